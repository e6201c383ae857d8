// The papers that fit, counted by year, topic and author; each count leads to the papers behind it.
import { Link, useSearchParams } from 'wouter';
import type { PapersQuery } from '../../generated/graphql.ts';
import { useFilters, withFilters } from '../filters.ts';
import { NodeLink } from '../parts/node-link.tsx';
import { count } from '../parts/states.tsx';
import { YearChart } from '../parts/year-chart.tsx';
import { type AskedPapers, chosenYear, toggledYear, withAsked } from './papers-asked.ts';

export function PapersFacets({
  facets: { byYear, byTopic, byAuthor },
  asked,
}: {
  facets: PapersQuery['papers']['facets'];
  asked: AskedPapers;
}) {
  const { filters } = useFilters();
  const [search, setSearch] = useSearchParams();
  const dated = byYear.flatMap(({ year, paperCount }) => (year === null ? [] : [{ year, value: paperCount }]));
  const undated = byYear.find(({ year }) => year === null)?.paperCount ?? 0;
  const addressOf = (next: URLSearchParams) => `/papers?${next}`;
  return (
    <div className="papers-facets">
      <section className="card" aria-labelledby="by-year">
        <h2 id="by-year">By year</h2>
        <YearChart
          title="Papers by year"
          captionHidden
          series={[{ name: 'papers', values: dated }]}
          unknown={undated}
          chosen={chosenYear(filters)}
          onYear={(year) => setSearch((current: URLSearchParams) => withFilters(current, toggledYear(filters, year)))}
        />
      </section>
      {byTopic.counts.length > 0 && (
        <section className="card" aria-labelledby="by-topic">
          <h2 id="by-topic">By topic</h2>
          <ul className="plain-list">
            {byTopic.counts.map(({ topic, paperCount }) => (
              <Counted
                key={topic.id}
                id={topic.id}
                label={topic.label}
                paperCount={paperCount}
                address={addressOf(withFilters(search, { ...filters, topics: toggled(filters.topics, topic.id, []) }))}
                isChosen={filters.topics.includes(topic.id)}
              />
            ))}
          </ul>
          {byTopic.truncated && <p className="small muted">The ten with most papers; other topics are left out.</p>}
        </section>
      )}
      {byAuthor.counts.length > 0 && (
        <section className="card" aria-labelledby="by-author">
          <h2 id="by-author">By author</h2>
          <ul className="plain-list">
            {byAuthor.counts.map(({ author, paperCount }) => (
              <Counted
                key={author.id}
                id={author.id}
                label={author.name}
                paperCount={paperCount}
                address={addressOf(
                  withAsked(search, { ...asked, authors: toggled(asked.authors, author.id, asked.authors) }),
                )}
                isChosen={asked.authors.includes(author.id)}
              />
            ))}
          </ul>
          {byAuthor.truncated && <p className="small muted">The ten with most papers; other people are left out.</p>}
        </section>
      )}
    </div>
  );
}

/** The ids without this one where it is among them, else `others` and this one. */
function toggled(ids: readonly string[], id: string, others: readonly string[]): string[] {
  return ids.includes(id) ? ids.filter((each) => each !== id) : [...others, id];
}

/** A topic or person, and the way to those papers of the list that are on it or by them; or back from there. */
function Counted({
  id,
  label,
  paperCount,
  address,
  isChosen,
}: {
  id: string;
  label: string;
  paperCount: number;
  /** Where the choice is taken, or taken back where it is taken already. */
  address: string;
  isChosen: boolean;
}) {
  const papers = count(paperCount, 'paper', 'papers');
  return (
    <li className="papers-counted">
      <NodeLink id={id} label={label} />
      <Link
        href={address}
        aria-label={isChosen ? `Not only the ${papers} of ${label}` : `Only the ${papers} of ${label}`}
      >
        {papers}
        {isChosen && <span aria-hidden="true"> ×</span>}
      </Link>
    </li>
  );
}
