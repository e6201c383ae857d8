// A field that finds a person by any spelling of the name.
import { useRef, useState } from 'react';
import { SearchDocument } from '../../generated/graphql.ts';
import { useAnswer } from '../answers.ts';
import { Combobox } from './combobox.tsx';
import { noNames, pickable } from './combobox-asked.ts';
import { useEntered } from './combobox-entered.ts';
import { NamedOption } from './combobox-named.tsx';
import { useSettled } from './combobox-settled.ts';
import { isolated } from './isolated.ts';
import { aboutAuthors, type FoundAuthor, otherSpelling } from './search-box-about.ts';
import { count } from './states.tsx';

/**
 * Shows who is chosen, and suggests people for what is typed: those with most papers before anything is. Enter takes the
 * one person found, also where the answer comes later; of several nobody is guessed. Leaving the field keeps who was
 * chosen and what was typed, and says that nobody is chosen by that; an emptied one chooses nobody. Who is chosen by an
 * id alone is looked up. To gather several, keep `value` null and add what `onChange` gives.
 */
export function AuthorPicker({
  label,
  value,
  name,
  onChange,
}: {
  label: string;
  value: string | null;
  name: string | null;
  onChange: (author: { id: string; name: string } | null) => void;
}) {
  // Null: nothing is being typed.
  const [text, setText] = useState<string | null>(null);
  const [isWanted, setIsWanted] = useState(false);
  const [isLeft, setIsLeft] = useState(false);
  const [valueShown, setValueShown] = useState(value);
  if (valueShown !== value) {
    // Another person, chosen here or by another address, takes the place of what was typed.
    setValueShown(value);
    setText(null);
  }
  const field = useRef<HTMLInputElement>(null);

  const isUnnamed = value !== null && name === null;
  const known = useAnswer(SearchDocument, { ...noNames, named: isUnnamed ? [value] : [] }, { pause: !isUnnamed });
  const node = isUnnamed && known.state === 'there' && !known.isStale ? (known.data.nodes[0] ?? null) : undefined;
  const looked = node?.__typename === 'Author' ? node.name : null;
  const shown = value === null ? '' : (name ?? looked ?? '');

  const typed = (text ?? '').trim();
  const asked = useSettled(typed);
  const variables = { ...pickable, authors: true, text: asked };
  const answer = useAnswer(SearchDocument, variables, { pause: !isWanted });
  const isWaiting = typed !== asked || answer.state === 'loading' || (answer.state === 'there' && answer.isStale);
  const found = answer.state === 'there' ? answer.data.authors : undefined;
  const people = (found?.nodes ?? []).map((author) => ({ ...author, key: author.id, text: author.name }));

  const aboutEach = aboutAuthors(people);

  const choose = (author: FoundAuthor | null) => {
    setText(null);
    onChange(author === null ? null : { id: author.id, name: author.name });
  };
  const { enter, isEntered } = useEntered({ typed, items: people, isWaiting, onChoose: choose });

  let note: string | null = null;
  if (answer.state === 'failed') note = answer.message;
  else if (people.length === 0) note = isWaiting ? 'Searching …' : 'Nobody has all these words in the name. Try fewer.';
  else if (!isWaiting && found !== undefined && found.totalCount > people.length) {
    note = `${people.length} of ${count(found.totalCount, 'person', 'people')}. More letters find the others.`;
  }

  let wrong: string | null = null;
  if (isLeft && text !== null && !isEntered) {
    const why = people.length === 0 && !isWaiting && note !== null ? note : 'Choose one of the people found.';
    wrong = shown === '' ? why : `${why} ${isolated(shown)} is still chosen.`;
  } else if (node === null || (node !== undefined && looked === null)) {
    wrong = `Nobody has the id ${value}.`;
  }

  return (
    <div className="field author-picker">
      <Combobox
        label={label}
        placeholder="Name"
        text={text ?? shown}
        onText={setText}
        groups={[{ name: typed === '' ? 'Most papers' : 'People', items: people }]}
        onChoose={choose}
        onEnter={enter}
        onFocus={() => {
          setIsWanted(true);
          setIsLeft(false);
          field.current?.select();
        }}
        onLeave={() => {
          setIsLeft(true);
          if (typed !== '' && typed !== shown) return;
          if (text !== null && typed === '' && value !== null) choose(null);
          else setText(null);
        }}
        note={note}
        news={isWaiting ? '' : (note ?? `${count(people.length, 'person', 'people')}. The arrow keys choose.`)}
        isWaiting={isWaiting}
        wrong={wrong}
        field={field}
        behind={
          value !== null && (
            <button
              type="button"
              className="clear-button"
              aria-label={`Clear ${label}`}
              title="Clear"
              onClick={() => {
                choose(null);
                field.current?.focus();
              }}
            >
              <span aria-hidden="true">×</span>
            </button>
          )
        }
      >
        {(author) => (
          <NamedOption
            name={author.name}
            spelling={otherSpelling(author, asked)}
            about={aboutEach.get(author.id) ?? ''}
            asked={asked}
          />
        )}
      </Combobox>
    </div>
  );
}
