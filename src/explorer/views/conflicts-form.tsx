// The question: two lists of names, or one, and which papers count.
import { type FormEvent, useId, useState } from 'react';
import type { Kept } from './conflicts-kept.ts';
import { givenLines } from './conflicts-lines.ts';
import { isDay, monthsOf, mostDistance, mostMonths, type Settings } from './conflicts-settings.ts';

export function ConflictsForm({
  settings,
  today,
  kept,
  onLists,
  onAsk,
  onForget,
}: {
  settings: Settings;
  today: string;
  kept: Kept;
  onLists: (change: Partial<Pick<Kept, 'of' | 'against'>>) => void;
  onAsk: (settings: Settings) => void;
  onForget: () => void;
}) {
  const [isWithin, setIsWithin] = useState(settings.isWithin);
  const [months, setMonths] = useState(settings.months === null ? '' : String(settings.months));
  const [asOf, setAsOf] = useState(settings.asOf ?? today);
  const [maxDistance, setMaxDistance] = useState(settings.maxDistance);
  const id = useId();
  const wrongMonths = months.trim() === '' || monthsOf(months.trim()) !== null ? null : `Write 1 to ${mostMonths}.`;
  const wrongDay = isDay(asOf) ? null : 'Write a day, such as 2024-11-22.';

  const ask = (event: FormEvent) => {
    event.preventDefault();
    if (wrongMonths !== null || wrongDay !== null) return;
    const wholeTime = months.trim() === '';
    onAsk({
      months: wholeTime ? null : monthsOf(months.trim()),
      asOf: asOf === today ? null : asOf,
      maxDistance,
      isWithin,
    });
  };
  return (
    <form className="card conflicts-form" onSubmit={ask}>
      <div className={isWithin ? undefined : 'columns'}>
        <ListField
          label={isWithin ? 'The list' : 'First list'}
          value={kept.of}
          onChange={(of) => onLists({ of })}
          placeholder={'Luschi, Carlo\nD. Orr\nAuthor:dominic-masters'}
        />
        {!isWithin && (
          <ListField
            label="Second list"
            value={kept.against}
            onChange={(against) => onLists({ against })}
            placeholder={'Paul Balança\n0000-0002-1825-0097'}
          />
        )}
      </div>
      <p className="small muted">
        One a line: a name in any spelling, an ORCID, or an id. What follows a # is left out. The names may be
        confidential: they stay in this tab of your browser, are sent only to this server, to be looked up, and are not
        in the address of this page. “Show the query” hands them to GraphiQL, which keeps what it shows.
      </p>
      <div className="fields">
        <div className="field">
          <label htmlFor={`${id}-lists`}>Pairs</label>
          <select
            id={`${id}-lists`}
            value={isWithin ? 'one' : 'two'}
            onChange={({ target }) => setIsWithin(target.value === 'one')}
          >
            <option value="two">across two lists</option>
            <option value="one">within one list</option>
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}-months`}>Months back (empty: all time)</label>
          <input
            id={`${id}-months`}
            inputMode="numeric"
            size={6}
            value={months}
            aria-invalid={wrongMonths !== null}
            aria-describedby={`${id}-wrong-months`}
            onChange={({ target }) => setMonths(target.value)}
          />
          <span className="wrong" id={`${id}-wrong-months`}>
            {wrongMonths}
          </span>
        </div>
        <div className="field">
          <label htmlFor={`${id}-day`}>As of</label>
          <input
            id={`${id}-day`}
            type="date"
            value={asOf}
            aria-invalid={wrongDay !== null}
            aria-describedby={`${id}-wrong-day`}
            onChange={({ target }) => setAsOf(target.value)}
          />
          <span className="wrong" id={`${id}-wrong-day`}>
            {wrongDay}
          </span>
        </div>
        <div className="field">
          <label htmlFor={`${id}-distance`}>Longest chain</label>
          <select
            id={`${id}-distance`}
            value={maxDistance}
            onChange={({ target }) => setMaxDistance(Number(target.value))}
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
        {lines > 0 && ` (${lines.toLocaleString('en')})`}
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
