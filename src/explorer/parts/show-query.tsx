// The way from a view to the question behind it: GraphiQL with the operation and the variables that were asked, or, where
// the server shows no GraphiQL, a dialog with both.
import { useState } from 'react';
import { serverTold } from '../server-told.ts';
import { QueryDialog } from './query-dialog.tsx';

/** Where GraphiQL opens that operation of schema/operations with these variables. */
function queryHref(document: object, variables: object): string {
  const name = /^\s*(?:query|subscription) (\w+)/m.exec(String(document))?.[1] ?? '';
  return `/graphql#${new URLSearchParams({ operation: name, variables: JSON.stringify(variables) })}`;
}

export function ShowQuery({
  document,
  variables,
  of,
}: {
  document: object;
  variables: object;
  /** What the query answers, where a view has several: “coauthors”. */
  of?: string;
}) {
  const [isOpen, setOpen] = useState(false);
  const about = of === undefined ? '' : ` of ${of}`;
  if (serverTold().showsGraphiql) {
    return (
      <a className="button quiet" href={queryHref(document, variables)}>
        Show the query{about}
      </a>
    );
  }
  return (
    <>
      <button type="button" className="button quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Show the query{about}
      </button>
      {isOpen && (
        <QueryDialog
          title={`The query${about}`}
          document={document}
          variables={variables}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
