// What somebody wrote: a chart of the years, and the papers of all of them or of one.
import { useRef } from 'react';
import { useSearchParams } from 'wouter';
import { AuthorPageDocument, type AuthorPageQuery, type PaperFilter } from '../../generated/graphql.ts';
import { useAnswer } from '../answers.ts';
import { joined } from '../parts/isolated.ts';
import { MoreButton } from '../parts/more-button.tsx';
import { PaperList } from '../parts/paper-list.tsx';
import { ShowQuery } from '../parts/show-query.tsx';
import { Answered, count, Empty, OpenEnds } from '../parts/states.tsx';
import { turnedOver, useAfter } from '../parts/use-after.ts';
import { YearChart } from '../parts/year-chart.tsx';
import { askedOfPapers, askedOfWork } from './author-asked.ts';
import { Section } from './author-section.tsx';
import { whereInYear, withYear, yearIn } from './author-year.ts';

type PaperEdge = NonNullable<NonNullable<AuthorPageQuery['author']>['papers']>['edges'][number];

export function Papers({ id, name, where }: { id: string; name: string; where: PaperFilter | null }) {
  const [search, setSearch] = useSearchParams();
  const list = useRef<HTMLDivElement>(null);
  const year = yearIn(search);
  const choose = (next: number | null) => setSearch((current: URLSearchParams) => withYear(current, next));
  const counted = whereInYear(where, year);
  return (
    <Section
      title="Papers"
      actions={<ShowQuery document={AuthorPageDocument} variables={askedOfWork(id, where, null)} of="years" />}
    >
      <Years id={id} where={where} chosen={year} onChoose={(next) => choose(next === year ? null : next)} />
      {year !== null && (
        <p className="author-year">
          <button
            type="button"
            className="chip"
            onClick={() => {
              choose(null);
              // The button goes away with the year: the focus would be lost.
              list.current?.focus({ preventScroll: true });
            }}
          >
            Only {year}
            <span className="visually-hidden">, show every year</span> <span aria-hidden="true">✕</span>
          </button>
        </p>
      )}
      <div ref={list} tabIndex={-1}>
        {counted === 'nothing' ? (
          <Empty>The year {year} lies outside of the time that the filter asks for.</Empty>
        ) : (
          <PapersThatCount id={id} name={name} where={counted} />
        )}
      </div>
    </Section>
  );
}

function Years({
  id,
  where,
  chosen,
  onChoose,
}: {
  id: string;
  where: PaperFilter | null;
  chosen: number | null;
  onChoose: (year: number) => void;
}) {
  const answer = useAnswer(AuthorPageDocument, askedOfWork(id, where, null));
  return (
    <Answered answer={answer} what="the years">
      {({ author }) => {
        const activity = author?.activity ?? [];
        const dated = activity.flatMap(({ year, paperCount, newCoauthorCount }) =>
          year === null ? [] : [{ year, paperCount, newCoauthorCount: newCoauthorCount ?? 0 }],
        );
        if (activity.length === 0) return null;
        return (
          <YearChart
            title="Papers and new coauthors by year"
            series={[
              { name: 'papers', values: dated.map(({ year, paperCount }) => ({ year, value: paperCount })) },
              {
                name: 'new coauthors',
                values: dated.map(({ year, newCoauthorCount }) => ({ year, value: newCoauthorCount })),
              },
            ]}
            unknown={activity.find(({ year }) => year === null)?.paperCount ?? 0}
            chosen={chosen}
            onYear={onChoose}
          />
        );
      }}
    </Answered>
  );
}

function PapersThatCount({ id, name, where }: { id: string; name: string; where: PaperFilter | null }) {
  const [after, goOn] = useAfter(JSON.stringify(['papers', id, where]));
  const variables = askedOfPapers(id, where, after);
  const answer = useAnswer(AuthorPageDocument, variables);
  return (
    <Answered answer={turnedOver(answer, after)} what="the papers">
      {({ author }) => {
        const papers = author?.papers;
        if (papers === undefined) return null;
        const { totalCount, unplacedCount, edges, pageInfo } = papers;
        return (
          <>
            <div className="author-section-head">
              <p role="status">{count(totalCount, 'paper', 'papers')}, newest first</p>
              <ShowQuery document={AuthorPageDocument} variables={variables} of="papers" />
            </div>
            <OpenEnds unplaced={unplacedCount} />
            {totalCount === 0 && <Empty>No paper fits the filter.</Empty>}
            <PaperList papers={edges.map((edge) => ({ ...edge.node, edge }))}>
              {({ edge }) => <Printed edge={edge} name={name} />}
            </PaperList>
            <MoreButton
              shown={edges.length}
              total={totalCount}
              isLoading={answer.state === 'there' && answer.isStale}
              onMore={() => goOn(pageInfo.endCursor)}
            />
          </>
        );
      }}
    </Answered>
  );
}

/** What is true of this person on this paper only: the name and the place of work, as printed. */
function Printed({ edge: { nameAsPrinted, affiliations, node }, name }: { edge: PaperEdge; name: string }) {
  return (
    <>
      {node.venue !== null && (
        <p className="small muted">
          <bdi>{node.venue}</bdi>
        </p>
      )}
      {nameAsPrinted !== name && (
        <p className="small">
          Printed as “<bdi>{nameAsPrinted}</bdi>”
        </p>
      )}
      {affiliations.length > 0 && <p className="small muted">{joined(affiliations, '; ')}</p>}
    </>
  );
}
