// DOIs in whatever form lists give them.
import { bareDoi } from '../text/identifiers.ts';

/** A DOI in lower case, without resolver address or `doi:`; null where the text is none. */
export function doiIn(text: string): string | null {
  const doi = bareDoi(text);
  return /^10\.\d{4,9}(?:\.\d+)*\/\S+$/u.test(doi) ? doi : null;
}
