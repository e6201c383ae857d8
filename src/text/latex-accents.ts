// The accents of LaTeX, which stand before the letter that they are set on.

/** The mark set on the first letter; over nothing, the sign itself where there is one to print (`\~{}`). */
export function accented(text: string, mark: string, sign: string): string {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 32);
  if (text.trim() === '') return /[\^~]/u.test(sign) ? sign : '';
  const base = first === 'ı' ? 'i' : first === 'ȷ' ? 'j' : first;
  return base + mark + text.slice(first.length);
}
