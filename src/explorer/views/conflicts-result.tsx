// The pairs: how many of each kind, what is left out, each with its papers, and all of them as a file.
import { ConflictsDocument } from '../../generated/graphql.ts';
import { saveText } from '../parts/save-file.ts';
import { ShowQuery } from '../parts/show-query.tsx';
import { count, Failed, Loading } from '../parts/states.tsx';
import type { Gathering } from './conflicts-asked.ts';
import { type ConflictsTable, conflictsCsv, conflictsFileName } from './conflicts-csv.ts';
import { type Counts, type Gathered, pageOf, type Question } from './conflicts-gather.ts';
import { groupsOf, type PairsOfKind } from './conflicts-groups.ts';
import { noSuchId, type Unresolved } from './conflicts-named.ts';
import { PairGroup } from './conflicts-pairs.tsx';
import { timeInWords } from './conflicts-settings.ts';

export function Result({
  question,
  gathering: { gathered, isRunning, failure, stop, retry },
  unresolved,
}: {
  question: Question;
  gathering: Gathering;
  unresolved: ConflictsTable['unresolved'];
}) {
  const where = question.where ?? null;
  const groups = gathered === null ? [] : groupsOf(gathered);
  const save = ({ pairs, counts: { clearCount, unknownIds }, isWhole }: Gathered) => {
    const table = { pairs, unresolved: withUnknown(unresolved, unknownIds, question), where, clearCount };
    saveText(conflictsFileName(where, clearCount, isWhole), 'text/csv', conflictsCsv(table));
  };
  return (
    <section className="card" aria-labelledby="conflict-pairs" aria-busy={isRunning}>
      <div className="conflicts-head">
        <h2 id="conflict-pairs">The pairs</h2>
        <div className="actions">
          {gathered !== null && (
            <button type="button" className="button" disabled={isRunning} onClick={() => save(gathered)}>
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
          <Sums counts={gathered.counts} groups={groups} question={question} />
          <LeftOut unresolved={withUnknown(unresolved, gathered.counts.unknownIds, question)} />
          {groups.map((group) => (
            <PairGroup key={group.kind} group={group} where={where} />
          ))}
        </>
      )}
    </section>
  );
}

/** With the ids that the server did not know when it was asked about the pairs. */
function withUnknown(
  { of, against }: ConflictsTable['unresolved'],
  unknownIds: readonly string[],
  question: Question,
): ConflictsTable['unresolved'] {
  const unknownIn = (ids: readonly string[]): Unresolved[] =>
    unknownIds.filter((id) => ids.includes(id)).map((id) => ({ text: id, reason: noSuchId }));
  return {
    of: [...of, ...unknownIn(question.of)],
    against: [...against, ...unknownIn(question.against)],
  };
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

function Sums({
  counts,
  groups,
  question: { where, maxDistance },
}: {
  counts: Counts;
  groups: readonly PairsOfKind[];
  question: Question;
}) {
  const byDate = groups.find(({ kind }) => kind === 'OPEN_BY_DATE')?.pairs.length ?? 0;
  const figures = [
    { number: counts.coauthoredCount, what: 'wrote together' },
    {
      number: counts.undecidedCount,
      what:
        byDate > 0
          ? `undecided; ${byDate.toLocaleString('en')} of them wrote together, perhaps in this time`
          : 'undecided',
    },
    ...(maxDistance > 1 ? [{ number: counts.connectedCount, what: 'connected by a chain' }] : []),
    ...(counts.sameAuthorCount > 0 ? [{ number: counts.sameAuthorCount, what: 'in both lists' }] : []),
    { number: counts.clearCount, what: 'clear: nothing recorded, nothing left open' },
  ];
  const { incompleteListCount: lists, unplacedCount: papers } = counts;
  const hidden = [
    ...(lists > 0 ? [`${count(lists, 'author list', 'author lists')} cut short or not given`] : []),
    ...(papers > 0 ? [`${count(papers, 'paper', 'papers')} of doubtful date`] : []),
  ];
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
      {maxDistance > 1 && hidden.length > 0 && (
        <p className="open-ends">
          Chains, and shorter ones, may be hidden by {hidden.join(' and ')}, also of pairs that are counted as clear.
        </p>
      )}
    </>
  );
}

/** What the result says nothing about. */
function LeftOut({ unresolved: { of, against } }: { unresolved: ConflictsTable['unresolved'] }) {
  const texts = [...new Set([...of, ...against].map(({ text }) => text))];
  if (texts.length === 0) return null;
  return (
    <p className="notice">
      Not the whole answer: {count(texts.length, 'name is', 'names are')} not resolved and left out:{' '}
      {texts.map((text) => `“${text}”`).join(', ')}.
    </p>
  );
}
