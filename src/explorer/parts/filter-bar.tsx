// Which papers count, for the views that can be filtered. The address holds the choice.
import { useId, useRef, useState } from 'react';
import { noFilters, useFilters } from '../filters.ts';
import { whatIsWrongWithDate, whatIsWrongWithSpan } from './filter-bar-dates.ts';
import { FilterField } from './filter-bar-field.tsx';
import { filtersInWords, whatIsWrongWithSize } from './filter-bar-text.ts';
import { TopicsField } from './filter-bar-topics.tsx';
import { yearText } from './year-text.ts';
import '../styles/filter-bar.css';

/**
 * Reads and writes the filters of the address. What is wrong is said beside its field and not applied. Narrow screens
 * show the filters when asked to.
 */
export function FilterBar({
  years,
  hasTopics = true,
}: {
  /** The first and last year there is, shown as what could be typed. */
  years: { first: number; last: number } | undefined;
  /** False: topics are not chosen here, and those of the address do not hold. */
  hasTopics?: boolean;
}) {
  const { filters, setFilters } = useFilters();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const bar = useRef<HTMLElement>(null);
  const words = filtersInWords(hasTopics ? filters : { ...filters, topics: [] });
  const [from, to] = [filters.from ?? '', filters.to ?? ''];

  return (
    <section
      className={isOpen ? 'filter-bar open' : 'filter-bar'}
      aria-label="Which papers count"
      ref={bar}
      tabIndex={-1}
    >
      <button
        type="button"
        className="button filter-toggle"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        Filters: {words ?? 'none'}
      </button>
      <div className="fields" id={id}>
        <FilterField
          label="Published from"
          value={from}
          placeholder={years === undefined ? 'year' : yearText(years.first)}
          width={10}
          wrong={(text) => whatIsWrongWithDate(text) ?? whatIsWrongWithSpan(text, to)}
          onApply={(text) => setFilters({ ...filters, from: text === '' ? null : text })}
        />
        <FilterField
          label="Published until"
          value={to}
          placeholder={years === undefined ? 'year' : yearText(years.last)}
          width={10}
          wrong={(text) => whatIsWrongWithDate(text) ?? whatIsWrongWithSpan(from, text)}
          onApply={(text) => setFilters({ ...filters, to: text === '' ? null : text })}
        />
        <FilterField
          label="Authors a paper, at most"
          value={filters.maxAuthors === null ? '' : String(filters.maxAuthors)}
          placeholder="any"
          width={6}
          wrong={whatIsWrongWithSize}
          onApply={(text) => setFilters({ ...filters, maxAuthors: text === '' ? null : Number(text) })}
        />
        {hasTopics && <TopicsField topics={filters.topics} onChange={(topics) => setFilters({ ...filters, topics })} />}
        {words !== null && (
          <button
            type="button"
            className="button quiet filter-clear"
            onClick={() => {
              setFilters(noFilters);
              // The button goes with the filters: whoever works by keyboard stays here.
              bar.current?.focus();
            }}
          >
            Clear the filters
          </button>
        )}
      </div>
    </section>
  );
}
