// The authors of a paper in printed order, and what the list leaves open.
import { joined } from '../parts/isolated.ts';
import { MoreButton } from '../parts/more-button.tsx';
import { NodeLink } from '../parts/node-link.tsx';
import type { ShownPaper } from './paper-shown.ts';

// A longer list takes the whole width.
const mostBeside = 20;

export function PaperAuthors({
  paper: { authors, authorListComplete, organisations },
  isLoading,
  onMore,
}: {
  paper: ShownPaper;
  isLoading: boolean;
  onMore: (after: string | null | undefined) => void;
}) {
  const { totalCount, edges, pageInfo } = authors;
  return (
    <section className={totalCount > mostBeside ? 'card paper-people-many' : 'card'} aria-labelledby="authors">
      <h2 id="authors">
        Authors{' '}
        {!authorListComplete && (
          <span className="badge warn">{totalCount > 0 ? 'list cut short' : 'no author list'}</span>
        )}
      </h2>
      {!authorListComplete && (
        <p className="notice">
          {totalCount > 0
            ? 'Every list that names this paper stops behind some of its authors (“et al.”), or gives none. More people wrote it, and who they are is not recorded: that somebody is not named here does not mean that they did not write it.'
            : 'No list that names this paper says who wrote it.'}
        </p>
      )}
      {totalCount > 0 && (
        <ol className="paper-authors">
          {edges.map(({ position, nameAsPrinted, affiliations, node }) => (
            <li key={position} value={position}>
              <NodeLink id={node.id} label={node.name} />
              {nameAsPrinted !== node.name && (
                <span className="small muted">
                  {' '}
                  printed as <bdi>{nameAsPrinted}</bdi>
                </span>
              )}
              {affiliations.length > 0 && (
                <span className="affiliations small muted">{joined(affiliations, '; ')}</span>
              )}
            </li>
          ))}
        </ol>
      )}
      <MoreButton
        shown={edges.length}
        total={totalCount}
        isLoading={isLoading}
        onMore={() => onMore(pageInfo.endCursor)}
      />
      {organisations.length > 0 && (
        <>
          <h3>Organisations</h3>
          <p className="small muted">Named among the authors; they make nobody a coauthor.</p>
          <ul className="chips">
            {organisations.map((name) => (
              <li key={name} className="chip">
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
