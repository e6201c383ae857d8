// The papers of one link, with where they stand, and those that may be joint ones too.
import { useEffect, useRef, useState } from 'react';
import { CoauthorshipDocument, type CoauthorshipQuery, type PaperFilter } from '../../generated/graphql.ts';
import { useAnswer } from '../answers.ts';
import { MoreButton } from '../parts/more-button.tsx';
import { AuthorNames } from '../parts/node-link.tsx';
import { PaperList } from '../parts/paper-list.tsx';
import { ShowQuery } from '../parts/show-query.tsx';
import { spanOfYears } from '../parts/span-of-years.ts';
import { Answered, count } from '../parts/states.tsx';
import { placesText } from './path-places.ts';

const papersAPage = 20;

export function LinkPapers({
  between,
  where,
  takesFocus,
  onClose,
}: {
  between: readonly [string, string];
  where: PaperFilter | null;
  /** Whether the focus goes here once this is shown. */
  takesFocus: boolean;
  onClose: () => void;
}) {
  const asked = { between: [...between], where, first: papersAPage, undecidedFirst: papersAPage };
  const answer = useAnswer(CoauthorshipDocument, asked);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <section className="card" aria-labelledby="link-papers">
      <div className="path-link-head">
        <h2 id="link-papers" ref={heading} tabIndex={-1}>
          Papers of the chosen link
        </h2>
        <div className="actions">
          <ShowQuery document={CoauthorshipDocument} variables={asked} of="this link" />
          <button type="button" className="button" onClick={onClose}>
            Close
          </button>
        </div>
      </div>
      <Answered answer={answer} what="the papers">
        {({ coauthorship }) =>
          coauthorship === null ? (
            <p role="status">One of these two is not in the lists.</p>
          ) : (
            <Joint answer={coauthorship} asked={asked} />
          )
        }
      </Answered>
    </section>
  );
}

interface Asked {
  between: string[];
  where: PaperFilter | null;
  first: number;
  undecidedFirst: number;
}

function Joint({ answer, asked }: { answer: NonNullable<CoauthorshipQuery['coauthorship']>; asked: Asked }) {
  const { coauthorship, undecidedPapers } = answer;
  // Cursors behind which the pages after the first begin.
  const [joint, setJoint] = useState<readonly string[]>([]);
  const [open, setOpen] = useState<readonly string[]>([]);
  return (
    <>
      {coauthorship === null ? (
        <p role="status">Among the papers that count, none is recorded as theirs.</p>
      ) : (
        <>
          <p role="status">
            <AuthorNames authors={coauthorship.authors} />: {count(coauthorship.paperCount, 'paper', 'papers')},{' '}
            {spanOfYears(coauthorship.firstPublished, coauthorship.lastPublished, 'dates not known')}.
            {coauthorship.isLowerBound && ' There may be more: lists that are cut short name one of them.'}
          </p>
          <PaperList papers={coauthorship.papers.nodes}>{(paper) => <Places sources={paper.sources} />}</PaperList>
          <FurtherPages
            asked={asked}
            cursors={joint}
            total={coauthorship.paperCount}
            shown={coauthorship.papers.nodes.length}
            next={coauthorship.papers.pageInfo.endCursor}
            kind="joint"
            onMore={setJoint}
          />
        </>
      )}
      {undecidedPapers.totalCount > 0 && (
        <details>
          <summary>{count(undecidedPapers.totalCount, 'paper', 'papers')} that may be theirs too</summary>
          <PaperList papers={undecidedPapers.nodes}>
            {(paper) => (
              <>
                <p className="small">
                  {paper.authorListComplete ? 'Its date may not count.' : 'Its list is cut short.'}
                </p>
                <Places sources={paper.sources} />
              </>
            )}
          </PaperList>
          <FurtherPages
            asked={asked}
            cursors={open}
            total={undecidedPapers.totalCount}
            shown={undecidedPapers.nodes.length}
            next={undecidedPapers.pageInfo.endCursor}
            kind="undecided"
            onMore={setOpen}
          />
        </details>
      )}
    </>
  );
}

type Kind = 'joint' | 'undecided';

/** The pages after the first, one below the other, and the way to the next. */
function FurtherPages({
  asked,
  cursors,
  total,
  shown,
  next,
  kind,
  onMore,
}: {
  asked: Asked;
  cursors: readonly string[];
  total: number;
  /** How many the first page has. */
  shown: number;
  /** Behind which the second page begins. */
  next: string | null;
  kind: Kind;
  onMore: (cursors: readonly string[]) => void;
}) {
  const last = cursors.at(-1) ?? null;
  const answer = useAnswer(CoauthorshipDocument, variablesOf(asked, kind, last), { pause: last === null });
  const page = last === null || answer.state !== 'there' || answer.isStale ? null : pageOf(answer.data, kind);
  const end = last === null ? next : (page?.pageInfo.endCursor ?? null);
  const isLoading = last !== null && page === null && answer.state !== 'failed';
  return (
    <>
      {cursors.map((cursor) => (
        <FurtherPage key={cursor} asked={asked} kind={kind} after={cursor} />
      ))}
      <MoreButton
        shown={Math.min(total, shown * (1 + cursors.length))}
        total={total}
        isLoading={isLoading}
        onMore={() => {
          if (end !== null) onMore([...cursors, end]);
        }}
      />
    </>
  );
}

function FurtherPage({ asked, kind, after }: { asked: Asked; kind: Kind; after: string }) {
  const answer = useAnswer(CoauthorshipDocument, variablesOf(asked, kind, after));
  return (
    <Answered answer={answer} what="more papers">
      {(data) => (
        <PaperList papers={pageOf(data, kind)?.nodes ?? []}>{(paper) => <Places sources={paper.sources} />}</PaperList>
      )}
    </Answered>
  );
}

function variablesOf(asked: Asked, kind: Kind, after: string | null) {
  return { ...asked, ...(kind === 'joint' ? { after } : { undecidedAfter: after }) };
}

function pageOf({ coauthorship }: CoauthorshipQuery, kind: Kind) {
  return kind === 'joint' ? coauthorship?.coauthorship?.papers : coauthorship?.undecidedPapers;
}

function Places({ sources }: { sources: readonly { document: string; line: number }[] }) {
  return <p className="small muted">{placesText(sources)}</p>;
}
