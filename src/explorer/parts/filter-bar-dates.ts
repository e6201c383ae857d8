// Dates as they are typed into the filters: a year, a month or a day.

const form = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Why the text is no date, as a sentence; null where it is one, or empty. */
export function whatIsWrongWithDate(text: string): string | null {
  if (text === '') return null;
  const [, year, month, day] = form.exec(text) ?? [];
  if (year === undefined) return 'Write a year, a month or a day: 2021, 2021-06 or 2021-06-30.';
  if (month === undefined) return null;
  if (Number(month) < 1 || Number(month) > 12) return `There is no month ${month}.`;
  if (day === undefined) return null;
  const days = daysIn(Number(year), Number(month));
  return Number(day) >= 1 && Number(day) <= days ? null : `${year}-${month} has no day ${day}.`;
}

/** Why nothing can lie between the two, as a sentence; null where something can, or one of them is empty or no date. */
export function whatIsWrongWithSpan(from: string, to: string): string | null {
  if (from === '' || to === '' || whatIsWrongWithDate(from) !== null || whatIsWrongWithDate(to) !== null) return null;
  return firstDay(from) > lastDay(to) ? `${to} ends before ${from} begins.` : null;
}

function firstDay(date: string): string {
  return `${date}${'-01-01'.slice(Math.max(0, date.length - 4))}`;
}

function lastDay(date: string): string {
  const [year = '', month = '12', day] = date.split('-');
  return `${year}-${month}-${day ?? daysIn(Number(year), Number(month))}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
