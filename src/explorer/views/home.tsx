// Where one begins: what is loaded, the ways in, and who and what there is most of.

import { Link, useLocation } from 'wouter';
import { PapersDocument, type PapersQuery } from '../../generated/graphql.ts';
import { papersHref } from '../addresses.ts';
import { useAnswer } from '../answers.ts';
import { useLoaded } from '../parts/loaded.ts';
import { AuthorNames, NodeLink } from '../parts/node-link.tsx';
import { dateInWords } from '../parts/paper-date.ts';
import { ShowQuery } from '../parts/show-query.tsx';
import { spanOfYears } from '../parts/span-of-years.ts';
import { Answered, count, Empty } from '../parts/states.tsx';
import { ViewTitle } from '../parts/view-title.tsx';
import { YearChart } from '../parts/year-chart.tsx';
import { yearText } from '../parts/year-text.ts';
import '../styles/home.css';

const asked = { where: null, orderBy: 'NEWEST', first: 5, after: null } as const;

const ways = [
  { href: '/network', title: 'Network', text: 'Everybody, and who wrote with whom; watch it grow year by year.' },
  { href: '/path', title: 'Path', text: 'How two people are connected, with the papers on every link.' },
  {
    href: '/conflicts',
    title: 'Conflicts',
    text: 'Paste two lists of names: who wrote with whom lately, and on what.',
  },
  { href: '/papers', title: 'Papers', text: 'By words, years, topics and people.' },
];

export function Home() {
  const loaded = useLoaded();
  const papers = useAnswer(PapersDocument, asked);
  return (
    <>
      <ViewTitle title="Who wrote with whom">
        <ShowQuery document={PapersDocument} variables={asked} />
      </ViewTitle>
      <p className="lead">
        {loaded.state === 'there'
          ? `${count(loaded.data.graph.paperCount, 'paper', 'papers')} by ${count(loaded.data.graph.authorCount, 'person', 'people')}, published ${spanOfYears(loaded.data.graph.published?.first, loaded.data.graph.published?.last, 'at times that are not known')}. `
          : ''}
        Every link between two people names the papers that prove it, and every paper the line of the list that says so.
      </p>
      <ul className="ways">
        {ways.map(({ href, title, text }) => (
          <li key={href}>
            <Link href={href}>
              <strong>{title}</strong> {text}
            </Link>
          </li>
        ))}
      </ul>
      <Answered answer={papers} what="the papers">
        {(data) => <Overview papers={data.papers} />}
      </Answered>
    </>
  );
}

function Overview({ papers }: { papers: PapersQuery['papers'] }) {
  const [, go] = useLocation();
  if (papers.totalCount === 0) {
    return (
      <Empty>
        No paper is loaded. <Link href="/lists">The lists</Link> say why.
      </Empty>
    );
  }
  const { byYear, byTopic, byAuthor } = papers.facets;
  const dated = byYear.filter(({ year }) => year !== null);
  return (
    <>
      <section className="card" aria-labelledby="by-year">
        <h2 id="by-year">Papers by year</h2>
        <YearChart
          title="Papers by year"
          captionHidden
          series={[
            { name: 'Papers', values: dated.map(({ year, paperCount }) => ({ year: year ?? 0, value: paperCount })) },
          ]}
          unknown={byYear.find(({ year }) => year === null)?.paperCount ?? 0}
          onYear={(year) => go(papersHref({ from: yearText(year), to: yearText(year) }))}
        />
      </section>
      <div className="columns">
        <section className="card" aria-labelledby="most-papers">
          <h2 id="most-papers">People with most papers</h2>
          {byAuthor.counts.length === 0 && <Empty>None of these papers names a person.</Empty>}
          <ul className="plain-list">
            {byAuthor.counts.map(({ author, paperCount }) => (
              <li key={author.id} className="counted">
                <NodeLink id={author.id} label={author.name} />
                <span className="number">{count(paperCount, 'paper', 'papers')}</span>
              </li>
            ))}
          </ul>
        </section>
        <section className="card" aria-labelledby="most-written-about">
          <h2 id="most-written-about">Topics most written about</h2>
          {byTopic.counts.length === 0 && <Empty>No paper has a topic.</Empty>}
          <ul className="plain-list">
            {byTopic.counts.map(({ topic, paperCount }) => (
              <li key={topic.id} className="counted">
                <NodeLink id={topic.id} label={topic.label} />
                <span className="number">{count(paperCount, 'paper', 'papers')}</span>
              </li>
            ))}
          </ul>
        </section>
      </div>
      <section className="card" aria-labelledby="newest">
        <h2 id="newest">Newest papers</h2>
        <ul className="plain-list">
          {papers.nodes.map(({ id, title, published, authors, authorListComplete }) => (
            <li key={id}>
              <NodeLink id={id} label={title} />
              <div className="small muted">
                {dateInWords(published)} · <AuthorNames authors={authors.nodes} complete={authorListComplete} />
              </div>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
