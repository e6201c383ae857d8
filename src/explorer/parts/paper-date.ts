// Dates of papers in words, as precise as they are known.

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * “22 November 2022”, “July 2019”, “2026 (not certain)”, “some year from 1990 to 1999”, “some time from 1993 to 1994”,
 * “28 January, year not known”, of a date as the API gives it; “date not known” of null. A form that is not known here
 * stays as it is.
 */
export function dateInWords(date: string | null | undefined): string {
  if (date === null || date === undefined) return 'date not known';
  const [from, to] = date.split('/');
  if (from !== undefined && to !== undefined) return `some time from ${dateInWords(from)} to ${dateInWords(to)}`;
  const vague = /^(\d{2,3})(X{1,2})$/.exec(date);
  if (vague !== null) {
    const [, known = '', rest = ''] = vague;
    return `some year from ${known}${'0'.repeat(rest.length)} to ${known}${'9'.repeat(rest.length)}`;
  }
  const parts = /^(\d{4}|XXXX)(?:-(\d\d))?(?:-(\d\d))?([?~%])?$/.exec(date);
  if (parts === null) return date;
  const [, year = '', month, day, doubt] = parts;
  const monthName = month === undefined ? undefined : months[Number(month) - 1];
  if (month !== undefined && monthName === undefined) return date;
  const inYear = [day === undefined ? undefined : String(Number(day)), monthName].filter((part) => part !== undefined);
  if (year === 'XXXX') return `${inYear.join(' ')}, year not known`;
  const words = [...inYear, year].join(' ');
  if (doubt === undefined) return words;
  return `${doubt === '?' ? '' : 'about '}${words}${doubt === '~' ? '' : ' (not certain)'}`;
}
