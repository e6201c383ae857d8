// Names and titles are in every script and hold typographic apostrophes: the editors would mark them as look-alikes.
import { pick, useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

const unicodeHighlight = { ambiguousCharacters: false, nonBasicASCII: false };

export function PlainCharacters() {
  const { queryEditor, variableEditor, headerEditor, responseEditor } = useGraphiQL(
    pick('queryEditor', 'variableEditor', 'headerEditor', 'responseEditor'),
  );
  useEffect(() => {
    for (const editor of [queryEditor, variableEditor, headerEditor, responseEditor]) {
      editor?.updateOptions({ unicodeHighlight });
    }
  }, [queryEditor, variableEditor, headerEditor, responseEditor]);
  return null;
}
