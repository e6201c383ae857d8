// Everything that holds the words asked for: `/search?q=...&kind=author`.

import { useEffect, useId } from 'react';
import { Link, useSearchParams } from 'wouter';
import { SearchDocument, type SearchQuery, type SearchQueryVariables } from '../../generated/graphql.ts';
import { type Kind, searchHref } from '../addresses.ts';
import { useAnswer } from '../answers.ts';
import { useKept } from '../parts/history-kept.ts';
import { useLoaded } from '../parts/loaded.ts';
import { MoreButton } from '../parts/more-button.tsx';
import { useSlashKey } from '../parts/search-box-keys.ts';
import { ShowQuery } from '../parts/show-query.tsx';
import { Answered, count, Empty } from '../parts/states.tsx';
import { ViewTitle } from '../parts/view-title.tsx';
import { aboutResults, kindIn, nextStep, resultsOf } from './search-found.ts';
import { ResultItem } from './search-result.tsx';
import '../styles/search.css';

const aPage = 20;
/** Of one kind there may be few among many: larger pages find them sooner. */
const aPageOfKinds = 100;
/** So many results are looked through for one kind before the visitor is asked. */
const mostUnasked = 1_000;

const kinds: { kind: Kind | null; label: string; of: string }[] = [
  { kind: null, label: 'All', of: 'result' },
  { kind: 'Author', label: 'Authors', of: 'author' },
  { kind: 'Paper', label: 'Papers', of: 'paper' },
  { kind: 'Topic', label: 'Topics', of: 'topic' },
];

export function Search() {
  const [search] = useSearchParams();
  const text = (search.get('q') ?? '').trim();
  const kind = kindIn(search);
  if (text === '') {
    return (
      <>
        <ViewTitle title="Search" />
        <Empty>Type words into the search box above: beginnings of names and of words of titles are enough.</Empty>
        <Keys />
      </>
    );
  }
  return (
    <>
      {/* Other words are another list, which begins at its top. */}
      <Results key={`${kind} ${text}`} text={text} kind={kind} />
      <Keys />
    </>
  );
}

/** How far the list was turned. */
interface Place {
  /** How many results are to be shown. */
  wanted: number;
  /** How many of all kinds are looked through. */
  limit: number;
  /** The cursor behind which the next ones begin; null: the first ones are asked for. */
  after: string | null;
}

const firstPlace: Place = { wanted: aPage, limit: mostUnasked, after: null };

function Results({ text, kind }: { text: string; kind: Kind | null }) {
  const [place, setPlace] = useKept<Place>(`results ${kind} ${text}`);
  const { wanted, limit, after } = place ?? firstPlace;
  const variables: SearchQueryVariables = {
    text,
    first: kind === null ? aPage : aPageOfKinds,
    after,
    // Of people and topics all may fit into one answer; of the other kinds only the counts are shown.
    firstOfKind: (kind === 'Author' || kind === 'Topic') && after === null ? aPageOfKinds : 1,
    passages: true,
  };
  const answer = useAnswer(SearchDocument, variables);
  const data = answer.state === 'there' ? answer.data : null;
  const isWaiting = answer.state === 'loading' || (answer.state === 'there' && answer.isStale);

  const edges = data?.search?.edges ?? [];
  const found = data === null ? [] : resultsOf(data, kind);
  const total = data === null ? 0 : totalOf(data, kind);
  const step = nextStep({
    wanted,
    found: found.length,
    total,
    lookedThrough: edges.length,
    results: data?.search?.totalCount ?? 0,
    limit: kind === null ? Number.POSITIVE_INFINITY : limit,
  });
  const last = data?.search?.pageInfo.endCursor ?? null;
  const isFailing = answer.state !== 'there' || answer.failure !== null;
  useEffect(() => {
    if (step === 'LOOK' && !isWaiting && !isFailing && last !== null) setPlace({ wanted, limit, after: last });
  }, [step, isWaiting, isFailing, last, wanted, limit, setPlace]);

  const shown = found.slice(0, wanted);
  const about = aboutResults(shown);
  const more = () => setPlace({ wanted: shown.length + aPage, limit: edges.length + mostUnasked, after });
  const isLooking = step === 'LOOK' || isWaiting;
  return (
    <>
      <ViewTitle title={`“${text}”`} kind="Search">
        <ShowQuery document={SearchDocument} variables={variables} />
      </ViewTitle>
      <Answered answer={answer} what="the results">
        {(results) => (
          <>
            <KindChoice text={text} kind={kind} data={results} />
            <p role="status" className="muted">
              {summary(results, kind)}
            </p>
            {results.search?.totalCount === 0 && <NothingFound text={text} />}
            {shown.length > 0 && (
              <ol className="plain-list results">
                {shown.map((result) => (
                  <ResultItem
                    key={result.id}
                    result={result}
                    about={about.get(result.id) ?? ''}
                    asked={text}
                    isKindSaid={kind === null}
                  />
                ))}
              </ol>
            )}
            {step === 'PAUSE' ? (
              <p>
                {shown.length === 0 ? 'None' : 'No more'} among the best {count(edges.length, 'result', 'results')}.{' '}
                <button type="button" className="button" onClick={more}>
                  Look further
                </button>
              </p>
            ) : (
              total > 0 && <MoreButton shown={shown.length} total={total} isLoading={isLooking} onMore={more} />
            )}
          </>
        )}
      </Answered>
    </>
  );
}

