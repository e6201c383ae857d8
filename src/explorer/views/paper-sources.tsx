// The records that a paper is put together from, what they print, and where they differ.
import type { ListFormat } from '../../generated/graphql.ts';
import { count } from '../parts/states.tsx';
import { besideShown, type Difference, differencesOf } from './paper-differences.ts';
import { webAddress } from './paper-links.ts';
import { Outside } from './paper-outside.tsx';
import type { ShownPaper } from './paper-shown.ts';

const formats: Record<ListFormat, string> = {
  ABSTRACT_LISTING: 'list of abstracts',
  ARXIV_ATOM: 'arXiv Atom',
  ARXIV_JSON: 'arXiv JSON',
  AUTHOR_LISTING: 'list of authors',
  BIBTEX: 'BibTeX',
  CROSSREF_JSON: 'Crossref JSON',
  CSL_JSON: 'CSL-JSON',
  CSV: 'table',
  DATED_LISTING: 'list of dates',
  DBLP_XML: 'DBLP XML',
  OPENALEX_JSON: 'OpenAlex JSON',
  PLAIN_LISTING: 'plain text',
  PUBMED: 'PubMed',
  RIS: 'RIS',
};

// A longer list of names is folded up: the people are above already.
const mostNames = 20;

export function PaperSources({ paper }: { paper: ShownPaper }) {
  const { sources, mergeReasons, authors } = paper;
  const shown = authors.edges.map(({ nameAsPrinted }) => nameAsPrinted);
  const differences = differencesOf(sources, shown);
  const isWhole = shown.length === authors.totalCount;
  return (
    <section className="card" aria-labelledby="sources">
      <h2 id="sources">What says so</h2>
      <p>
        {count(sources.length, 'record names', 'records name')} this paper
        {sources.length > 1 &&
          differences.length === 0 &&
          ', and they agree in what more than one of them prints of title, people and date'}
        .
        {sources.length > 1 &&
          !isWhole &&
          ` Of the authors, the ${shown.length.toLocaleString('en')} that are shown above are compared.`}
      </p>
      {differences.length > 0 && <Differences differences={differences} />}
      <ul className="sources">
        {sources.map((source) => (
          <li key={`${source.document}:${source.line}`}>
            <Source source={source} shown={shown} isWhole={isWhole} />
          </li>
        ))}
      </ul>
      {mergeReasons.length > 0 && (
        <>
          <h3>Why they are taken for one paper</h3>
          <ul className="notes">
            {[...new Set(mergeReasons)].map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Differences({ differences }: { differences: readonly Difference[] }) {
  return (
    <div className="notice">
      <h3>Where they differ</h3>
      <ul>
        {differences.map(({ of, ways }) => (
          <li key={`${of} ${ways[0]?.text}`}>
            {of}:{' '}
            {ways.map(({ text, places }, at) => (
              <span key={text}>
                {at > 0 && '; '}“<bdi>{text}</bdi>” in{' '}
                {places.map(({ document, line }) => `${document} line ${line}`).join(', ')}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Source({
  source: { document, line, format, key, title, authors, authorListComplete, published, codeUrls },
  shown,
  isWhole,
}: {
  source: ShownPaper['sources'][number];
  /** The names that the paper shows. */
  shown: readonly string[];
  /** Whether those are all of them. */
  isWhole: boolean;
}) {
  const names = <Names printed={authors} shown={shown} isWhole={isWhole} />;
  return (
    <article aria-label={`${document}, line ${line}`}>
      <h3>
        {document}, line {line} <span className="badge">{formats[format]}</span>
        {key !== null && (
          <>
            {' '}
            <code className="badge">{key}</code>
          </>
        )}
      </h3>
      <dl className="facts">
        <div>
          <dt>Title</dt>
          <dd>{title === null ? <NotSaid /> : <bdi>{title}</bdi>}</dd>
        </div>
        <div>
          <dt>Authors</dt>
          <dd>
            {authors.length === 0 && <NotSaid />}
            {authors.length > mostNames ? (
              <details>
                <summary>{count(authors.length, 'name', 'names')}</summary>
                {names}
              </details>
            ) : (
              names
            )}
            {!authorListComplete && authors.length > 0 && (
              <>
                {' '}
                <span className="badge warn">list cut short here</span>
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>Date</dt>
          <dd>{published ?? <NotSaid />}</dd>
        </div>
        {codeUrls.map((code) => (
          <div key={code}>
            <dt>Code</dt>
            <dd>
              <Outside address={webAddress(code)}>{code}</Outside>
            </dd>
          </div>
        ))}
      </dl>
    </article>
  );
}

function NotSaid() {
  return <span className="muted">not given</span>;
}

/** Names as one record prints them; one that is spelled otherwise than the paper shows it is marked. */
function Names({
  printed,
  shown,
  isWhole,
}: {
  printed: readonly string[];
  shown: readonly string[];
  isWhole: boolean;
}) {
  return besideShown(printed, shown).map(({ name, place, shownAs }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: one name may be printed twice; the list never changes.
    <span key={at}>
      {at > 0 && ', '}
      {shownAs !== null || (place === null && isWhole) ? (
        <mark>
          <bdi>{name}</bdi>
        </mark>
      ) : (
        <bdi>{name}</bdi>
      )}
      {shownAs !== null && (
        <span className="small muted">
          {' '}
          (above: <bdi>{shownAs}</bdi>)
        </span>
      )}
      {shownAs === null && place === null && isWhole && <span className="small muted"> (not above)</span>}
    </span>
  ));
}
