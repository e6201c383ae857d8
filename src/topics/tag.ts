// Which topics each paper has: those its entries name, or, where they name none, labels found in its title and abstract.
import type { PrintedSubject } from '../readers/record.ts';
import { fold, words } from '../text/fold.ts';
import { arxivScheme, type Concept, freeScheme, type Vocabulary } from './vocabulary.ts';

/** What tagging needs to know of a paper. */
export interface Taggable {
  title: string;
  abstract: string | null;
  subjects: readonly PrintedSubject[];
}

export interface Tagging {
  /** The concepts that some paper has, and all broader than those; in order of scheme and label (by code units). */
  concepts: Concept[];
  /** For each paper the indices into `concepts`, ascending. */
  ofPaper: number[][];
}

/** The scheme of keywords that the vocabulary does not know. */
export const keywordScheme = 'keywords';

/**
 * Topics of papers. A keyword that the vocabulary knows by any of its labels is that concept, an unknown one a concept
 * of its own in the scheme `keywords`; an arXiv category likewise in the scheme `arXiv`. Only a paper without keywords
 * is searched for labels of the free scheme: as whole words, blind to case and a plural s, but a label all in capitals
 * (an acronym) must stand there in capitals. Cost: linear in the text.
 */
export function tagPapers(papers: readonly Taggable[], vocabulary: Vocabulary): Tagging {
  const byLabel = new Map<string, Concept>();
  const learn = (concept: Concept, label: string) => {
    const key = labelKey(concept.scheme, label);
    if (!byLabel.has(key)) byLabel.set(key, concept);
  };
  for (const concept of vocabulary.concepts) learn(concept, concept.prefLabel);
  for (const concept of vocabulary.concepts) for (const label of concept.altLabels) learn(concept, label);
  const free = vocabulary.concepts.filter(({ scheme }) => scheme === freeScheme);
  const matcher = labelMatcher(free);
  const own = new Map<string, Concept>();
  const conceptOf = ({ label, scheme }: PrintedSubject): Concept => {
    const known = byLabel.get(labelKey(scheme ?? freeScheme, label));
    if (known !== undefined) return known;
    const unknownScheme = scheme ?? keywordScheme;
    const key = labelKey(unknownScheme, label);
    const concept = own.get(key) ?? { ...noConcept, prefLabel: label, scheme: unknownScheme };
    own.set(key, concept);
    return concept;
  };
  const tagged = papers.map((paper) => {
    const subjects = paper.subjects.filter(({ label }) => fold(label) !== '');
    const hasKeywords = subjects.some(({ scheme }) => scheme !== arxivScheme);
    const found = hasKeywords ? [] : [paper.title, paper.abstract ?? ''].flatMap(matcher);
    return new Set([...subjects.map(conceptOf), ...found]);
  });
  const concepts = withBroader(new Set(tagged.flatMap((set) => [...set])), vocabulary);
  const place = new Map(concepts.map((concept, index) => [concept, index]));
  return {
    concepts,
    ofPaper: tagged.map((set) => [...set].map((concept) => place.get(concept) ?? 0).toSorted((a, b) => a - b)),
  };
}

const noConcept = { altLabels: [], definition: null, broader: [], related: [] };

function labelKey(scheme: string, label: string): string {
  return `${scheme}\n${fold(label)}`;
}

function withBroader(used: ReadonlySet<Concept>, vocabulary: Vocabulary): Concept[] {
  const byName = new Map(vocabulary.concepts.map((concept) => [`${concept.scheme}\n${concept.prefLabel}`, concept]));
  const all = new Set<Concept>();
  const add = (concept: Concept) => {
    if (all.has(concept)) return;
    all.add(concept);
    for (const label of concept.broader) {
      const parent = byName.get(`${concept.scheme}\n${label}`);
      if (parent !== undefined) add(parent);
    }
  };
  for (const concept of used) add(concept);
  const key = ({ scheme, prefLabel }: Concept) => `${scheme}\n${prefLabel}`;
  return [...all].toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** Finds the concepts whose labels a text holds as whole words. */
function labelMatcher(concepts: readonly Concept[]): (text: string) => Concept[] {
  interface Pattern {
    words: string[];
    acronym: RegExp | null;
    concept: Concept;
  }
  const byFirstWord = new Map<string, Pattern[]>();
  for (const concept of concepts) {
    for (const label of [concept.prefLabel, ...concept.altLabels]) {
      const labelWords = words(label).map(singular);
      const [first] = labelWords;
      if (first === undefined) continue;
      const pattern = { words: labelWords, acronym: acronymPattern(label), concept };
      const patterns = byFirstWord.get(first);
      if (patterns === undefined) byFirstWord.set(first, [pattern]);
      else patterns.push(pattern);
    }
  }
  return (text) => {
    const found = new Set<Concept>();
    const textWords = words(text).map(singular);
    textWords.forEach((word, at) => {
      for (const { words: label, acronym, concept } of byFirstWord.get(word) ?? []) {
        if (found.has(concept) || label.some((part, offset) => textWords[at + offset] !== part)) continue;
        if (acronym === null || acronym.test(text)) found.add(concept);
      }
    });
    return [...found];
  };
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** What a label all in capitals looks like in a text; null for any other label. */
function acronymPattern(label: string): RegExp | null {
  if (!/\p{Lu}/u.test(label) || /\p{Ll}/u.test(label)) return null;
  const literal = label
    .trim()
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}s?(?![\\p{L}\\p{N}])`, 'u');
}
