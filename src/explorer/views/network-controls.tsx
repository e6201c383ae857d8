// Which network is asked for: around whom, how far, of how many joint papers and people, of which papers.
import { useId, useRef, useState } from 'react';
import { AuthorPicker } from '../parts/author-picker.tsx';
import { FilterBar } from '../parts/filter-bar.tsx';
import { farthest, mostPeople, type NetworkAsked } from './network-asked.ts';

const limits = [100, 500, 1_000, 2_000, 5_000, 10_000, mostPeople];

export function NetworkControls({
  asked,
  onAsk,
  nameOf,
  years,
}: {
  asked: NetworkAsked;
  onAsk: (asked: NetworkAsked) => void;
  nameOf: (id: string) => string;
  years: { first: number; last: number } | undefined;
}) {
  const { around, radius, limit } = asked;
  const id = useId();
  const section = useRef<HTMLElement>(null);
  return (
    <section className="network-controls" ref={section} aria-label="What is drawn">
      {around.length > 0 && (
        <ul className="chips" aria-label="Around">
          {around.map((person) => (
            <li key={person} className="chip">
              <bdi>{nameOf(person)}</bdi>
              <button
                type="button"
                className="remove"
                aria-label={`Without ${nameOf(person)}`}
                onClick={() => {
                  onAsk({ ...asked, around: around.filter((other) => other !== person) });
                  // The button goes with the person: the keyboard goes on where another is added.
                  section.current?.querySelector('input')?.focus();
                }}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="fields">
        <AuthorPicker
          label={around.length === 0 ? 'Around (nobody: everybody)' : 'And around'}
          value={null}
          name={null}
          onChange={(author) => {
            if (author !== null && !around.includes(author.id)) onAsk({ ...asked, around: [...around, author.id] });
          }}
        />
        {around.length > 0 && (
          <div className="field">
            <label htmlFor={`${id}-radius`}>Up to</label>
            <select
              id={`${id}-radius`}
              value={radius}
              onChange={({ target }) => onAsk({ ...asked, radius: Number(target.value) })}
            >
              {Array.from({ length: farthest }, (_, at) => at + 1).map((steps) => (
                <option key={steps} value={steps}>
                  {steps === 1 ? 'their coauthors' : `${steps} links away`}
                </option>
              ))}
            </select>
          </div>
        )}
        <MinPapers asked={asked} onAsk={onAsk} />
        <div className="field">
          <label htmlFor={`${id}-limit`}>Most people</label>
          <select
            id={`${id}-limit`}
            value={limit}
            onChange={({ target }) => onAsk({ ...asked, limit: Number(target.value) })}
          >
            {[...new Set([...limits, limit])]
              .toSorted((a, b) => a - b)
              .map((most) => (
                <option key={most} value={most}>
                  {most.toLocaleString('en')}
                </option>
              ))}
          </select>
        </div>
      </div>
      <FilterBar years={years} />
    </section>
  );
}

/** Asked for once it is entered or left, not at every key. */
function MinPapers({ asked, onAsk }: { asked: NetworkAsked; onAsk: (asked: NetworkAsked) => void }) {
  const id = useId();
  const [text, setText] = useState(String(asked.minPapers));
  const [seen, setSeen] = useState(asked.minPapers);
  if (seen !== asked.minPapers) {
    setSeen(asked.minPapers);
    setText(String(asked.minPapers));
  }
  const isNumber = /^[1-9]\d{0,8}$/.test(text.trim());
  const enter = () => {
    if (isNumber && Number(text) !== asked.minPapers) onAsk({ ...asked, minPapers: Number(text) });
  };
  return (
    <form
      className="field"
      onSubmit={(event) => {
        event.preventDefault();
        enter();
      }}
    >
      <label htmlFor={id}>Joint papers, at least</label>
      <input
        id={id}
        inputMode="numeric"
        size={4}
        value={text}
        aria-invalid={!isNumber}
        aria-describedby={isNumber ? undefined : `${id}-wrong`}
        onChange={({ target }) => setText(target.value)}
        onBlur={enter}
      />
      {!isNumber && (
        <span className="wrong" id={`${id}-wrong`}>
          A number from 1 on.
        </span>
      )}
    </form>
  );
}
