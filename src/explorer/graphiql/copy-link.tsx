// The button that copies an address at which GraphiQL opens what is typed.
import { pick, ToolbarButton, useGraphiQL } from '@graphiql/react';
import { useEffect, useState } from 'react';
import { copyText } from '../parts/copy-text.ts';
import { linkTo } from './link.ts';

const told = { copied: 'Link copied', refused: 'The browser does not allow copying' };

export function CopyLink() {
  const { queryEditor, variableEditor } = useGraphiQL(pick('queryEditor', 'variableEditor'));
  const [outcome, setOutcome] = useState<keyof typeof told | null>(null);
  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), 5_000);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = async () => {
    if (!queryEditor || !variableEditor) return;
    const typed = { query: queryEditor.getValue(), variables: variableEditor.getValue() };
    const link = linkTo(`${location.origin}${location.pathname}`, typed);
    setOutcome((await copyText(link)) ? 'copied' : 'refused');
  };
  return (
    <div className="copy-link">
      <ToolbarButton label="Copy link" onClick={copy}>
        <svg className="graphiql-toolbar-icon" viewBox="0 0 24 24" aria-hidden="true">
          <path
            d="M10 13a5 5 0 0 0 7.5.5l3-3a5 5 0 0 0-7-7L12 5M14 11a5 5 0 0 0-7.5-.5l-3 3a5 5 0 0 0 7 7L12 19"
            fill="none"
            stroke="currentColor"
            strokeLinecap="round"
            strokeWidth="1.5"
          />
        </svg>
      </ToolbarButton>
      <span className="copy-link-outcome" role="status">
        {outcome !== null && told[outcome]}
      </span>
    </div>
  );
}
