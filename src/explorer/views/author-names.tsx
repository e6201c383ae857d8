// Under which spellings somebody is printed, why they are one person, and whether they are.
import { AuthorPageDocument, type AuthorPageQuery } from '../../generated/graphql.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { NodeLink } from '../parts/node-link.tsx';
import { ShowQuery } from '../parts/show-query.tsx';
import { count } from '../parts/states.tsx';
import { askedOfPerson } from './author-asked.ts';
import { sameLine } from './author-decision.ts';
import { Section } from './author-section.tsx';

type Person = NonNullable<AuthorPageQuery['author']>;
type Form = NonNullable<Person['nameForms']>[number];
type Place = Form['places'][number];

/** More places than these are folded. */
const mostPlaces = 3;
/** More people than these are folded. */
const mostCandidates = 5;
/** Most spellings named in a line. */
const mostSpellings = 5;

/** What speaks against this being one person, or for others being the same; nothing where nothing does. */
export function Doubts({ person }: { person: Person }) {
  const { possiblySeveral, possiblySameAs = [] } = person;
  const several = possiblySeveral ?? null;
  if (several === null && possiblySameAs.length === 0) return null;
  return (
    <div className="notice author-doubts">
      {several !== null && (
        <p>
          <strong>This may be several people of one name.</strong> {several}
        </p>
      )}
      {possiblySameAs.length > 0 && (
        <>
          <p>
            <strong>
              {possiblySameAs.length === 1 ? 'Somebody else' : `${possiblySameAs.length} others`} may be the same
              person;
            </strong>{' '}
            the lists do not say enough to be sure.
          </p>
          <Candidates of={person} candidates={possiblySameAs.slice(0, mostCandidates)} />
          {possiblySameAs.length > mostCandidates && (
            <details>
              <summary>The rest of them</summary>
              <Candidates of={person} candidates={possiblySameAs.slice(mostCandidates)} />
            </details>
          )}
          <p>
            Whoever runs this server can settle it: <code>people --suggest</code> writes all such pairs as a file to
            decide in, and the server takes it with <code>--people FILE</code> (“Lists that are in order” in the
            README). A line for a pair belongs there under <code>same:</code>.
          </p>
        </>
      )}
    </div>
  );
}

function Candidates({ of, candidates }: { of: Person; candidates: NonNullable<Person['possiblySameAs']> }) {
  return (
    <ul>
      {candidates.map(({ author, reason }) => (
        <li key={author.id}>
          <NodeLink id={author.id} label={author.name} />. {reason}
          <Decision line={sameLine(of, author)} name={author.name} />
        </li>
      ))}
    </ul>
  );
}

/** The line that would make the two one; nothing where no line can name just these two. */
function Decision({ line, name }: { line: string | null; name: string }) {
  if (line === null) return null;
  return (
    <details>
      <summary>If {name} is the same person</summary>
      <p>
        <code>{line.trim()}</code> <CopyButton text={`${line}\n`} label="Copy the line" />
      </p>
    </details>
  );
}

/** The other spellings in a line, which leads to their reasons; nothing where there are none. */
export function AlsoPrinted({ person: { name, nameForms = [] } }: { person: Person }) {
  const others = nameForms.filter((form) => form.name !== name).map((form) => `“${form.name}”`);
  if (others.length === 0) return null;
  const few = others.slice(0, mostSpellings);
  const more = others.length - few.length;
  return (
    <p>
      Also printed as {few.join(', ')}
      {more > 0 && ` and in ${count(more, 'other spelling', 'other spellings')}`}:{' '}
      <a href="#spellings">why and where</a>.
    </p>
  );
}

export function NameForms({ person }: { person: Person }) {
  const { id, familyName, givenNames, nameForms = [] } = person;
  const inverted = [familyName, givenNames].filter((part) => part !== null && part !== undefined).join(', ');
  return (
    <Section
      id="spellings"
      title={count(nameForms.length, 'spelling', 'spellings')}
      actions={<ShowQuery document={AuthorPageDocument} variables={askedOfPerson(id)} of="spellings" />}
    >
      {inverted !== '' && <p className="muted">Family name first: {inverted}</p>}
      <ul className="plain-list">
        {nameForms.map((form) => (
          <li key={form.name}>
            <strong>{form.name}</strong>
            <p>{form.reason}</p>
            <Places places={form.places} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Places({ places }: { places: readonly Place[] }) {
  const list = (
    <ul className="author-places">
      {places.map((place) => (
        <li key={`${place.document} ${place.line} ${place.position}`}>
          <code>{place.document}</code>, line {place.line.toLocaleString('en')}, author {place.position} of{' '}
          <NodeLink id={place.paper.id} label={place.paper.title} />
        </li>
      ))}
    </ul>
  );
  if (places.length <= mostPlaces) return list;
  return (
    <details>
      <summary>Where it stands: {count(places.length, 'place', 'places')}</summary>
      {list}
    </details>
  );
}
