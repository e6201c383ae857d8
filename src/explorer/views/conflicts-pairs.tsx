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
import type { Kind, PairsOfKind } from './conflicts-groups.ts';
import type { OpenPaper, WholePair } from './conflicts-open.ts';
import { placesText } from './path-places.ts';

const pairsAtOnce = 50;

const kinds: Record<Kind, { title: string; about: string }> = {
  SAME_AUTHOR: { title: 'In both lists', about: 'One person, whom both lists name.' },
  COAUTHORED: { title: 'Wrote together', about: 'A joint paper counts.' },
  OPEN_BY_DATE: {
    title: 'Wrote together, perhaps in this time',
    about: 'Undecided: both stand on a paper whose date is not known well enough to say.',
  },
  OPEN_BY_LIST: {
    title: 'Undecided: a list is cut short',
    about:
      'No list that counts names both, but one that names one of them is cut short, and the other may stand on it.',
  },
  CONNECTED: { title: 'Connected', about: 'No joint paper is recorded, but a chain of coauthors connects them.' },
};

export function PairGroup({ group: { kind, pairs, total }, where }: { group: PairsOfKind; where: PaperFilter | null }) {
  const [shown, setShown] = useState(pairsAtOnce);
  const { title, about } = kinds[kind];
  return (
    <section className="conflict-group" aria-label={title}>
      <h3>
        {title} ({total === null ? `${pairs.length.toLocaleString('en')} so far` : total.toLocaleString('en')})
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

function OnePair({ pair, where }: { pair: WholePair; where: PaperFilter | null }) {
  const { authors, coauthorship, distance, path } = pair;
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
      <OpenPapers pair={pair} />
      {path !== null && distance !== null && distance > 1 && (
        <Chain path={path} distance={distance} href={hrefOfPaths(one.id, other.id, where)} />
      )}
    </>
  );
}

/** What leaves the pair open, or may add to it: first what both wrote, then what may have named both. */
function OpenPapers({ pair: { status, openByDate, openByList } }: { pair: WholePair }) {
  const isOpen = status === 'UNDECIDED';
  const lists = count(openByList.length, 'list', 'lists');
  return (
    <>
      {openByDate.length > 0 && (
        <>
          <p className={isOpen ? undefined : 'small'}>
            They wrote together {isOpen ? 'on' : 'too on'}{' '}
            {openByDate.length === 1 ? 'this paper' : `these ${openByDate.length.toLocaleString('en')} papers`}; whether
            in this time is not known:
          </p>
          <Papers papers={openByDate} why="date not known well enough" />
        </>
      )}
      {openByList.length > 0 && (
        <>
          <p className="small">
            {isOpen && openByDate.length === 0 ? 'Open' : 'There may be more'}, because {lists}{' '}
            {openByList.length === 1 ? 'is' : 'are'} cut short:
          </p>
          <Papers papers={openByList} why="list cut short" />
        </>
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

const papersAtOnce = 3;

interface PapersProps {
  papers: readonly Omit<OpenPaper, 'authorListComplete'>[];
  /** Why it is not sure that they count. */
  why?: string;
}

function Papers({ papers, ...rest }: PapersProps) {
  const [first, others] = [papers.slice(0, papersAtOnce), papers.slice(papersAtOnce)];
  return (
    <>
      <PaperRows papers={first} {...rest} />
      {others.length > 0 && (
        <details>
          <summary>{count(others.length, 'more paper', 'more papers')}</summary>
          <PaperRows papers={others} {...rest} />
        </details>
      )}
    </>
  );
}

function PaperRows({ papers, why }: PapersProps) {
  return (
    <ul className="conflict-papers">
      {papers.map((paper) => (
        <li key={paper.id}>
          <NodeLink id={paper.id} label={paper.title} />{' '}
          {why !== undefined && (
            <>
              <span className="badge warn">{why}</span>{' '}
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

function Chain({ path, distance, href }: { path: NonNullable<WholePair['path']>; distance: number; href: string }) {
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
