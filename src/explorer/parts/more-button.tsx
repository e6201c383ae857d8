// The way to the rest of a list of which the first pages are shown.
import { useEffect, useRef, useState } from 'react';
import { count } from './states.tsx';
import '../styles/paper-list.css';

/**
 * “Show more (20 of 133)”; nothing where all is shown. Whoever asked for the last page finds the focus on a line that
 * says so, since the button is gone then.
 */
export function MoreButton({
  shown,
  total,
  isLoading,
  onMore,
}: {
  shown: number;
  total: number;
  isLoading: boolean;
  onMore: () => void;
}) {
  const [wasAsked, setWasAsked] = useState(false);
  const end = useRef<HTMLParagraphElement>(null);
  const isWhole = shown >= total;
  useEffect(() => {
    // A focus that has gone elsewhere meanwhile stays there.
    if (isWhole && wasAsked && document.activeElement === document.body) end.current?.focus({ preventScroll: true });
  }, [isWhole, wasAsked]);

  if (isWhole) {
    if (!wasAsked) return null;
    return (
      <p className="visually-hidden" ref={end} tabIndex={-1}>
        All {count(total, 'is', 'are')} shown.
      </p>
    );
  }
  return (
    <p className="more">
      <button
        type="button"
        className="button"
        // Not `disabled`: that would take the focus away from whoever goes on by keyboard.
        aria-disabled={isLoading}
        onClick={() => {
          if (isLoading) return;
          setWasAsked(true);
          onMore();
        }}
      >
        {isLoading ? 'Loading more …' : `Show more (${shown.toLocaleString('en')} of ${total.toLocaleString('en')})`}
      </button>
      <span className="visually-hidden" role="status">
        {wasAsked && !isLoading && `${shown.toLocaleString('en')} of ${total.toLocaleString('en')} are shown.`}
      </span>
    </p>
  );
}
