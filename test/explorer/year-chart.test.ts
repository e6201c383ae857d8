import { describe, expect, it } from 'vitest';
import { labelledYears, planYears, yearInWords } from '../../src/explorer/parts/year-chart.ts';

const papers = {
  name: 'papers',
  values: [
    { year: 2020, value: 4 },
    { year: 2023, value: 1 },
  ],
};
const people = { name: 'new people', values: [{ year: 2020, value: 100 }] };

describe('a chart of years', () => {
  it('has columns for years with papers, and gaps as wide for those without', () => {
    const { columns } = planYears([papers]);
    expect(columns.map(({ year, left, width }) => [year, left, width])).toEqual([
      [2020, 0, 25],
      [2023, 75, 25],
    ]);
  });

  it('has bars as high as the numbers say, from the ground of the panel', () => {
    const { columns, panels } = planYears([papers]);
    const [panel] = panels;
    const [most, least] = columns.map(({ bars }) => bars[0]);
    expect(most?.height).toBe(4 * (least?.height ?? 0));
    expect(columns.map(({ bars: [bar] }) => (bar?.top ?? 0) + (bar?.height ?? 0))).toEqual([
      panel?.bottom,
      panel?.bottom,
    ]);
  });

  it('gives each number a panel and a scale of its own, one below the other', () => {
    const { columns, panels, height } = planYears([papers, people]);
    expect(panels.map(({ name }) => name)).toEqual(['papers', 'new people']);
    const [first, second] = panels;
    expect(second?.top).toBe(first?.bottom);
    expect(height).toBeGreaterThan(second?.bottom ?? Infinity);
    const [of2020, of2023] = columns.map(({ bars }) => bars.map((bar) => bar.height));
    expect(of2020?.[0]).toBe(of2020?.[1]);
    expect(of2023?.[1]).toBe(0);
  });

  it('shows one of a thousand', () => {
    const values = [
      { year: 2020, value: 1000 },
      { year: 2021, value: 1 },
    ];
    const { columns } = planYears([{ name: 'papers', values }]);
    expect(columns[1]?.bars[0]?.height).toBe(2);
  });

  it('has lines at whole numbers only', () => {
    const { panels } = planYears([{ name: 'papers', values: [{ year: 2020, value: 1 }] }]);
    expect(panels[0]?.ticks.map(({ value }) => value)).toEqual([1]);
  });

  it('has no columns and no labels where no year is known', () => {
    expect(planYears([{ name: 'papers', values: [] }])).toMatchObject({ columns: [], labels: [] });
  });

  it('is the same whatever the order of the values', () => {
    expect(planYears([{ ...papers, values: papers.values.toReversed() }])).toEqual(planYears([papers]));
  });

  it('names each year in the middle of its column', () => {
    expect(planYears([papers]).labels).toEqual([
      { year: 2020, middle: 12.5 },
      { year: 2021, middle: 37.5 },
      { year: 2022, middle: 62.5 },
      { year: 2023, middle: 87.5 },
    ]);
  });
});

describe('the years written under a chart', () => {
  it.each([
    { first: 2023, last: 2023, years: [2023] },
    { first: 2020, last: 2025, years: [2020, 2021, 2022, 2023, 2024, 2025] },
    { first: 2018, last: 2025, years: [2018, 2020, 2022, 2024] },
    { first: 1965, last: 2024, years: [1970, 1980, 1990, 2000, 2010, 2020] },
    { first: 1, last: 2024, years: [500, 1000, 1500, 2000] },
  ])('are $years from $first to $last', ({ first, last, years }) => {
    expect(labelledYears(first, last)).toEqual(years);
  });
});

describe('a year in words', () => {
  it('tells every number, one in the singular', () => {
    expect(yearInWords(2020, [papers, people])).toBe('2020: 4 papers, 100 new people');
    expect(yearInWords(2023, [papers, people])).toBe('2023: 1 paper, 0 new people');
    expect(yearInWords(2023, [{ name: 'New people', values: [{ year: 2023, value: 1 }] }])).toBe('2023: 1 new person');
  });
});
