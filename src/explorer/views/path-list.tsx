// Every path as a list: the people along it, and between each two the papers that link them.

import { isolated } from '../parts/isolated.ts';
import { MoreButton } from '../parts/more-button.tsx';
import { NodeLink } from '../parts/node-link.tsx';
import { dateInWords } from '../parts/paper-date.ts';
import { count } from '../parts/states.tsx';
import type { LinkEnds } from './path-address.ts';

interface ListedLink {
  paperCount: number;
  papers: { nodes: readonly { id: string; title: string; published: string | null }[] };
}

interface ListedPath {
  authors: readonly { id: string; name: string }[];
  links: readonly ListedLink[];
}

export function PathList({
  paths,
  pathCount,
  hasMore,
  isLoading,
  onMore,
  onChoose,
}: {
  paths: readonly ListedPath[];
  pathCount: string;
  hasMore: boolean;
  isLoading: boolean;
  onMore: () => void;
  /** Shows all papers of a link. */
  onChoose: (link: LinkEnds) => void;
}) {
  return (
    <section className="card" aria-labelledby="paths-listed">
      <h2 id="paths-listed">Path by path</h2>
      <ol className="path-list">
        {paths.map((path) => (
          <li key={path.authors.map(({ id }) => id).join(' ')}>
            <OnePath path={path} onChoose={onChoose} />
          </li>
        ))}
      </ol>
      <MoreButton
        shown={paths.length}
        // A number that is too large to be exact is only shown; whether there are more is known.
        total={hasMore ? Math.max(Number(pathCount), paths.length + 1) : paths.length}
        isLoading={isLoading}
        onMore={onMore}
      />
    </section>
  );
}

function OnePath({ path: { authors, links }, onChoose }: { path: ListedPath; onChoose: (link: LinkEnds) => void }) {
  const [first, ...others] = authors;
  if (first === undefined) return null;
  return (
    <>
      <p className="path-step">
        <NodeLink id={first.id} label={first.name} />
      </p>
      {others.map((author, at) => {
        const link = links[at];
        const before = authors[at];
        return (
          <div key={author.id} className="path-step">
            {link !== undefined && before !== undefined && (
              <LinkInList link={link} ends={[before, author]} onChoose={() => onChoose([before.id, author.id])} />
            )}
            <NodeLink id={author.id} label={author.name} />
          </div>
        );
      })}
    </>
  );
}

function LinkInList({
  link: { paperCount, papers },
  ends: [one, other],
  onChoose,
}: {
  link: ListedLink;
  ends: readonly [{ name: string }, { name: string }];
  onChoose: () => void;
}) {
  const more = paperCount - papers.nodes.length;
  return (
    <ul className="path-papers" aria-label={`Papers of ${isolated(one.name)} and ${isolated(other.name)}`}>
      {papers.nodes.map(({ id, title, published }) => (
        <li key={id}>
          <NodeLink id={id} label={title} /> <span className="small muted">{dateInWords(published)}</span>
        </li>
      ))}
      {more > 0 && (
        <li>
          <button type="button" className="button quiet" onClick={onChoose}>
            and {count(more, 'more paper', 'more papers')} of <bdi>{one.name}</bdi> and <bdi>{other.name}</bdi>
          </button>
        </li>
      )}
    </ul>
  );
}
