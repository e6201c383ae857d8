// Who the lines stand for: first those that stand for nobody yet, then what was chosen and what could be doubted.
import { type ReactNode, useRef } from 'react';
import { NodeLink } from '../parts/node-link.tsx';
import { count } from '../parts/states.tsx';
import { isId } from './conflicts-lines.ts';
import { type Candidate, isDoubted, type NamedText, type Person } from './conflicts-named.ts';

type OnChoose = (text: string, person: Person | null) => void;

export function Names({
  texts,
  onChoose,
  children,
}: {
  texts: readonly NamedText[];
  /** Null takes a choice back. */
  onChoose: OnChoose;
  /** Buttons beside the heading. */
  children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const unresolved = texts.filter(({ person }) => person === null);
  const chosen = texts.filter(({ isChosen }) => isChosen);
  const taken = texts.filter(({ person, isChosen }) => person !== null && !isChosen);
  const doubted = taken.filter(isDoubted);
  const plain = taken.filter((named) => !isDoubted(named));
  // The button that was pressed is gone then: the focus goes to where the rest is told.
  const choose: OnChoose = (text, person) => {
    onChoose(text, person);
    heading.current?.focus({ preventScroll: true });
  };
  return (
    <section className="card" aria-labelledby="conflict-names">
      <div className="conflicts-head">
        <h2 id="conflict-names" ref={heading} tabIndex={-1}>
          The names
        </h2>
        <div className="actions">{children}</div>
      </div>
      <p role="status">{sumOf(texts)}</p>
      <ul className="plain-list">
        {unresolved.map((named) => (
          <li key={named.text}>
            <strong>“{named.text}”</strong> <span className="badge warn">not resolved</span>{' '}
            <span className="small muted">{named.places.join('; ')}</span>
            <p>{whyUnresolved(named)}</p>
            <Candidates named={named} onChoose={choose} />
          </li>
        ))}
      </ul>
      {chosen.length > 0 && (
        <>
          <h3>Chosen by you</h3>
          <ul className="plain-list">
            {chosen.map((named) => (
              <li key={named.text}>
                <Chosen named={named} onUndo={() => choose(named.text, null)} />
                <Several named={named} />
              </li>
            ))}
          </ul>
        </>
      )}
      {doubted.length > 0 && (
        <>
          <h3>In doubt: {count(doubted.length, 'name', 'names')} that may stand for others, or for several people</h3>
          <ul className="plain-list">
            {doubted.map((named) => (
              <li key={named.text}>
                <Taken named={named} />
                <Several named={named} />
                <Candidates named={named} onChoose={choose} />
              </li>
            ))}
          </ul>
        </>
      )}
      {plain.length > 0 && (
        <details>
          <summary>Taken as meant: {count(plain.length, 'name', 'names')}</summary>
          <ul className="plain-list">
            {plain.map((named) => (
              <li key={named.text}>
                <Taken named={named} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Chosen({ named: { text, person, places }, onUndo }: { named: NamedText; onUndo: () => void }) {
  return (
    <>
      {text} <span aria-hidden="true">-&gt;</span>
      <span className="visually-hidden">stands for</span>{' '}
      {person !== null && <NodeLink id={person.id} label={person.name} />}{' '}
      <span className="small muted">
        {/* The id tells people of one name apart. */}
        {person?.id}; {places.join('; ')}
      </span>{' '}
      <button type="button" className="button quiet" aria-label={`Undo: ${text}`} onClick={onUndo}>
        Undo
      </button>
    </>
  );
}

/** Why a person may be several; nothing where nothing says so. */
function Several({ named: { possiblySeveral } }: { named: NamedText }) {
  if (possiblySeveral === null) return null;
  return <p className="small">This may be several people of one name. {possiblySeveral}</p>;
}

/** Who a text is taken for, why, and by which id: it tells people of one name apart. */
function Taken({ named: { text, person, reason, places } }: { named: NamedText }) {
  return (
    <>
      “{text}” is taken for {person !== null && <NodeLink id={person.id} label={person.name} />}{' '}
      <span className="small">{reason}</span>{' '}
      <span className="small muted">
        {person?.id}; {places.join('; ')}
      </span>
    </>
  );
}

/** Names count as often as they are written, as beside the lists. */
function sumOf(texts: readonly NamedText[]): string {
  const written = (some: readonly NamedText[]) => some.reduce((sum, { places }) => sum + places.length, 0);
  const all = written(texts);
  const unresolved = texts.filter(({ person }) => person === null);
  const open = written(unresolved);
  const people = new Set(texts.flatMap(({ person }) => person?.id ?? [])).size;
  const inDoubt = written(texts.filter(isDoubted));
  const doubt = inDoubt === 0 ? '' : ` ${count(inDoubt, 'name is', 'names are')} in doubt.`;
  if (open === 0) {
    const each = `${count(all, 'name stands', 'names stand')} for one person each`;
    return `${each}${people === all ? '' : `, ${people.toLocaleString('en')} different people in all`}.${doubt}`;
  }
  const different = open === unresolved.length ? '' : ` (${unresolved.length.toLocaleString('en')} different)`;
  const others = all === open ? '' : ` The others stand for ${count(people, 'person', 'different people')}.`;
  return `${open.toLocaleString('en')}${different} of ${count(all, 'name', 'names')} ${open === 1 ? 'is' : 'are'} not resolved, and left out below until you choose.${others}${doubt}`;
}

function whyUnresolved({ text, areSeveral, candidates }: NamedText): string {
  if (isId(text)) return 'Nobody in the lists has this id.';
  if (areSeveral) return 'Several people have this name. Who is meant?';
  return candidates.length === 0
    ? 'Nobody in the lists is called so, and nobody comes near.'
    : 'Nobody in the lists is called so. These come near:';
}

function Candidates({ named: { text, candidates }, onChoose }: { named: NamedText; onChoose: OnChoose }) {
  if (candidates.length === 0) return null;
  return (
    <ul className="candidates" aria-label={`Who “${text}” may be`}>
      {candidates.map(({ author, reason }) => (
        <li key={author.id}>
          <button
            type="button"
            className="button"
            aria-label={`Choose ${author.name} for ${text}: ${aboutCandidate(author)}`}
            onClick={() => onChoose(text, { id: author.id, name: author.name })}
          >
            Choose
          </button>
          <span>
            <NodeLink id={author.id} label={author.name} /> <span className="small">{reason}</span>
            <br />
            <span className="small muted">{aboutCandidate(author)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What tells people of one name apart: their ids and papers. */
function aboutCandidate({ id, papers }: Candidate['author']): string {
  const [newest] = papers.nodes;
  const many = count(papers.totalCount, 'paper', 'papers');
  return `${id}; ${many}${newest === undefined ? '' : `, the newest “${newest.title}”`}`;
}
