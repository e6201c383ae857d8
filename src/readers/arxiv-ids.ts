// arXiv's identifiers and categories as lists print them, with or without the next text glued to them.

const archives =
  'astro-ph|cond-mat|cs|econ|eess|gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math-ph|math|nlin|nucl-ex|nucl-th|physics|' +
  'q-bio|q-fin|quant-ph|stat|' +
  // Closed or merged ones, still found on old papers.
  'acc-phys|adap-org|alg-geom|ao-sci|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|dg-ga|funct-an|mtrl-th|' +
  'patt-sol|plasm-ph|q-alg|solv-int|supr-con';

/**
 * The source of a regular expression that matches one category: in full (`cs.LG`, `hep-th`, `physics.flu-dyn`) or, as
 * short listings print it, by its subject class alone (`LG`).
 */
export const categoryPattern = `(?:(?:${archives})(?:\\.(?:[A-Z]{2}|[a-z]{2,4}(?:-[a-z]{2,4})?))?|[A-Z]{2})`;

/** An identifier at the start of a text, and what follows it. */
export interface LeadingArxivId {
  /** Without `arXiv:` and without version. */
  value: string;
  /** The category in brackets after the identifier (`[cs.LG]`), or null. */
  category: string | null;
  /** What follows, trimmed. */
  rest: string;
}

// After `v` one digit; two only where no text that begins with a digit can be meant.
const afterId = `(?:v[1-9](?:\\d(?=$|\\s|\\[|\\p{Lu}\\p{Ll}))?)?\\s*(?:\\[(?<category>${categoryPattern})\\])?(?<rest>.*)$`;
const fiveDigits = new RegExp(`^(?<value>(?<year>\\d\\d)(?<month>\\d\\d)\\.\\d{5})${afterId}`, 'su');
const fourDigits = new RegExp(`^(?<value>(?<year>\\d\\d)(?<month>\\d\\d)\\.\\d{4})${afterId}`, 'su');
const oldStyle = new RegExp(
  `^(?<value>(?:${archives})(?:\\.[A-Z]{2})?/(?<year>\\d\\d)(?<month>\\d\\d)\\d{3})${afterId}`,
  'su',
);

/**
 * The arXiv identifier that a text begins with (after `arXiv:`), or null where it begins with none. Text glued to the
 * identifier is parted from it by the identifier's own length: seven digits after the archive until March 2007, then
 * four digits after the point until 2014 and five since 2015 (https://info.arxiv.org/help/arxiv_identifier.html).
 */
export function leadingArxivId(text: string): LeadingArxivId | null {
  const form = /^\d{4}\./u.test(text) ? (text.slice(0, 4) < '1501' ? fourDigits : fiveDigits) : oldStyle;
  const groups = form.exec(text)?.groups;
  if (!groups) return null;
  const month = Number(groups.month);
  if (month < 1 || month > 12) return null;
  if (form !== oldStyle && `${groups.year}${groups.month}` < '0704') return null;
  return { value: groups.value ?? '', category: groups.category ?? null, rest: (groups.rest ?? '').trim() };
}
