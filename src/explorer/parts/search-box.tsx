// The search box of every page: people, papers and topics.
import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { SearchDocument } from '../../generated/graphql.ts';
import { searchHref } from '../addresses.ts';
import { type Answer, useAnswer } from '../answers.ts';
import { Combobox } from './combobox.tsx';
import { NamedOption } from './combobox-named.tsx';
import { useSettled } from './combobox-settled.ts';
import { useSearchKeys, useSlashKey } from './search-box-keys.ts';
import { suggestionNews, suggestionsIn, suggestionVariables } from './search-box-suggestions.ts';

export function SearchBox() {
  const [path, go] = useLocation();
  const [search] = useSearchParams();
  const [text, setText] = useState('');
  const [isSlash] = useSlashKey();
  const field = useRef<HTMLInputElement>(null);
  const focus = useCallback(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  useSearchKeys(focus);

  // The box holds what the page shows the results of, and nothing on other pages.
  const shown = path === '/search' ? (search.get('q') ?? '') : '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page begins with its own words, even the same ones.
  useEffect(() => setText(shown), [path, shown]);

  const typed = text.trim();
  const asked = useSettled(typed);
  const answer = useAnswer(SearchDocument, suggestionVariables(asked), { pause: asked === '' });
  // What is there answers the words before, as long as the newest ones are not settled and answered.
  const isWaiting = typed !== asked || answer.state === 'loading' || (answer.state === 'there' && answer.isStale);
  const data = typed !== '' && answer.state === 'there' ? answer.data : null;
  const groups = data === null ? [] : suggestionsIn(data, asked);
  const { note, news } = said(typed, isWaiting, answer, groups.length > 0);

  const open = () => {
    if (typed === '') field.current?.focus();
    else go(searchHref(typed));
  };
  return (
    <search>
      <form
        className="search-box"
        onSubmit={(event) => {
          event.preventDefault();
          open();
        }}
      >
        <Combobox
          label="Search people, papers and topics"
          isLabelHidden
          placeholder="Search people, papers, topics"
          text={text}
          onText={setText}
          groups={groups}
          onChoose={({ href }) => {
            setText('');
            go(href);
          }}
          onEnter={open}
          note={note}
          news={news}
          isWaiting={isWaiting}
          field={field}
          behind={
            <>
              {text === '' && isSlash && (
                <span className="key" aria-hidden="true">
                  /
                </span>
              )}
              <button type="submit" className="search-button" aria-label="Search" title="Search (Ctrl-K)">
                <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
                  <circle cx="8.5" cy="8.5" r="5.5" fill="none" stroke="currentColor" strokeWidth="2" />
                  <path d="m13 13 4.5 4.5" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
                </svg>
              </button>
            </>
          }
        >
          {({ key, text: name, spelling, about }) =>
            key === 'all' ? (
              <span className="option-all">{name}</span>
            ) : (
              <NamedOption name={name} spelling={spelling} about={about} asked={asked} />
            )
          }
        </Combobox>
      </form>
    </search>
  );
}

/** What stands in the list beside or in place of suggestions, and what is announced. */
function said(
  typed: string,
  isWaiting: boolean,
  answer: Answer<Parameters<typeof suggestionNews>[0]>,
  isAnything: boolean,
): { note: string | null; news: string } {
  if (typed === '') return { note: null, news: '' };
  if (isWaiting) return { note: isAnything ? null : 'Searching …', news: '' };
  if (answer.state === 'failed') return { note: answer.message, news: answer.message };
  if (answer.state !== 'there') return { note: null, news: '' };
  if (answer.failure !== null) return { note: answer.failure.message, news: answer.failure.message };
  const found = suggestionNews(answer.data);
  const nothing = 'Nothing holds all these words. Try fewer.';
  return found === null
    ? { note: nothing, news: nothing }
    : { note: null, news: `${found}. The arrow keys choose, Enter opens.` };
}
