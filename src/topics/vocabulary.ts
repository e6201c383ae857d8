// The vocabulary of topics: concept schemes in SKOS words (https://www.w3.org/TR/skos-reference/), read from YAML.
import { isMap, isScalar, isSeq } from 'yaml';
import type { Problem } from '../readers/record.ts';
import { fold } from '../text/fold.ts';
import { readYaml } from '../text/read-yaml.ts';

export interface Concept {
  prefLabel: string;
  altLabels: readonly string[];
  definition: string | null;
  scheme: string;
  /** prefLabels of the same scheme. */
  broader: readonly string[];
  related: readonly string[];
}

export interface Vocabulary {
  concepts: readonly Concept[];
}

/** The scheme of the free topics: the only one whose labels are looked for in titles and abstracts. */
export const freeScheme = 'topics';

/** The scheme of arXiv's categories. */
export const arxivScheme = 'arXiv';

export const emptyVocabulary: Vocabulary = { concepts: [] };

const conceptFields = ['prefLabel', 'altLabels', 'definition', 'broader', 'related'];

/**
 * The concepts of a `topics.yaml`, in its order, and what could not be used: a concept without a label, a label given
 * twice in a scheme, a broader or related label that is not there, a circle of broader topics. The good part stays.
 */
export function parseVocabulary(text: string, document: string): { vocabulary: Vocabulary; problems: Problem[] } {
  const { yaml, mistakes, lineAt } = readYaml(text);
  const problems: Problem[] = mistakes.map((mistake) => ({ document, severity: 'ERROR', ...mistake }));
  if (problems.length > 0) return { vocabulary: emptyVocabulary, problems };
  const report = (offset: number, found: string, expected: string) =>
    problems.push({ document, line: lineAt(offset), severity: 'ERROR', found, expected });

  const schemes = yaml.get('schemes');
  if (!isSeq(schemes)) {
    if (yaml.contents !== null) report(0, text.slice(0, 40), 'a list named `schemes`');
    return { vocabulary: emptyVocabulary, problems };
  }
  const concepts: (Concept & { offset: number })[] = [];
  const seen = new Set<string>();
  for (const scheme of schemes.items) {
    if (!isMap(scheme) || typeof scheme.get('title') !== 'string' || !isSeq(scheme.get('topics'))) {
      report(offsetOf(scheme), String(scheme).slice(0, 60), 'a scheme with a `title` and a list of `topics`');
      continue;
    }
    const title = String(scheme.get('title'));
    const topics = scheme.get('topics');
    for (const item of isSeq(topics) ? topics.items : []) {
      const offset = offsetOf(item);
      if (!isMap(item) || typeof item.get('prefLabel') !== 'string') {
        report(offset, String(item).slice(0, 60), 'a topic with a `prefLabel`');
        continue;
      }
      for (const { key } of item.items) {
        const name = isScalar(key) ? String(key.value) : String(key);
        if (!conceptFields.includes(name)) report(offset, name, `one of ${conceptFields.join(', ')}`);
      }
      const prefLabel = String(item.get('prefLabel'));
      const identity = `${title}\n${fold(prefLabel)}`;
      if (seen.has(identity)) {
        report(offset, prefLabel, `each label once in the scheme ${title}`);
        continue;
      }
      seen.add(identity);
      const strings = (field: string): string[] => {
        const value = item.get(field);
        if (value === undefined || value === null) return [];
        const texts = (isSeq(value) ? value.items : [value]).map((each) => (isScalar(each) ? each.value : each));
        return texts.flatMap((each) => {
          if (typeof each === 'string' || typeof each === 'number' || typeof each === 'boolean') return [String(each)];
          report(offset, `${field}: ${String(each).slice(0, 60)}`, 'a label or a list of labels');
          return [];
        });
      };
      const definition = item.get('definition');
      concepts.push({
        prefLabel,
        altLabels: strings('altLabels'),
        definition: typeof definition === 'string' ? definition : null,
        scheme: title,
        broader: strings('broader'),
        related: strings('related'),
        offset,
      });
    }
  }
  return { vocabulary: { concepts: linked(toldApart(concepts, report), report) }, problems };
}

/** The concepts without those other labels that mean another concept of their scheme; preferred labels go first. */
function toldApart(
  concepts: readonly (Concept & { offset: number })[],
  report: (offset: number, found: string, expected: string) => void,
): (Concept & { offset: number })[] {
  const key = (scheme: string, label: string) => `${scheme}\n${fold(label)}`;
  const meaning = new Map(concepts.map(({ scheme, prefLabel }) => [key(scheme, prefLabel), prefLabel]));
  return concepts.map((concept) => {
    const { scheme, prefLabel, offset } = concept;
    const altLabels = concept.altLabels.filter((label) => {
      const other = meaning.get(key(scheme, label)) ?? prefLabel;
      if (other === prefLabel) meaning.set(key(scheme, label), prefLabel);
      else report(offset, label, `each label once in the scheme ${scheme}: this one is ${other}`);
      return other === prefLabel;
    });
    return { ...concept, altLabels };
  });
}

/** The concepts with only those links that lead to a concept of their scheme and make no circle. */
function linked(
  concepts: readonly (Concept & { offset: number })[],
  report: (offset: number, found: string, expected: string) => void,
): Concept[] {
  const known = new Set(concepts.map(({ scheme, prefLabel }) => `${scheme}\n${prefLabel}`));
  const parents = new Map<string, readonly string[]>();
  return concepts.map(({ offset, ...concept }) => {
    const here = (label: string) => {
      const there = known.has(`${concept.scheme}\n${label}`);
      if (!there) report(offset, label, `the prefLabel of a topic of the scheme ${concept.scheme}`);
      return there;
    };
    const own = `${concept.scheme}\n${concept.prefLabel}`;
    const broader = concept.broader.filter(here).filter((label) => {
      const circular = leadsTo(parents, `${concept.scheme}\n${label}`, own);
      if (circular) report(offset, label, 'broader topics that do not lead back to the topic itself');
      return !circular;
    });
    parents.set(
      own,
      broader.map((label) => `${concept.scheme}\n${label}`),
    );
    return { ...concept, broader, related: concept.related.filter(here) };
  });
}

function leadsTo(parents: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean {
  if (from === to) return true;
  return (parents.get(from) ?? []).some((parent) => leadsTo(parents, parent, to));
}

function offsetOf(node: unknown): number {
  const range = (node as { range?: [number, number, number] | null } | null)?.range;
  return range?.[0] ?? 0;
}
