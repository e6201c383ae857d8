// A button that puts text on the clipboard, and says whether it did.
import { useEffect, useState } from 'react';
import { copyText } from './copy-text.ts';
import '../styles/paper-list.css';

const told = { copied: 'Copied', refused: 'The browser does not allow it. Mark the text and copy it.' };

export function CopyButton({ text, label }: { text: string; label: string }) {
  const [outcome, setOutcome] = useState<keyof typeof told | null>(null);
  // What was said holds for the text that was copied only.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is what this answers to.
  useEffect(() => setOutcome(null), [text]);
  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), 5_000);
    return () => clearTimeout(timer);
  }, [outcome]);

  return (
    <span className="copy-button">
      <button
        type="button"
        className="button"
        onClick={async () => setOutcome((await copyText(text)) ? 'copied' : 'refused')}
      >
        {label}
      </button>{' '}
      <span className="copy-outcome" role="status">
        {outcome !== null && told[outcome]}
      </span>
    </span>
  );
}
