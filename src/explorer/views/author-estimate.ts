// Measures from 0 to 1 as the page writes them.
/** A share from 0 to 1 in percent: “46.5 %”; what is more than nothing is never written as 0. */
export function share(value: number): string {
  const percent = value * 100;
  if (percent > 0 && percent < 0.001) return 'below 0.001 %';
  const maximumFractionDigits = percent < 0.1 ? 3 : percent < 10 ? 2 : 1;
  return `${percent.toLocaleString('en', { maximumFractionDigits })} %`;
}

/** A share that may be a guess: “46.5 %”, “46.5 % ± 2 %, from a sample”. */
export function estimateInWords({ value, exact, error }: { value: number; exact: boolean; error: number }): string {
  return exact ? share(value) : `${share(value)} ± ${share(error)}, from a sample`;
}
