// A small bar chart of years, with the same numbers as a table beside it.
import { type KeyboardEvent, useId, useState } from 'react';
import { planYears, type YearChartPlan, type YearColumn, type YearSeries, yearInWords } from './year-chart.ts';
import { YearTable } from './year-chart-table.tsx';
import '../styles/year-chart.css';

/**
 * Bars a year, one panel a series; years without papers are gaps. With `onYear` each year is a button: one stop for the
 * Tab key, the arrows go from year to year.
 */
export function YearChart({
  title,
  captionHidden = false,
  series,
  unknown,
  chosen = null,
  onYear,
  onUnknown,
}: {
  title: string;
  /** Whether the title is for those only who hear the page: a heading says the same. */
  captionHidden?: boolean;
  /** Named by what they count, in the plural and small letters: “papers”. */
  series: readonly YearSeries[];
  /** How many papers have no known year. */
  unknown: number;
  /** The year that is marked as chosen. */
  chosen?: number | null;
  onYear?: (year: number) => void;
  /** Where given, the papers of unknown year can be chosen too. */
  onUnknown?: () => void;
}) {
  const [at, setAt] = useState<number | null>(null);
  const titleId = useId();
  const plan = planYears(series);
  const shown = at ?? plan.columns.find(({ year }) => year === chosen)?.year ?? null;
  return (
    <figure className="year-chart" aria-labelledby={titleId}>
      <figcaption>
        <span id={titleId} className={captionHidden ? 'visually-hidden' : undefined}>
          {title}
        </span>
        {plan.columns.length > 0 && (
          <span className="year-chart-at">
            {shown === null ? onYear !== undefined && 'Choose a year.' : yearInWords(shown, series)}
          </span>
        )}
      </figcaption>
      {plan.columns.length > 0 && (
        <>
          <div className="year-chart-plot">
            <Numbers plan={plan} />
            <div className="year-chart-years" style={{ maxWidth: `max(9rem, ${plan.span * 4}rem)` }}>
              <Bars plan={plan} shown={shown} />
              {onYear !== undefined && (
                <YearButtons plan={plan} series={series} chosen={chosen} onAt={setAt} onYear={onYear} />
              )}
            </div>
          </div>
          <YearTable title={title} plan={plan} {...(onYear !== undefined && { onYear })} />
        </>
      )}
      {unknown > 0 && <Unknown unknown={unknown} {...(onUnknown !== undefined && { onUnknown })} />}
    </figure>
  );
}

function Numbers({ plan: { panels, height } }: { plan: YearChartPlan }) {
  return (
    <svg className="year-chart-numbers" height={height} aria-hidden="true">
      {panels.map(({ name, top, ticks }) => (
        <g key={name}>
          {/* Above the numbers: beside the first of them it would read as what that number counts. */}
          <text className="year-chart-name" x="0" y={top + 14}>
            {name}
          </text>
          {ticks.map((tick) => (
            <text key={tick.value} x="100%" y={tick.top + 4} textAnchor="end">
              {tick.value.toLocaleString('en')}
            </text>
          ))}
        </g>
      ))}
    </svg>
  );
}

/** Hidden from those who hear the page: the buttons over it and the table say the same. */
function Bars({
  plan: { columns, panels, labels, height },
  shown,
}: {
  plan: YearChartPlan;
  /** The year that is marked. */
  shown: number | null;
}) {
  return (
    <svg className="year-chart-bars" height={height} aria-hidden="true">
      {panels.map(({ name, bottom, ticks }) => (
        <g key={name}>
          {ticks.map((tick) => (
            <line key={tick.value} className="year-chart-line" x1="0" x2="100%" y1={tick.top} y2={tick.top} />
          ))}
          <line className="year-chart-ground" x1="0" x2="100%" y1={bottom} y2={bottom} />
        </g>
      ))}
      {columns.map(({ year, left, width, bars }) => (
        <g key={year} className={year === shown ? 'year-chart-shown' : undefined}>
          {bars.map((bar) => (
            <rect
              key={bar.name}
              className="year-chart-bar"
              x={`${left + width * 0.1}%`}
              width={`${width * 0.8}%`}
              y={bar.top}
              height={bar.height}
            >
              <title>{`${year}: ${bar.value}`}</title>
            </rect>
          ))}
        </g>
      ))}
      {labels.map(({ year, middle }) => (
        <text key={year} x={`${middle}%`} y={height - 4} textAnchor="middle">
          {year}
        </text>
      ))}
    </svg>
  );
}

function YearButtons({
  plan: { columns },
  series,
  chosen,
  onAt,
  onYear,
}: {
  plan: YearChartPlan;
  series: readonly YearSeries[];
  chosen: number | null;
  /** Which year is pointed at or has the focus; null: none. */
  onAt: (year: number | null) => void;
  onYear: (year: number) => void;
}) {
  const stop = columns.find(({ year }) => year === chosen) ?? columns.at(-1);
  return columns.map((column) => (
    <YearButton
      key={column.year}
      column={column}
      label={yearInWords(column.year, series)}
      isChosen={column.year === chosen}
      isStop={column === stop}
      onAt={onAt}
      onPick={() => onYear(column.year)}
    />
  ));
}

function YearButton({
  column: { year, left, width },
  label,
  isChosen,
  isStop,
  onAt,
  onPick,
}: {
  column: YearColumn;
  label: string;
  isChosen: boolean;
  /** Whether the Tab key stops here. */
  isStop: boolean;
  onAt: (year: number | null) => void;
  onPick: () => void;
}) {
  return (
    <button
      type="button"
      className="year-chart-year"
      style={{ left: `${left}%`, width: `${width}%` }}
      tabIndex={isStop ? 0 : -1}
      aria-label={label}
      aria-pressed={isChosen}
      onClick={onPick}
      onKeyDown={moveFocus}
      onPointerEnter={() => onAt(year)}
      onPointerLeave={() => onAt(null)}
      onFocus={() => onAt(year)}
      onBlur={() => onAt(null)}
    />
  );
}

/** Arrow keys move the focus to the year before or after, Home and End to the first and the last. */
function moveFocus(event: KeyboardEvent<HTMLButtonElement>): void {
  const from = event.currentTarget;
  const years = [...(from.parentElement?.querySelectorAll<HTMLButtonElement>(':scope > button') ?? [])];
  const here = years.indexOf(from);
  const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: years.length - 1 }[event.key];
  if (to === undefined) return;
  years[to]?.focus();
  event.preventDefault();
}

function Unknown({ unknown, onUnknown }: { unknown: number; onUnknown?: () => void }) {
  const text = `${unknown.toLocaleString('en')} ${unknown === 1 ? 'paper' : 'papers'} of unknown year`;
  return (
    <p className="year-chart-unknown">
      {onUnknown === undefined ? (
        text
      ) : (
        <button type="button" className="button quiet" onClick={onUnknown}>
          {text}
        </button>
      )}
    </p>
  );
}
