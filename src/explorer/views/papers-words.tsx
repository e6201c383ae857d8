// What the list of papers is asked for besides the filters of every view: words, people, code, and an order.
import { useId, useRef, useState } from 'react';
import { useSearchParams } from 'wouter';
import type { PaperOrder } from '../../generated/graphql.ts';
import { slugOf } from '../addresses.ts';
import { AuthorPicker } from '../parts/author-picker.tsx';
import { type AskedPapers, withAsked } from './papers-asked.ts';

const orders: readonly { value: PaperOrder; label: string }[] = [
  { value: 'NEWEST', label: 'Newest first' },
  { value: 'OLDEST', label: 'Oldest first' },
  { value: 'TITLE', label: 'By title' },
];

export function PapersWords({
  asked,
  nameOf,
  isKnown,
}: {
  asked: AskedPapers;
  /** The name of a person who is asked for; undefined where nobody has the id, or it is not known yet. */
  nameOf: (id: string) => string | undefined;
  /** Whether it is known yet. */
  isKnown: boolean;
}) {
  const [, setSearch] = useSearchParams();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(asked.text);
  const [textAsked, setTextAsked] = useState(asked.text);
  if (textAsked !== asked.text) {
    // Another address, as by “back”, brings other words into the field.
    setTextAsked(asked.text);
    setText(asked.text);
  }
  const set = (change: Partial<AskedPapers>) =>
    setSearch((current: URLSearchParams) => withAsked(current, { ...asked, ...change }));
  const takeAway = (change: Partial<AskedPapers>) => {
    set(change);
    // The button is gone, and the focus with it.
    field.current?.focus();
  };
  return (
    <>
      <form
        className="fields papers-words"
        onSubmit={(event) => {
          event.preventDefault();
          set({ text: text.trim() });
        }}
      >
        <div className="field papers-text">
          <label htmlFor={`${id}q`}>Words of the title, summary, abstract or venue</label>
          <span className="papers-find">
            <input
              id={`${id}q`}
              name="q"
              type="search"
              ref={field}
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
            <button type="submit" className="button primary">
              Find
            </button>
          </span>
        </div>
        <AuthorPicker
          label="Written by"
          value={null}
          name={null}
          onChange={(author) => author !== null && set({ authors: [...new Set([...asked.authors, author.id])] })}
        />
        <div className="field">
          <label htmlFor={`${id}sort`}>Order</label>
          <select
            id={`${id}sort`}
            value={asked.orderBy}
            onChange={({ target }) => {
              const chosen = orders.find(({ value }) => value === target.value);
              if (chosen !== undefined) set({ orderBy: chosen.value });
            }}
          >
            {orders.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <label className="papers-check">
          <input type="checkbox" checked={asked.hasCode} onChange={({ target }) => set({ hasCode: target.checked })} />{' '}
          With code only
        </label>
      </form>
      {(asked.authors.length > 0 || asked.isUndated) && (
        <ul className="chips" aria-label="Only papers">
          {asked.authors.map((author) => {
            const name = nameOf(author);
            return (
              <li key={author}>
                <button
                  type="button"
                  className="chip"
                  onClick={() => takeAway({ authors: asked.authors.filter((each) => each !== author) })}
                >
                  {name === undefined && isKnown ? (
                    `nobody has the id ${author}`
                  ) : (
                    <>
                      by <bdi>{name ?? slugOf(author)}</bdi>
                    </>
                  )}
                  <span aria-hidden="true"> ×</span>
                  <span className="visually-hidden"> (take away)</span>
                </button>
              </li>
            );
          })}
          {asked.isUndated && (
            <li>
              <button type="button" className="chip" onClick={() => takeAway({ isUndated: false })}>
                year not known<span aria-hidden="true"> ×</span>
                <span className="visually-hidden"> (take away)</span>
              </button>
            </li>
          )}
        </ul>
      )}
    </>
  );
}
