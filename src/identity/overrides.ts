// What a curator decides about people, read from a YAML file: the same, different, and how to call them.

import type { Node, YAMLMap } from 'yaml';
import { isMap, isScalar, isSeq } from 'yaml';
import type { Problem } from '../readers/record.ts';
import { readYaml } from '../text/read-yaml.ts';

interface Origin {
  document: string;
  /** 1-based line of the rule. */
  line: number;
}

/** All places of these spellings, or `orcid:` ids, are one person's: of one spelling, too. */
export interface SameRule extends Origin {
  names: string[];
  /** The spelling to show; null: chosen as for everybody. */
  name: string | null;
  reason: string | null;
}

/** These two spellings, or `orcid:` ids, are two people. */
export interface DifferentNamesRule extends Origin {
  names: [string, string];
  reason: string | null;
}

/** One spelling stands for as many people as there are groups of papers (titles, ids, DOIs or arXiv ids). */
export interface DifferentPapersRule extends Origin {
  name: string;
  papers: string[][];
  reason: string | null;
}

/** A spelling to show wherever its person has it. */
export interface PreferredRule extends Origin {
  name: string;
}

export interface Overrides {
  same: SameRule[];
  differentNames: DifferentNamesRule[];
  differentPapers: DifferentPapersRule[];
  preferred: PreferredRule[];
}

export const noOverrides: Overrides = { same: [], differentNames: [], differentPapers: [], preferred: [] };

const expectedTop = 'a mapping with the keys same, different and preferred';
const expectedSame = 'a mapping with names (one or more), and if wanted name and reason';
const expectedDifferent =
  'a mapping with names (exactly two, those with a comma in quotation marks), or with name and papers (two or more lists of titles or ids), and if wanted reason';

/**
 * The overrides that a YAML text holds, in its order, and a problem with file and line for all that is not understood:
 * unknown keys, wrong shapes, YAML errors. A broken rule costs that rule, what is no YAML all of them. Format: `same: [{ names, name?, reason? }]`,
 * `different: [{ names: [a, b], reason? } | { name, papers: [[...], [...]], reason? }]`, `preferred: [spelling]`.
 */
export function parseOverrides(yamlText: string, document: string): { overrides: Overrides; problems: Problem[] } {
  const { yaml, mistakes, lineAt } = readYaml(yamlText);
  const problems: Problem[] = mistakes.map((mistake) => ({ document, severity: 'ERROR', ...mistake }));
  if (problems.length > 0) return { overrides: noOverrides, problems };
  const lineOf = (node: unknown): number => lineAt((node as Node | null)?.range?.[0] ?? 0);
  const refuse = (node: unknown, found: string, expected: string): void => {
    problems.push({ document, line: lineOf(node), severity: 'ERROR', found: found.slice(0, 120), expected });
  };
  const overrides: Overrides = { same: [], differentNames: [], differentPapers: [], preferred: [] };
  const top = yaml.contents;
  if (top === null || (isScalar(top) && top.value === null)) return { overrides, problems };
  if (!isMap(top)) {
    refuse(top, String(top), expectedTop);
    return { overrides, problems };
  }

  const text = (node: unknown): string | null =>
    isScalar(node) &&
    (typeof node.value === 'string' || typeof node.value === 'number') &&
    `${node.value}`.trim() !== ''
      ? `${node.value}`.trim()
      : null;
  const texts = (node: unknown): string[] | null => {
    if (!isSeq(node)) return null;
    const all = node.items.map(text);
    return all.every((each) => each !== null) ? all : null;
  };
  const knownKeys = (map: YAMLMap, keys: readonly string[], expected: string): void => {
    for (const { key } of map.items) {
      const name = text(key) ?? String(key);
      if (!keys.includes(name)) refuse(key, `the key ${name}`, expected);
    }
  };
  const rules = (key: string): unknown[] => {
    const node: unknown = top.get(key, true);
    if (node === undefined || (isScalar(node) && node.value === null)) return [];
    if (isSeq(node)) return node.items;
    refuse(node, `${key}: ${String(node)}`, `a list under ${key}`);
    return [];
  };

  knownKeys(top, ['same', 'different', 'preferred'], expectedTop);
  for (const rule of rules('same')) {
    const names = isMap(rule) ? texts(rule.get('names', true)) : null;
    if (!isMap(rule) || names === null || names.length === 0) {
      refuse(rule, String(rule), expectedSame);
      continue;
    }
    knownKeys(rule, ['names', 'name', 'reason'], expectedSame);
    const name = text(rule.get('name', true));
    overrides.same.push({ document, line: lineOf(rule), names, name, reason: text(rule.get('reason', true)) });
  }
  for (const rule of rules('different')) {
    if (!isMap(rule)) {
      refuse(rule, String(rule), expectedDifferent);
      continue;
    }
    knownKeys(rule, ['names', 'name', 'papers', 'reason'], expectedDifferent);
    const origin = { document, line: lineOf(rule), reason: text(rule.get('reason', true)) };
    const [first, second, ...more] = texts(rule.get('names', true)) ?? [];
    const name = text(rule.get('name', true));
    const papers = rule.get('papers', true);
    const groups = isSeq(papers) ? papers.items.map(texts) : [];
    if (first !== undefined && second !== undefined && more.length === 0 && first !== second && name === null) {
      overrides.differentNames.push({ ...origin, names: [first, second] });
    } else if (name !== null && groups.length >= 2 && groups.every((group) => group !== null)) {
      overrides.differentPapers.push({ ...origin, name, papers: groups });
    } else {
      refuse(rule, String(rule), expectedDifferent);
    }
  }
  for (const rule of rules('preferred')) {
    const name = text(rule);
    if (name === null) refuse(rule, String(rule), 'a spelling');
    else overrides.preferred.push({ document, line: lineOf(rule), name });
  }
  return { overrides, problems };
}
