// Papers on a topic over the years, and the people who wrote them.
import type { TopicPageQuery } from '../../generated/graphql.ts';
import { useFilters } from '../filters.ts';
import { YearChart } from '../parts/year-chart.tsx';
import { chosenYear, toggledYear } from './papers-asked.ts';

export function TopicYears({ activity }: { activity: NonNullable<TopicPageQuery['topic']>['activity'] }) {
  const { filters, setFilters } = useFilters();
  const dated = activity.flatMap(({ year, ...counts }) => (year === null ? [] : [{ year, ...counts }]));
  const series = [
    { name: 'papers', values: dated.map(({ year, paperCount }) => ({ year, value: paperCount })) },
    { name: 'authors', values: dated.map(({ year, authorCount }) => ({ year, value: authorCount })) },
    { name: 'new authors', values: dated.map(({ year, newAuthorCount }) => ({ year, value: newAuthorCount ?? 0 })) },
  ];
  return (
    <section className="card" aria-labelledby="over-time">
      <h2 id="over-time">Over time</h2>
      <YearChart
        title="Papers a year, their authors, and those who wrote none of these papers in an earlier year"
        series={series}
        unknown={activity.find(({ year }) => year === null)?.paperCount ?? 0}
        chosen={chosenYear(filters)}
        onYear={(year) => setFilters(toggledYear(filters, year))}
      />
    </section>
  );
}
