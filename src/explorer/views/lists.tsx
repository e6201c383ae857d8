// What all answers rest on: the lists that are loaded, and what in them could not be used.
import { LoadedDocument, type LoadedQuery } from '../../generated/graphql.ts';
import { useAnswer } from '../answers.ts';
import { ShowQuery } from '../parts/show-query.tsx';
import { spanOfYears } from '../parts/span-of-years.ts';
import { Answered, count, Empty } from '../parts/states.tsx';
import { ViewTitle } from '../parts/view-title.tsx';

export function Lists() {
  const answer = useAnswer(LoadedDocument, {});
  return (
    <>
      <ViewTitle title="The lists">
        <ShowQuery document={LoadedDocument} variables={{}} />
      </ViewTitle>
      <Answered answer={answer} what="the lists">
        {({ graph }) => (
          <>
            <Figures graph={graph} />
            <Sources sources={graph.sources} />
            <Problems problems={graph.problems ?? []} />
          </>
        )}
      </Answered>
    </>
  );
}

type Graph = LoadedQuery['graph'];

function Figures({ graph }: { graph: Graph }) {
  const figures = [
    { number: graph.paperCount, one: 'paper', many: 'papers' },
    { number: graph.authorCount, one: 'person', many: 'people' },
    { number: graph.coauthorshipCount, one: 'pair who wrote together', many: 'pairs who wrote together' },
    { number: graph.topicCount, one: 'topic', many: 'topics' },
    {
      number: graph.incompleteAuthorLists,
      one: 'author list cut short or not given',
      many: 'author lists cut short or not given',
    },
  ];
  const undated = graph.published?.undatedCount ?? 0;
  return (
    <>
      <ul className="figures">
        {figures.map(({ number, one, many }) => (
          <li key={one}>
            <strong>{number.toLocaleString('en')}</strong> {number === 1 ? one : many}
          </li>
        ))}
      </ul>
      <p className="muted">
        {graph.published !== null &&
          `Published ${spanOfYears(graph.published.first, graph.published.last, 'at times that are not known')}${undated === 0 ? '' : `; ${count(undated, 'paper', 'papers')} without a known year`}. `}
        Loaded {new Date(graph.loadedAt).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}, version{' '}
        <code>{graph.version}</code>.
      </p>
    </>
  );
}

function Sources({ sources }: Pick<Graph, 'sources'>) {
  return (
    <section className="card" aria-labelledby="sources">
      <h2 id="sources">Loaded lists</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keyboard. */}
      <section className="table-scroll" tabIndex={0} aria-label="Loaded lists, table">
        <table>
          <thead>
            <tr>
              <th scope="col">List</th>
              <th scope="col">Format</th>
              <th scope="col" className="number">
                Records
              </th>
              <th scope="col" className="number">
                Joined to others
              </th>
              <th scope="col" className="number">
                Refused
              </th>
            </tr>
          </thead>
          <tbody>
            {sources.map(({ document, formatName, recordCount, mergedCount, refusedCount }) => (
              <tr key={document}>
                <th scope="row">{document}</th>
                <td>{formatName}</td>
                <td className="number">{recordCount.toLocaleString('en')}</td>
                <td className="number">{mergedCount.toLocaleString('en')}</td>
                <td className="number">{refusedCount.toLocaleString('en')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

// More would make the page heavy; GraphiQL has all of them.
const mostProblems = 200;

function Problems({ problems }: { problems: NonNullable<Graph['problems']> }) {
  return (
    <section className="card" aria-labelledby="problems">
      <h2 id="problems">What could not be used, or only with a doubt</h2>
      {problems.length === 0 && <Empty>Nothing: every entry was read.</Empty>}
      <ul className="plain-list">
        {problems.slice(0, mostProblems).map(({ severity, document, line, found, expected }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two problems may be the same in every word.
          <li key={at}>
            <span className={severity === 'ERROR' ? 'badge bad' : 'badge warn'}>
              {severity === 'ERROR' ? 'refused' : 'doubt'}
            </span>{' '}
            <strong>
              {document}:{line}
            </strong>
            <br />
            <code>{found}</code>
            <br />
            <span className="muted">Expected: {expected}</span>
          </li>
        ))}
      </ul>
      {problems.length > mostProblems && (
        <p className="muted">
          These are the first {mostProblems} of {problems.length.toLocaleString('en')}; the query shows all.
        </p>
      )}
    </section>
  );
}
