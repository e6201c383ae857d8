// Conflicts of interest: two pasted lists of people, and the pairs of them that wrote together or may have.
import { type ReactNode, useMemo, useState } from 'react';
import { useSearchParams } from 'wouter';
import { ResolveAuthorsDocument } from '../../generated/graphql.ts';
import { ShowQuery } from '../parts/show-query.tsx';
import { Empty, Failed, Loading } from '../parts/states.tsx';
import { ViewTitle } from '../parts/view-title.tsx';
import { useFound, useGathered } from './conflicts-asked.ts';
import { draftOf, isChanged, settingsOf } from './conflicts-draft.ts';
import { ConflictsForm } from './conflicts-form.tsx';
import { type Kept, useKept } from './conflicts-kept.ts';
import { givenLines, mostAsked, questionsAbout } from './conflicts-lines.ts';
import { type Choices, type Found, idsOf, listedNames, namedTexts, type Person } from './conflicts-named.ts';
import { Names } from './conflicts-names.tsx';
import { Result } from './conflicts-result.tsx';
import { dayOf, notUnderstood, type Settings, searchOf, settingsIn, whereIn } from './conflicts-settings.ts';
import '../styles/conflicts.css';

export function Conflicts() {
  const [search, setSearch] = useSearchParams();
  const { kept, keep, forget } = useKept();
  const [today] = useState(() => dayOf(new Date()));
  const settings = useMemo(() => settingsIn(search), [search]);
  const [draft, setDraft] = useState(() => draftOf(settings, today));
  // The form shows what the address says, also after going back.
  const [shownOf, setShownOf] = useState(settings);
  if (shownOf !== settings) {
    setShownOf(settings);
    setDraft(draftOf(settings, today));
  }
  const ask = () => {
    const next = settingsOf(draft);
    if (next === null) return;
    keep({ asked: { of: kept.of, against: kept.against } });
    if (searchOf(next).toString() !== search.toString()) setSearch(searchOf(next));
  };
  const wrong = notUnderstood(search);
  const isOther = kept.asked !== null && isChanged(draft, kept, settings);
  return (
    <>
      <ViewTitle title="Conflicts of interest" />
      <p className="lead">
        Who of one group wrote with whom of another lately, or may have, as far as the lists say: every pair, with the
        papers that say so.
      </p>
      {wrong.length > 0 && (
        <p className="notice">
          Not understood in the address, and left out: {wrong.map((part) => `“${part}”`).join(', ')}. The form says what
          is asked for instead.
        </p>
      )}
      <ConflictsForm draft={draft} kept={kept} onDraft={setDraft} onLists={keep} onAsk={ask} onForget={forget} />
      <div role="status">
        {isOther && (
          <div className="notice">
            <p>
              The form is not what was asked any more, so the answer is put away.{' '}
              {settingsOf(draft) === null
                ? 'A field says what is wrong with it.'
                : 'Ask anew with “Show the conflicts”.'}
            </p>
            <button
              type="button"
              className="button"
              onClick={() => {
                setDraft(draftOf(settings, today));
                if (kept.asked !== null) keep(kept.asked);
              }}
            >
              Back to what was asked
            </button>
          </div>
        )}
      </div>
      {kept.asked === null ? (
        <Empty>
          Paste the names, one a line, and ask. Names that are not clear are shown first; nobody is guessed.
        </Empty>
      ) : (
        // Out of sight it goes on with what it gathers, and keeps what was opened in it.
        <div hidden={isOther}>
          <Asked
            asked={kept.asked}
            choices={kept.choices}
            settings={settings}
            today={today}
            onChoose={(text, person) => keep({ choices: withChoice(kept.choices, text, person) })}
          />
        </div>
      )}
    </>
  );
}

function withChoice(choices: Choices, text: string, person: Person | null): Choices {
  const others = Object.entries(choices).filter(([chosen]) => chosen !== text);
  return Object.fromEntries(person === null ? others : [...others, [text, person]]);
}

interface AskedProps {
  asked: NonNullable<Kept['asked']>;
  choices: Choices;
  settings: Settings;
  today: string;
  onChoose: (text: string, person: Person | null) => void;
}

function Asked({ asked, choices, settings, today, onChoose }: AskedProps) {
  const { of, against, lines } = useMemo(() => {
    const first = givenLines(asked.of);
    const second = settings.isWithin ? null : givenLines(asked.against);
    return { of: first, against: second, lines: [...first, ...(second ?? [])] };
  }, [asked, settings.isWithin]);
  const looked = useFound(lines);
  if (of.length === 0) return <Empty>The first list names nobody.</Empty>;
  if (against !== null && against.length === 0) {
    return <Empty>The second list names nobody. For the pairs within one list, choose so above.</Empty>;
  }
  return (
    <>
      {(looked === null || looked.state === 'looking') && <Loading what={`${lines.length} names`} />}
      {looked?.state === 'failed' && <Failed message={looked.message} retry={looked.retry} />}
      {looked?.state === 'there' && (
        <Answer
          found={looked.found}
          of={of}
          against={against}
          choices={choices}
          settings={settings}
          today={today}
          onChoose={onChoose}
        >
          {questionsAbout(lines).map((question, at, all) => (
            <ShowQuery
              key={JSON.stringify(question)}
              document={ResolveAuthorsDocument}
              variables={question}
              of={all.length === 1 ? 'the names' : `the names, part ${at + 1}`}
            />
          ))}
        </Answer>
      )}
    </>
  );
}

function Answer({
  found,
  of,
  against,
  choices,
  settings,
  today,
  onChoose,
  children,
}: Omit<AskedProps, 'asked'> & {
  found: Found;
  of: ReturnType<typeof givenLines>;
  against: ReturnType<typeof givenLines> | null;
  children: ReactNode;
}) {
  const texts = useMemo(() => namedTexts({ of, against }, found, choices), [of, against, found, choices]);
  const [ofIds, againstIds] = useMemo(
    () => [idsOf(of, texts), against === null ? null : idsOf(against, texts)],
    [of, against, texts],
  );
  const lengths = [ofIds.length, againstIds?.length ?? 0];
  const isTooLong = lengths.some((length) => length > mostAsked);
  const isNobody = ofIds.length === 0 || againstIds?.length === 0;
  const question =
    isTooLong || isNobody
      ? null
      : { of: ofIds, against: againstIds ?? [], where: whereIn(settings, today), maxDistance: settings.maxDistance };
  const gathering = useGathered(question);
  const names = useMemo(
    () => ({ of: listedNames(of, texts), against: against === null ? null : listedNames(against, texts) }),
    [of, against, texts],
  );
  return (
    <>
      <Names texts={texts} onChoose={onChoose}>
        {children}
      </Names>
      {isTooLong && (
        <p className="notice">
          A list can stand for at most {mostAsked} people; these stand for {lengths.join(' and ')}. Ask about a part, or
          use the command line, <code>coauthor-graph conflicts</code>, which takes more.
        </p>
      )}
      {isNobody && <Empty>No pairs: one of the lists stands for nobody yet.</Empty>}
      {question !== null && <Result question={question} gathering={gathering} names={names} />}
    </>
  );
}
