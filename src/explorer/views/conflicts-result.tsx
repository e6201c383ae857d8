// The pairs: how many of each kind, what is left out, each with its papers, and all of them as a file.
import { ConflictsDocument } from '../../generated/graphql.ts';
import { saveText } from '../parts/save-file.ts';
import { ShowQuery } from '../parts/show-query.tsx';
import { count, Failed, Loading } from '../parts/states.tsx';
import type { Gathering } from './conflicts-asked.ts';
import { conflictsCsv } from './conflicts-csv.ts';
import { type Counts, type Gathered, pageOf, type Question } from './conflicts-gather.ts';
import type { NamedText } from './conflicts-named.ts';
import { PairGroup } from './conflicts-pairs.tsx';
import { timeInWords } from './conflicts-settings.ts';

export function Result({
  question,
  gathering: { gathered, isRunning, failure, stop, retry },
  unresolved,
  today,
}: {
  question: Question;
  gathering: Gathering;
  unresolved: readonly NamedText[];
  today: string;
}) {
  return (
    <section className="card" aria-labelledby="conflict-pairs" aria-busy={isRunning}>
      <div className="conflicts-head">
        <h2 id="conflict-pairs">The pairs</h2>
        <div className="actions">
          {gathered !== null && (
            <button
              type="button"
              className="button"
              disabled={isRunning}
              onClick={() => saveText(`conflicts-${today}.csv`, 'text/csv', conflictsCsv(gathered.pairs))}
            >
              Download as CSV
            </button>
          )}
          <ShowQuery document={ConflictsDocument} variables={pageOf(question, null)} of="the pairs" />
        </div>
      </div>
      {gathered === null && isRunning && <Loading what="the pairs" />}
      {failure !== null && <Failed message={failure} retry={retry} />}
      {gathered !== null && (
        <>
          <Progress
            gathered={gathered}
            isRunning={isRunning}
            onStop={stop}
            // After a failure that says so itself, it has its own way to try again.
            onAgain={failure === null ? retry : null}
          />
          <Sums counts={gathered.counts} question={question} />
          <LeftOut unresolved={unresolved} counts={gathered.counts} />
          {statuses.map((status) => (
            <PairGroup
              key={status}
              status={status}
              pairs={gathered.pairs.filter((pair) => pair.status === status)}
              total={totalOf(gathered.counts, status)}
              where={question.where ?? null}
            />
          ))}
        </>
      )}
    </section>
  );
}

const statuses = ['SAME_AUTHOR', 'COAUTHORED', 'UNDECIDED', 'CONNECTED'] as const;

function totalOf(counts: Counts, status: (typeof statuses)[number]): number {
  return {
    SAME_AUTHOR: counts.sameAuthorCount,
    COAUTHORED: counts.coauthoredCount,
    UNDECIDED: counts.undecidedCount,
    CONNECTED: counts.connectedCount,
  }[status];
}

function Progress({
  gathered: { pairs, counts, isWhole },
  isRunning,
  onStop,
  onAgain,
}: {
  gathered: Gathered;
  isRunning: boolean;
  onStop: () => void;
  onAgain: (() => void) | null;
}) {
  const soFar = `${pairs.length.toLocaleString('en')} of ${count(counts.totalCount, 'pair', 'pairs')}`;
  return (
    <>
      <p role="status">
        {isRunning && `Gathering: ${soFar} so far … `}
        {!isRunning && !isWhole && `Not all are here: ${soFar}. The file holds no more than these.`}
      </p>
      {isRunning && (
        <button type="button" className="button" onClick={onStop}>
          Stop
        </button>
      )}
      {!isRunning && !isWhole && onAgain !== null && (
        <button type="button" className="button" onClick={onAgain}>
          Gather all
        </button>
      )}
    </>
  );
}

function Sums({ counts, question: { where, maxDistance } }: { counts: Counts; question: Question }) {
  const figures = [
    { number: counts.coauthoredCount, what: 'wrote together' },
    { number: counts.undecidedCount, what: 'undecided' },
    ...(maxDistance > 1 ? [{ number: counts.connectedCount, what: 'connected by a chain' }] : []),
    ...(counts.sameAuthorCount > 0 ? [{ number: counts.sameAuthorCount, what: 'in both lists' }] : []),
    { number: counts.clearCount, what: 'clear: nothing recorded, nothing left open' },
  ];
  const { incompleteListCount: lists, unplacedCount: papers } = counts;
  return (
    <>
      <p>{timeInWords(where ?? null)}. Pairs:</p>
      <ul className="figures">
        {figures.map(({ number, what }) => (
          <li key={what}>
            <strong>{number.toLocaleString('en')}</strong> {what}
          </li>
        ))}
      </ul>
      {maxDistance > 1 && lists + papers > 0 && (
        <p className="open-ends">
          Chains, and shorter ones, may be hidden by {count(lists, 'author list', 'author lists')} cut short and{' '}
          {count(papers, 'paper', 'papers')} of doubtful date, also of pairs that are counted as clear.
        </p>
      )}
    </>
  );
}

/** What the result says nothing about. */
function LeftOut({ unresolved, counts: { unknownIds } }: { unresolved: readonly NamedText[]; counts: Counts }) {
  const texts = [...unresolved.map(({ text }) => text), ...unknownIds];
  if (texts.length === 0) return null;
  return (
    <p className="notice">
      Not the whole answer: {count(texts.length, 'name is', 'names are')} not resolved and left out:{' '}
      {texts.map((text) => `“${text}”`).join(', ')}.
    </p>
  );
}
