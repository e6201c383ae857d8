// What the view of a paper shows, and how it says it.
import type { EvidenceQuery } from '../../generated/graphql.ts';

export type ShownPaper = NonNullable<EvidenceQuery['paper']>;

/** “German” of `de`; the tag itself where it is none that is known. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
  } catch {
    // A list may print anything for a language, and what is no tag is refused.
    return tag;
  }
}
