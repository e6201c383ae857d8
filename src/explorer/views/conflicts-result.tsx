// The pairs: how many of each kind, what is left out, each with its papers, and all of them as a file.
import { ConflictsDocument } from '../../generated/graphql.ts';
import { saveText } from '../parts/save-file.ts';
import { ShowQuery } from '../parts/show-query.tsx';
import { count, Failed, Loading } from '../parts/states.tsx';
import type { Gathering } from './conflicts-asked.ts';
import { conflictsCsv, conflictsFileName } from './conflicts-csv.ts';
import { type Gathered, pageOf, type Question } from './conflicts-gather.ts';
import { groupsOf, type PairsOfKind } from './conflicts-groups.ts';
import { type ListedNames, noSuchId, type OpenName } from './conflicts-named.ts';
import { PairGroup } from './conflicts-pairs.tsx';
import { openSentences, reachSentences } from './conflicts-reach.ts';
import { timeInWords } from './conflicts-settings.ts';

/** The names of the lists; without a second one the pairs are those within the first. */
type Names = Record<'of', ListedNames> & Record<'against', ListedNames | null>;

export function Result({
  question,
  gathering: { gathered, isRunning, failure, stop, retry },
  names,
}: {
  question: Question;
  gathering: Gathering;
  names: Names;
}) {
  const where = question.where ?? null;
  const groups = gathered === null ? [] : groupsOf(gathered);
  const save = ({ pairs, newest, counts, isWhole }: Gathered) => {
    const { unknownIds } = counts;
    const { maxDistance } = question;
    const known = withUnknown(names, unknownIds, question);
    const csv = conflictsCsv({ ...counts, pairs, ...known, where, maxDistance, newest });
    saveText(conflictsFileName(where, counts.clearCount, isWhole), 'text/csv', csv);
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
          <Sums gathered={gathered} groups={groups} question={question} />
          <Open names={withUnknown(names, gathered.counts.unknownIds, question)} />
          {groups.map((group) => (
            <PairGroup key={group.kind} group={group} where={where} />
          ))}
        </>
      )}
    </section>
  );
}

/** With the ids that the server did not know when it was asked about the pairs. */
function withUnknown({ of, against }: Names, unknownIds: readonly string[], question: Question): Names {
  const withThose = (names: ListedNames, ids: readonly string[]): ListedNames => {
    const unknown = unknownIds.filter((id) => ids.includes(id)).map((id) => ({ text: id, reason: noSuchId }));
    return { ...names, unresolved: [...names.unresolved, ...unknown] };
  };
  return { of: withThose(of, question.of), against: against && withThose(against, question.against) };
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
  gathered,
  groups,
  question: { where, maxDistance },
}: {
  gathered: Gathered;
  groups: readonly PairsOfKind[];
  question: Question;
}) {
  const { counts } = gathered;
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
    {
      number: counts.clearCount,
      what: `clear: no joint paper${maxDistance > 1 ? `, and no chain of at most ${maxDistance} links,` : ''} recorded`,
    },
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
      <Sentences className="notice" texts={reachSentences(gathered, where ?? null)} />
      <Sentences className="open-ends" texts={openSentences(gathered, maxDistance)} />
    </>
  );
}

function Sentences({ className, texts }: { className: string; texts: readonly string[] }) {
  return texts.length === 0 ? null : <p className={className}>{texts.join(' ')}</p>;
}

/** What the result says nothing about, or not for certain. */
function Open({ names: { of, against } }: { names: Names }) {
  const textsOf = (pick: (names: ListedNames) => readonly OpenName[]) => [
    ...new Set([...pick(of), ...(against === null ? [] : pick(against))].map(({ text }) => text)),
  ];
  const unresolved = textsOf((names) => names.unresolved);
  const doubted = textsOf((names) => names.doubted);
  if (unresolved.length + doubted.length === 0) return null;
  const quoted = (texts: readonly string[]) => texts.map((text) => `“${text}”`).join(', ');
  return (
    <div className="notice">
      <p>Not the whole answer:</p>
      <ul>
        {unresolved.length > 0 && (
          <li>
            {count(unresolved.length, 'name is', 'names are')} not resolved and left out: {quoted(unresolved)}.
          </li>
        )}
        {doubted.length > 0 && (
          <li>
            {count(doubted.length, 'name is', 'names are')} in doubt, and may stand for others or for several people:{' '}
            {quoted(doubted)}.
          </li>
        )}
      </ul>
    </div>
  );
}
