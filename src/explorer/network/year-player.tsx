// A slider over the years of a network that can play them one after the other.
import { type KeyboardEvent, useEffect } from 'react';
import { count } from '../parts/states.tsx';
import { useMedia } from './network-media.ts';
import { type Growth, pace, thereIn } from './year-player.ts';

export function YearPlayer({
  growth,
  year,
  onYear,
  isPlaying,
  onPlaying,
}: {
  growth: Growth;
  /** Papers up to this year are shown; null: all papers, also those whose year is not known. */
  year: number | null;
  onYear: (year: number | null) => void;
  isPlaying: boolean;
  onPlaying: (isPlaying: boolean) => void;
}) {
  const { first, last } = growth;
  const isStill = useMedia('(prefers-reduced-motion: reduce)');
  const isRunning = isPlaying && !isStill;
  const following = year === null || year >= last ? first : year + 1;

  useEffect(() => {
    if (!isRunning) return;
    const timer = setTimeout(() => {
      onYear(following);
      if (following === last) onPlaying(false);
    }, pace(growth));
    return () => clearTimeout(timer);
  }, [isRunning, following, last, growth, onYear, onPlaying]);

  const play = () => {
    if (isStill) onYear(following);
    else {
      if (!isPlaying && following === first) onYear(first);
      onPlaying(!isPlaying);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== ' ') return;
    event.preventDefault();
    play();
  };

  return (
    <fieldset className="year-player">
      <legend className="visually-hidden">Years</legend>
      <button type="button" className="button" onClick={play}>
        <span aria-hidden="true">{isRunning ? '❚❚' : '▶'}</span> {isStill ? 'Next year' : isRunning ? 'Pause' : 'Play'}
      </button>
      <div className="year-slider">
        <input
          type="range"
          aria-label="Papers up to the year"
          min={first}
          max={last}
          step={1}
          value={year ?? last}
          aria-valuetext={inWords(growth, year)}
          onChange={({ target }) => {
            onPlaying(false);
            onYear(Number(target.value));
          }}
          onKeyDown={onKeyDown}
        />
        <div className="year-ends" aria-hidden="true">
          <span>{first}</span>
          <span>{last}</span>
        </div>
      </div>
      <button
        type="button"
        className="button"
        aria-pressed={year === null}
        onClick={() => {
          onPlaying(false);
          onYear(null);
        }}
      >
        All years
      </button>
      <p className="year-said" aria-live={isRunning ? 'off' : 'polite'}>
        {inWords(growth, year)}
        {year !== null && growth.isPartlyUndated && ` ${withoutYear(growth)}`}
      </p>
    </fieldset>
  );
}

function inWords(growth: Growth, year: number | null): string {
  if (year === null) {
    return growth.first === growth.last
      ? `All papers: ${growth.first}.`
      : `All papers: ${growth.first} to ${growth.last}.`;
  }
  const { people, links } = thereIn(growth, year);
  // Those kept are the strongest of all years, who need not have been it then.
  const whose = growth.isCut ? ', of those who are drawn in all years' : '';
  return `Up to ${year}${whose}: ${count(people, 'person', 'people')}, ${count(links, 'link', 'links')}.`;
}

function withoutYear({ undatedPeople, undatedLinks }: Growth): string {
  const hidden = [
    ...(undatedPeople > 0 ? [count(undatedPeople, 'person', 'people')] : []),
    ...(undatedLinks > 0 ? [count(undatedLinks, 'link', 'links')] : []),
  ];
  return `Papers of unknown year count only with all years${hidden.length > 0 ? `, and so do ${hidden.join(' and ')}` : ''}.`;
}
