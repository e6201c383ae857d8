// The topics of the filters: those chosen as chips, and a field that finds more.
import { useRef, useState } from 'react';
import { SearchDocument } from '../../generated/graphql.ts';
import { slugOf } from '../addresses.ts';
import { useAnswer } from '../answers.ts';
import { Combobox } from './combobox.tsx';
import { noNames, pickable } from './combobox-asked.ts';
import { useEntered } from './combobox-entered.ts';
import { NamedOption } from './combobox-named.tsx';
import { useSettled } from './combobox-settled.ts';
import { aboutTopic } from './search-box-about.ts';
import { count } from './states.tsx';

export function TopicsField({
  topics,
  onChange,
}: {
  /** Ids. */
  topics: readonly string[];
  onChange: (topics: readonly string[]) => void;
}) {
  const [text, setText] = useState('');
  const [isWanted, setIsWanted] = useState(false);
  const [isLeft, setIsLeft] = useState(false);
  const [news, setNews] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const { labelOf, learn } = useLabels(topics);

  const typed = text.trim();
  const asked = useSettled(typed);
  const answer = useAnswer(SearchDocument, { ...pickable, topics: true, text: asked }, { pause: !isWanted });
  const isWaiting = typed !== asked || answer.state === 'loading' || (answer.state === 'there' && answer.isStale);
  const found = answer.state === 'there' ? answer.data.topics : undefined;
  const options = (found?.nodes ?? [])
    .filter(({ id }) => !topics.includes(id))
    .map((topic) => ({ ...topic, key: topic.id, text: topic.label }));

  const choose = ({ id, label }: { id: string; label: string }) => {
    setText('');
    learn(id, label);
    setNews(`${label} is added.`);
    onChange([...topics, id]);
  };
  const { enter, isEntered } = useEntered({ typed, items: options, isWaiting, onChoose: choose });

  let note: string | null = null;
  if (answer.state === 'failed') note = answer.message;
  else if (options.length === 0) {
    if (isWaiting) note = 'Searching …';
    else note = (found?.totalCount ?? 0) > 0 ? 'Those found are chosen already.' : 'No topic holds all these words.';
  } else if (!isWaiting && found !== undefined && found.totalCount > found.nodes.length) {
    note = `${found.nodes.length} of ${count(found.totalCount, 'topic', 'topics')}. More letters find the others.`;
  }

  let wrong: string | null = null;
  if (isLeft && typed !== '' && !isEntered) {
    wrong = options.length === 0 && !isWaiting && note !== null ? note : 'Choose one of the topics found.';
  }

  return (
    <div className="field topics-field">
      <Combobox
        label="Topics, any of them"
        placeholder="Add a topic"
        text={text}
        onText={setText}
        groups={[{ name: typed === '' ? 'Most papers' : 'Topics', items: options }]}
        onChoose={choose}
        onEnter={enter}
        onFocus={() => {
          setIsWanted(true);
          setIsLeft(false);
        }}
        onLeave={() => {
          setIsLeft(true);
          setText(typed);
        }}
        wrong={wrong}
        note={note}
        news={isWaiting ? '' : (note ?? `${count(options.length, 'topic', 'topics')}. The arrow keys choose.`)}
        isWaiting={isWaiting}
        field={field}
      >
        {(topic) => <NamedOption name={topic.label} about={aboutTopic(topic)} asked={asked} />}
      </Combobox>
      {topics.length > 0 && (
        <ul className="chips" aria-label="Topics chosen">
          {topics.map((id) => {
            const label = labelOf(id);
            return (
              <li key={id}>
                <button
                  type="button"
                  className="chip"
                  onClick={() => {
                    setNews(`${label ?? slugOf(id)} is removed.`);
                    onChange(topics.filter((topic) => topic !== id));
                    // The chip is gone: whoever works by keyboard goes on in the field.
                    field.current?.focus();
                  }}
                >
                  <bdi>{label ?? slugOf(id)}</bdi>
                  {label === null && ' (not in these lists)'}
                  <span aria-hidden="true">×</span>
                  <span className="visually-hidden">, remove</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <span className="visually-hidden" role="status">
        {news}
      </span>
    </div>
  );
}

/** What topics are called: null where there is no such topic, the end of the id until that is known. */
function useLabels(topics: readonly string[]): {
  labelOf: (id: string) => string | null;
  learn: (id: string, label: string) => void;
} {
  const answer = useAnswer(SearchDocument, { ...noNames, named: [...topics] }, { pause: topics.length === 0 });
  const [known] = useState(() => new Map<string, string>());
  if (answer.state === 'there') {
    for (const node of answer.data.nodes) if (node?.__typename === 'Topic') known.set(node.id, node.label);
  }
  const isWhole = answer.state === 'there' && !answer.isStale;
  return {
    labelOf: (id) => known.get(id) ?? (isWhole ? null : slugOf(id)),
    learn: (id, label) => known.set(id, label),
  };
}
