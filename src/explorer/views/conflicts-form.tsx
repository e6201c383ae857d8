// The question: two lists of names, or one, and which papers count.
import { type FormEvent, useId, useRef } from 'react';
import { count } from '../parts/states.tsx';
import { type Draft, mistakesIn } from './conflicts-draft.ts';
import type { Kept } from './conflicts-kept.ts';
import { givenLines } from './conflicts-lines.ts';
import { mostDistance } from './conflicts-settings.ts';

export function ConflictsForm({
  draft,
  kept,
  onDraft,
  onLists,
  onAsk,
  onForget,
}: {
  draft: Draft;
  kept: Kept;
  onDraft: (draft: Draft) => void;
  onLists: (change: Partial<Pick<Kept, 'of' | 'against'>>) => void;
  /** Called only where nothing is wrong. */
  onAsk: () => void;
  onForget: () => void;
}) {
  const { isWithin, months, asOf, maxDistance } = draft;
  const id = useId();
  const monthsField = useRef<HTMLInputElement>(null);
  const dayField = useRef<HTMLInputElement>(null);
  const mistakes = mistakesIn(draft);

  const ask = (event: FormEvent) => {
    event.preventDefault();
    if (mistakes.months !== null) monthsField.current?.focus();
    else if (mistakes.asOf !== null) dayField.current?.focus();
    else onAsk();
  };
  return (
    <form className="card conflicts-form" onSubmit={ask}>
      <div className={isWithin ? undefined : 'columns'}>
        <ListField
          label={isWithin ? 'The list' : 'First list'}
          value={kept.of}
          onChange={(of) => onLists({ of })}
          placeholder={'Luschi, Carlo\nDouglas Orr\nAuthor:dominic-masters'}
        />
        {!isWithin && (
          <ListField
            label="Second list"
            value={kept.against}
            onChange={(against) => onLists({ against })}
            placeholder={'balanca, paul\nLuka Ribar'}
          />
        )}
      </div>
      <p className="small muted">
        One a line, or several with semicolons between them: a name in full, in any spelling or order, an ORCID, or an
        id. Initials are not taken for a full name, nor a name with something behind it for the name alone: “D. Orr” and
        “Douglas Orr (Graphcore)” are nobody unless the lists print them so. Left out are numbering, what follows a #,
        and mail addresses in &lt;&gt;.
      </p>
      <p className="small muted">
        The names may be confidential: they stay in this tab of your browser, are sent only to this server, to be looked
        up, and are not in the address of this page. But “Show the query” writes the names, or the ids of the people,
        into the address of GraphiQL: they stay in this browser’s history then, and in the tabs that GraphiQL keeps.
      </p>
      <div className="fields">
        <div className="field">
          <label htmlFor={`${id}-lists`}>Pairs</label>
          <select
            id={`${id}-lists`}
            value={isWithin ? 'one' : 'two'}
            onChange={({ target }) => onDraft({ ...draft, isWithin: target.value === 'one' })}
          >
            <option value="two">across two lists</option>
            <option value="one">within one list</option>
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}-months`}>Months back (empty: all time)</label>
          <input
            id={`${id}-months`}
            ref={monthsField}
            inputMode="numeric"
            size={6}
            value={months}
            aria-invalid={mistakes.months !== null}
            aria-describedby={`${id}-wrong-months`}
            onChange={({ target }) => onDraft({ ...draft, months: target.value })}
          />
          <span className="wrong" id={`${id}-wrong-months`}>
            {mistakes.months}
          </span>
        </div>
        <div className="field">
          <label htmlFor={`${id}-day`}>As of</label>
          <input
            id={`${id}-day`}
            ref={dayField}
            type="date"
            value={asOf}
            aria-invalid={mistakes.asOf !== null}
            aria-describedby={`${id}-wrong-day`}
            onChange={({ target }) => onDraft({ ...draft, asOf: target.value, isDayChosen: true })}
          />
          <span className="wrong" id={`${id}-wrong-day`}>
            {mistakes.asOf}
          </span>
        </div>
        <div className="field">
          <label htmlFor={`${id}-distance`}>Longest chain</label>
          <select
            id={`${id}-distance`}
            value={maxDistance}
            onChange={({ target }) => onDraft({ ...draft, maxDistance: Number(target.value) })}
          >
            {Array.from({ length: mostDistance }, (_, at) => at + 1).map((links) => (
              <option key={links} value={links}>
                {links === 1 ? '1 link: coauthors' : `${links} links`}
              </option>
            ))}
          </select>
        </div>
        <div className="actions">
          <button type="submit" className="button primary">
            Show the conflicts
          </button>
          <button type="button" className="button quiet" onClick={onForget}>
            Forget the names
          </button>
        </div>
      </div>
    </form>
  );
}

function ListField({
  label,
  value,
  placeholder,
  onChange,
}: {
  label: string;
  value: string;
  placeholder: string;
  onChange: (value: string) => void;
}) {
  const id = useId();
  const lines = givenLines(value).length;
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {lines > 0 && ` (${count(lines, 'name', 'names')})`}
      </label>
      <textarea
        id={id}
        rows={7}
        spellCheck={false}
        autoComplete="off"
        placeholder={placeholder}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}
