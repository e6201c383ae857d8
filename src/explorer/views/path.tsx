// How two people are connected: every shortest path drawn and listed, with the papers on each link.
import { useEffect, useRef, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { CoauthorPathsDocument } from '../../generated/graphql.ts';
import { idOf, slugOf } from '../addresses.ts';
import { AuthorPicker } from '../parts/author-picker.tsx';
import { FilterBar } from '../parts/filter-bar.tsx';
import { isolated } from '../parts/isolated.ts';
import { ShowQuery } from '../parts/show-query.tsx';
import { Empty } from '../parts/states.tsx';
import { ViewTitle } from '../parts/view-title.tsx';
import { useYearsLoaded } from '../parts/years-loaded.ts';
import { maxLengthIn, pathAddress, secondIn, withMaxLength } from './path-address.ts';
import { usePaths } from './path-asked.ts';
import { PathBetween } from './path-between.tsx';
import { useNameOf } from './path-names.ts';
import '../styles/path.css';

export function Path({ from, to }: { from: string | null; to: string | null }) {
  const [search] = useSearchParams();
  const source = from === null ? null : idOf('Author', from);
  const target = to === null ? secondIn(search) : idOf('Author', to);
  // Names of those who were chosen here, by id.
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(new Map());
  const names = { from: useNameOf(source, known), to: useNameOf(target, known) };
  const asked = usePaths(source, target);
  const question = (
    <Question
      from={{ id: source, name: names.from }}
      to={{ id: target, name: names.to }}
      onMeet={({ id, name }) => setKnown((before) => new Map(before).set(id, name))}
    />
  );
  // The question keeps its place whatever is asked, and with it the focus.
  if (asked === null || source === null || target === null) {
    return (
      <>
        <ViewTitle title="How are two people connected?" kind="Path" />
        {question}
        <Empty>
          Choose two people to see every shortest chain of coauthors between them, with the papers on each link.
        </Empty>
      </>
    );
  }
  const title = `From ${isolated(names.from ?? slugOf(source))} to ${isolated(names.to ?? slugOf(target))}`;
  return (
    <>
      <ViewTitle title={title} kind="Path">
        <ShowQuery document={CoauthorPathsDocument} variables={asked.variables} of="paths" />
      </ViewTitle>
      {question}
      <PathBetween key={`${source} ${target}`} title={title} asked={asked} />
    </>
  );
}

type Person = { id: string; name: string };
/** Who is chosen, and what the person is called, as far as known. */
type Chosen = { id: string | null; name: string | null };

/** Who, which papers, how far. */
function Question({ from, to, onMeet }: { from: Chosen; to: Chosen; onMeet: (person: Person) => void }) {
  const [search] = useSearchParams();
  const [, go] = useLocation();
  const second = useRef<HTMLDivElement>(null);
  // Counted, so that each choice of the first person leads on to the second anew.
  const [leadsOn, setLeadsOn] = useState(0);
  useEffect(() => {
    if (leadsOn > 0) second.current?.querySelector('input')?.focus();
  }, [leadsOn]);
  const years = useYearsLoaded();
  const choose = (one: Person | null, addressOf: (id: string | null) => string) => {
    if (one !== null) onMeet(one);
    go(addressOf(one?.id ?? null));
  };
  return (
    <div className="path-question">
      <div className="fields">
        <AuthorPicker
          label="From person"
          value={from.id}
          name={from.name}
          onChange={(author) => {
            choose(author, (id) => pathAddress(id, to.id, search));
            if (author !== null && to.id === null) setLeadsOn((times) => times + 1);
          }}
        />
        <button
          type="button"
          className="button"
          disabled={from.id === null && to.id === null}
          onClick={() => go(pathAddress(to.id, from.id, search))}
        >
          <span aria-hidden="true">⇄</span> Swap
        </button>
        <div className="path-second" ref={second}>
          <AuthorPicker
            label="To person"
            value={to.id}
            name={to.name}
            onChange={(author) => choose(author, (id) => pathAddress(from.id, id, search))}
          />
        </div>
        <LongestLength />
      </div>
      <FilterBar years={years} />
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
