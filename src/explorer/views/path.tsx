// How two people are connected: every shortest path drawn and listed, with the papers on each link.
import { useLocation, useSearchParams } from 'wouter';
import { LoadedDocument } from '../../generated/graphql.ts';
import { idOf } from '../addresses.ts';
import { useAnswer } from '../answers.ts';
import { AuthorPicker } from '../parts/author-picker.tsx';
import { FilterBar } from '../parts/filter-bar.tsx';
import { Empty } from '../parts/states.tsx';
import { ViewTitle } from '../parts/view-title.tsx';
import { maxLengthIn, pathAddress, secondIn, withMaxLength } from './path-address.ts';
import { PathBetween } from './path-between.tsx';
import '../styles/path.css';

export function Path({ from, to }: { from: string | null; to: string | null }) {
  const [search] = useSearchParams();
  const source = from === null ? null : idOf('Author', from);
  const target = to === null ? secondIn(search) : idOf('Author', to);
  const isAsked = source !== null && target !== null;
  return (
    <>
      {isAsked ? (
        <PathBetween from={source} to={target}>
          <Question from={source} to={target} />
        </PathBetween>
      ) : (
        <>
          <ViewTitle title="How are two people connected?" kind="Path" />
          <Question from={source} to={target} />
          <Empty>
            Choose two people to see every shortest chain of coauthors between them, with the papers on each link.
          </Empty>
        </>
      )}
    </>
  );
}

/** Who, which papers, how far. */
function Question({ from, to }: { from: string | null; to: string | null }) {
  const [search] = useSearchParams();
  const [, go] = useLocation();
  const loaded = useAnswer(LoadedDocument, {});
  const published = loaded.state === 'there' ? loaded.data.graph.published : null;
  const years = [published?.first, published?.last].map((date) => Number(/^\d{4}/.exec(date ?? '')?.[0] ?? Number.NaN));
  const [first = Number.NaN, last = Number.NaN] = years;
  return (
    <div className="path-question">
      <div className="fields">
        <AuthorPicker
          label="From"
          value={from}
          name={null}
          onChange={(author) => go(pathAddress(author?.id ?? null, to, search))}
        />
        <button
          type="button"
          className="button"
          disabled={from === null && to === null}
          onClick={() => go(pathAddress(to, from, search))}
        >
          <span aria-hidden="true">⇄</span> Swap
        </button>
        <AuthorPicker
          label="To"
          value={to}
          name={null}
          onChange={(author) => go(pathAddress(from, author?.id ?? null, search))}
        />
        <LongestLength />
      </div>
      <FilterBar years={Number.isNaN(first + last) ? undefined : { first, last }} />
    </div>
  );
}

const lengths = [1, 2, 3, 4, 5, 6, 8, 10];

function LongestLength() {
  const [search, setSearch] = useSearchParams();
  const length = maxLengthIn(search);
  const choices =
    length === null || lengths.includes(length) ? lengths : [...lengths, length].toSorted((a, b) => a - b);
  return (
    <div className="field">
      <label htmlFor="longest-path">Links, at most</label>
      <select
        id="longest-path"
        value={length ?? ''}
        onChange={({ target: { value } }) =>
          setSearch((current: URLSearchParams) => withMaxLength(current, value === '' ? null : Number(value)))
        }
      >
        <option value="">any number</option>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </select>
    </div>
  );
}
