// The numbers of a chart of years as a table.
import type { YearChartPlan } from './year-chart.ts';

/** Unfolds when asked to; with `onYear` each year is a button, large enough for a finger where the bars are not. */
export function YearTable({
  title,
  plan: { columns, panels },
  onYear,
}: {
  title: string;
  plan: YearChartPlan;
  onYear?: (year: number) => void;
}) {
  return (
    <details className="year-chart-table">
      <summary>As a table</summary>
      <table>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">Year</th>
            {panels.map(({ name }) => (
              <th key={name} scope="col" className="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {columns.map(({ year, bars }) => (
            <tr key={year}>
              <th scope="row">
                {onYear === undefined ? (
                  year
                ) : (
                  <button type="button" className="button quiet" onClick={() => onYear(year)}>
                    {year}
                  </button>
                )}
              </th>
              {bars.map(({ name, value }) => (
                <td key={name} className="number">
                  {value.toLocaleString('en')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
