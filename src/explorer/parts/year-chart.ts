// Where the bars of a chart of years stand: numbers a year, one panel for each thing that is counted.
import { scaleBand, scaleLinear } from 'd3-scale';

/** What is counted a year: “papers”, “new coauthors”. Years that are not among the values count nothing. */
export interface YearSeries {
  name: string;
  values: readonly { year: number; value: number }[];
}

export interface Bar {
  /** Of its panel. */
  name: string;
  value: number;
  /** From the top of the chart, in pixels. */
  top: number;
  /** In pixels; at least two where the value is not 0. */
  height: number;
}

export interface YearColumn {
  year: number;
  /** Left edge of the year's share of the width, and that share, in percent. */
  left: number;
  width: number;
  /** One a panel. */
  bars: readonly Bar[];
}

export interface YearPanel {
  name: string;
  /** Where the line under the bars is, in pixels from the top of the chart. */
  bottom: number;
  /** Where its name stands. */
  top: number;
  /** Whole numbers with a line each, ascending, 0 left out. */
  ticks: readonly { value: number; top: number }[];
}

export interface YearChartPlan {
  /** Ascending; only years of which some value is given. */
  columns: readonly YearColumn[];
  panels: readonly YearPanel[];
  /** Years to write under the chart, ascending, with the middle of each in percent. */
  labels: readonly { year: number; middle: number }[];
  /** Years from the first to the last, both included. */
  span: number;
  /** In pixels. */
  height: number;
}

const panelHeight = 72;
/** Room above each panel for its name. */
const nameHeight = 24;
const labelHeight = 20;

/**
 * Where everything in the chart stands. Widths are percents, so that it fits any place; heights are pixels, so that
 * letters keep their size. Each panel has its own scale from 0. Cost: linear in the values and in the years between the
 * first and the last.
 */
export function planYears(series: readonly YearSeries[]): YearChartPlan {
  const bySeries = series.map(({ values }) => new Map(values.map(({ year, value }) => [year, value])));
  const years = [...new Set(bySeries.flatMap((values) => [...values.keys()]))].toSorted((a, b) => a - b);
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  const band = scaleBand<number>()
    .domain(Array.from({ length: last - first + 1 }, (_, at) => first + at))
    .range([0, 100]);
  const scales = bySeries.map((values, at) => {
    const top = at * (nameHeight + panelHeight) + nameHeight;
    const most = Math.max(1, ...values.values());
    return { top, toTop: scaleLinear([0, most], [top + panelHeight, top]) };
  });
  return {
    columns: years.map((year) => ({
      year,
      left: band(year) ?? 0,
      width: band.bandwidth(),
      bars: scales.map(({ top, toTop }, at) => {
        const value = bySeries[at]?.get(year) ?? 0;
        const height = value === 0 ? 0 : Math.max(2, top + panelHeight - toTop(value));
        return { name: series[at]?.name ?? '', value, top: top + panelHeight - height, height };
      }),
    })),
    panels: scales.map(({ top, toTop }, at) => ({
      name: series[at]?.name ?? '',
      bottom: top + panelHeight,
      top: top - nameHeight,
      ticks: toTop
        .ticks(3)
        .filter((tick) => tick > 0 && Number.isInteger(tick))
        .map((value) => ({ value, top: toTop(value) })),
    })),
    labels:
      years.length === 0 ? [] : labelledYears(first, last).map((year) => ({ year, middle: middleOf(band, year) })),
    span: years.length === 0 ? 0 : last - first + 1,
    height: series.length * (nameHeight + panelHeight) + labelHeight,
  };
}

function middleOf(band: (year: number) => number | undefined, year: number): number {
  const left = band(year) ?? 0;
  return left + ((band(year + 1) ?? 100) - left) / 2;
}

/** At most six of these years, ascending, evenly apart where they fit: all of them, or round ones. */
export function labelledYears(first: number, last: number): number[] {
  const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];
  const inSteps = (step: number) => Math.floor(last / step) - Math.ceil(first / step) + 1;
  const step = steps.find((width) => inSteps(width) <= 6) ?? 5000;
  return Array.from({ length: inSteps(step) }, (_, at) => (Math.ceil(first / step) + at) * step);
}

/** A year in words: “2023: 2 papers, 14 new coauthors”. The names of the series are taken as plurals. */
export function yearInWords(year: number, series: readonly YearSeries[]): string {
  const parts = series.map(({ name, values }) => {
    const value = values.find((counted) => counted.year === year)?.value ?? 0;
    const words = name.toLowerCase();
    return `${value.toLocaleString('en')} ${value === 1 ? singularOf(words) : words}`;
  });
  return `${year}: ${parts.join(', ')}`;
}

function singularOf(words: string): string {
  return words.replace(/people$/, 'person').replace(/s$/, '');
}
