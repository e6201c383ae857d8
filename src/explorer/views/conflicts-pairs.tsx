// The pairs of one kind, each with what says so.
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type { PaperFilter } from '../../generated/graphql.ts';
import { pathHref } from '../addresses.ts';
import { filtersIn, withFilters } from '../filters.ts';
import { MoreButton } from '../parts/more-button.tsx';
import { NodeLink } from '../parts/node-link.tsx';
import { dateInWords } from '../parts/paper-date.ts';
import { count } from '../parts/states.tsx';
import type { Pair } from './conflicts-csv.ts';
import { placesText } from './path-places.ts';

const pairsAtOnce = 50;

const kinds: Record<Pair['status'], { title: string; about: string }> = {
  SAME_AUTHOR: { title: 'In both lists', about: 'One person, whom both lists name.' },
  COAUTHORED: { title: 'Wrote together', about: 'A joint paper counts.' },
  UNDECIDED: {
    title: 'Undecided',
    about: 'They may have written together: a list that names one of them is cut short, or a date may lie in the time.',
  },
  CONNECTED: { title: 'Connected', about: 'They did not, but a chain of coauthors connects them.' },
};

export function PairGroup({
  status,
  pairs,
  total,
  where,
}: {
  status: Pair['status'];
  /** Those gathered so far. */
  pairs: readonly Pair[];
  total: number;
  where: PaperFilter | null;
}) {
  const [shown, setShown] = useState(pairsAtOnce);
  if (pairs.length === 0) return null;
  const { title, about } = kinds[status];
  return (
    <section className="conflict-group" aria-label={title}>
      <h3>
        {title} ({total.toLocaleString('en')})
      </h3>
      <p className="small muted">{about}</p>
      <ul className="plain-list">
        {pairs.slice(0, shown).map((pair) => (
          <li key={pair.authors.map(({ id }) => id).join(' ')}>
            <OnePair pair={pair} where={where} />
          </li>
        ))}
      </ul>
      <MoreButton
        shown={Math.min(shown, pairs.length)}
        total={pairs.length}
        isLoading={false}
        onMore={() => setShown(shown + pairsAtOnce)}
      />
    </section>
  );
}

function OnePair({ pair, where }: { pair: Pair; where: PaperFilter | null }) {
  const { authors, status, coauthorship, undecidedPapers, distance, path } = pair;
  const [one, other] = authors;
  if (one === undefined || other === undefined) return null;
  return (
    <>
      <p className="conflict-pair">
        <NodeLink id={one.id} label={one.name} />
        {one.id !== other.id && (
          <>
            {' '}
            and <NodeLink id={other.id} label={other.name} />
          </>
        )}
      </p>
      {coauthorship !== null && (
        <>
          <p className="small">
            {count(coauthorship.paperCount, 'joint paper', 'joint papers')},{' '}
            {datesInWords(coauthorship.firstPublished, coauthorship.lastPublished)}
          </p>
          <Papers papers={coauthorship.papers.nodes} />
        </>
      )}
      {undecidedPapers.totalCount > 0 && (
        <>
          <p className="small">
            {status === 'UNDECIDED' ? 'Open, because of ' : 'There may be more, because of '}
            {count(undecidedPapers.totalCount, 'paper', 'papers')}:
          </p>
          <Papers
            papers={undecidedPapers.nodes}
            why={({ authorListComplete }) => (authorListComplete ? 'date not known well enough' : 'list cut short')}
          />
        </>
      )}
      {path !== null && distance !== null && distance > 1 && (
        <Chain path={path} distance={distance} href={hrefOfPaths(one.id, other.id, where)} />
      )}
    </>
  );
}

function datesInWords(first: string | null, last: string | null): string {
  return first === last ? dateInWords(last) : `${dateInWords(first)} to ${dateInWords(last)}`;
}

/** Where all chains between the two are drawn, of the same papers. */
function hrefOfPaths(one: string, other: string, where: PaperFilter | null): string {
  const { from, to } = where?.published ?? {};
  const filters = { ...filtersIn(new URLSearchParams()), from: from ?? null, to: to ?? null };
  const search = withFilters(new URLSearchParams(), filters);
  return `${pathHref(one, other)}${search.size === 0 ? '' : `?${search}`}`;
}

type PairPaper = Pair['undecidedPapers']['nodes'][number];
const papersAtOnce = 3;

function Papers<Paper extends Omit<PairPaper, 'authorListComplete'>>({
  papers,
  why,
}: {
  papers: readonly Paper[];
  why?: (paper: Paper) => string;
}) {
  const [first, others] = [papers.slice(0, papersAtOnce), papers.slice(papersAtOnce)];
  return (
    <>
      <PaperRows papers={first} {...(why !== undefined && { why })} />
      {others.length > 0 && (
        <details>
          <summary>{count(others.length, 'more paper', 'more papers')}</summary>
          <PaperRows papers={others} {...(why !== undefined && { why })} />
        </details>
      )}
    </>
  );
}

function PaperRows<Paper extends Omit<PairPaper, 'authorListComplete'>>({
  papers,
  why,
}: {
  papers: readonly Paper[];
  why?: (paper: Paper) => string;
}) {
  return (
    <ul className="conflict-papers">
      {papers.map((paper) => (
        <li key={paper.id}>
          <NodeLink id={paper.id} label={paper.title} />{' '}
          {why !== undefined && (
            <>
              <span className="badge warn">{why(paper)}</span>{' '}
            </>
          )}
          <span className="small muted">
            {dateInWords(paper.published)}; {placesText(paper.sources)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Chain({ path, distance, href }: { path: NonNullable<Pair['path']>; distance: number; href: string }) {
  const [first, ...others] = path.authors;
  const steps: ReactNode[] = others.map(({ id, name }, at) => {
    const paper = path.links[at]?.papers.nodes[0];
    return (
      <span key={id}>
        {at > 0 && ', who'} wrote {paper !== undefined && <NodeLink id={paper.id} label={paper.title} />} with{' '}
        <NodeLink id={id} label={name} />
      </span>
    );
  });
  return (
    <p className="small">
      A chain of {count(distance, 'link', 'links')}: {first?.name}
      {steps}. <Link href={href}>All the shortest chains</Link>
    </p>
  );
}
