// Papers one below the other: title, people, date, and what else the question behind them asked for.
import type { ReactNode } from 'react';
import { AuthorNames, NodeLink } from './node-link.tsx';
import { dateInWords } from './paper-date.ts';
import { count } from './states.tsx';
import '../styles/paper-list.css';

export interface ListedPaper {
  id: string;
  title: string;
  published?: string | null;
  authorListComplete?: boolean;
  /** The first of them; how many there are, where not all are asked for. */
  authors?: { totalCount?: number; nodes: readonly { id: string; name: string }[] };
  topics?: readonly { id: string; label: string }[];
  codeUrls?: readonly string[];
}

const mostAuthors = 10;

/** The papers in the order given. `children` tells more about one, below what is shown of every paper. */
export function PaperList<Paper extends ListedPaper>({
  papers,
  children,
}: {
  papers: readonly Paper[];
  children?: (paper: Paper) => ReactNode;
}) {
  return (
    <ul className="plain-list paper-list">
      {papers.map((paper) => (
        <li key={paper.id}>
          <NodeLink id={paper.id} label={paper.title} className="paper-title" />
          {paper.authors !== undefined && (
            <p>
              <FewAuthors authors={paper.authors} complete={paper.authorListComplete ?? true} />
            </p>
          )}
          <p className="small muted">
            {paper.published !== undefined && dateInWords(paper.published)}
            {paper.codeUrls !== undefined && paper.codeUrls.length > 0 && (
              <>
                {' '}
                <span className="badge">with code</span>
              </>
            )}
          </p>
          {paper.topics !== undefined && <TopicChips topics={paper.topics} of={paper.title} />}
          {children?.(paper)}
        </li>
      ))}
    </ul>
  );
}

/** The first ten names, and how many more there are. */
function FewAuthors({
  authors: { totalCount, nodes },
  complete,
}: {
  authors: NonNullable<ListedPaper['authors']>;
  complete: boolean;
}) {
  const few = nodes.slice(0, mostAuthors);
  const more = (totalCount ?? nodes.length) - few.length;
  if (more === 0) return <AuthorNames authors={few} complete={complete} />;
  return (
    <>
      <AuthorNames authors={few} /> and {count(more, 'more person', 'more people')}
      {!complete && (
        <>
          {' '}
          <span className="badge warn">list cut short</span>
        </>
      )}
    </>
  );
}

/** Topics as links; nothing where there are none. */
export function TopicChips({ topics, of }: { topics: readonly { id: string; label: string }[]; of: string }) {
  if (topics.length === 0) return null;
  return (
    <ul className="chips" aria-label={`Topics of ${of}`}>
      {topics.map(({ id, label }) => (
        <li key={id}>
          <NodeLink id={id} label={label} className="chip" />
        </li>
      ))}
    </ul>
  );
}