function KindChoice({ text, kind, data }: { text: string; kind: Kind | null; data: SearchQuery }) {
  return (
    <nav aria-label="Kinds of results" className="kinds">
      {kinds.map(({ kind: other, label, of }) => (
        <Link
          key={of}
          href={other === null ? searchHref(text) : `${searchHref(text)}&kind=${of}`}
          aria-current={other === kind ? 'page' : undefined}
          className="chip"
        >
          {label} <span className="muted">{totalOf(data, other).toLocaleString('en')}</span>
        </Link>
      ))}
    </nav>
  );
}

function NothingFound({ text }: { text: string }) {
  const words = [...new Set(text.split(/\s+/))];
  return (
    <div className="state">
      <p>Nothing holds all these words. Try fewer, or only their beginnings.</p>
      {words.length > 1 && (
        <ul className="chips" aria-label="One word alone">
          {words.map((word) => (
            <li key={word}>
              <Link href={searchHref(word)} className="chip">
                {word}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <Refused />
    </div>
  );
}

/** What no search can find, since it could not be read. */
function Refused() {
  const loaded = useLoaded();
  const sources = loaded.state === 'there' ? loaded.data.graph.sources : [];
  const refused = sources.reduce((sum, { refusedCount }) => sum + refusedCount, 0);
  if (refused === 0) return null;
  return (
    <p>
      {count(refused, 'entry', 'entries')} of the lists could not be read, and {refused === 1 ? 'is' : 'are'} not
      searched: <Link href="/lists">which, and why</Link>.
    </p>
  );
}

function Keys() {
  const [isOn, setIsOn] = useSlashKey();
  const id = useId();
  return (
    <p className="search-keys small muted">
      <input id={id} type="checkbox" checked={isOn} onChange={({ currentTarget }) => setIsOn(currentTarget.checked)} />{' '}
      <label htmlFor={id}>The key / goes to the search box. Ctrl-K always does.</label>
    </p>
  );
}

function totalOf(data: SearchQuery, kind: Kind | null): number {
  const list = { Author: data.authors, Paper: data.papers, Topic: data.topics, All: data.search }[kind ?? 'All'];
  return list?.totalCount ?? 0;
}

function summary(data: SearchQuery, kind: Kind | null): string {
  const all = totalOf(data, null);
  if (all === 0) return 'Nothing was found.';
  const said = kinds.find((choice) => choice.kind === kind);
  const of = said?.of ?? 'result';
  const total = totalOf(data, kind);
  return total === 0
    ? `No ${of} holds all these words.`
    : `${count(total, of, `${of}s`)}${total > 1 ? ', best first' : ''}.`;
}
