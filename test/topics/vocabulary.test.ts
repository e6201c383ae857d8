import { describe, expect, it } from 'vitest';
import {
  arxivScheme,
  type Concept,
  emptyVocabulary,
  freeScheme,
  parseVocabulary,
} from '../../src/topics/vocabulary.ts';

/** What is read of these lines, and of each problem the line, what stood there, and whether something was refused. */
function read(...lines: string[]) {
  const { vocabulary, problems } = parseVocabulary(lines.join('\n'), 'topics.yaml');
  for (const { document, expected } of problems) {
    expect(document).toBe('topics.yaml');
    expect(expected).toMatch(/\w{3}/);
  }
  return {
    concepts: vocabulary.concepts,
    problems: problems.map(({ line, found }) => ({ line, found })),
  };
}

const concept = (prefLabel: string, rest: Partial<Concept> = {}): Concept => ({
  prefLabel,
  altLabels: [],
  definition: null,
  scheme: 'topics',
  broader: [],
  related: [],
  ...rest,
});

const labels = (concepts: readonly Concept[]) => concepts.map(({ prefLabel }) => prefLabel);

describe('a vocabulary', () => {
  it('is read in its order, with all that a concept says', () => {
    expect(
      read(
        'schemes:',
        '  - title: topics',
        '    topics:',
        '      - prefLabel: Oceanography',
        '        definition: The science of the sea.',
        '      - prefLabel: Tidal sensors',
        '        broader: [Oceanography]',
        '        related: [Forecasting]',
        '        altLabels: [tide gauge, tide gauges]',
        '      - prefLabel: Forecasting',
        '  - title: arXiv',
        '    topics:',
        '      - prefLabel: cs.LG',
        '        altLabels: [LG, Machine learning]',
      ),
    ).toEqual({
      concepts: [
        concept('Oceanography', { definition: 'The science of the sea.' }),
        concept('Tidal sensors', {
          broader: ['Oceanography'],
          related: ['Forecasting'],
          altLabels: ['tide gauge', 'tide gauges'],
        }),
        concept('Forecasting'),
        concept('cs.LG', { scheme: 'arXiv', altLabels: ['LG', 'Machine learning'] }),
      ],
      problems: [],
    });
  });

  it('may hold the same label in two schemes', () => {
    const { concepts, problems } = read(
      'schemes:',
      '  - title: topics',
      '    topics:',
      '      - prefLabel: Robotics',
      '  - title: arXiv',
      '    topics:',
      '      - prefLabel: Robotics',
    );
    expect(concepts.map(({ scheme }) => scheme)).toEqual([freeScheme, arxivScheme]);
    expect(problems).toEqual([]);
  });

  it('may be empty', () => {
    expect(emptyVocabulary).toEqual({ concepts: [] });
    expect(read('schemes: []')).toEqual({ concepts: [], problems: [] });
  });
});

const topics = (...lines: string[]) => read('schemes:', '  - title: topics', '    topics:', ...lines);

describe('what cannot be used is a problem with the line of its concept, and the rest stays', () => {
  it('a concept without a label', () => {
    const { concepts, problems } = topics(
      '      - prefLabel: Sea',
      '      - definition: No name.',
      '      - prefLabel: Land',
    );
    expect(labels(concepts)).toEqual(['Sea', 'Land']);
    expect(problems.map(({ line }) => line)).toEqual([5]);
  });

  it('a preferred label that is given twice in a scheme, whatever its case', () => {
    const { concepts, problems } = topics(
      '      - prefLabel: Sea',
      '        definition: First.',
      '      - prefLabel: Land',
      '      - prefLabel: sea',
      '        definition: Second.',
    );
    expect(concepts).toEqual([concept('Sea', { definition: 'First.' }), concept('Land')]);
    expect(problems).toEqual([{ line: 7, found: expect.stringContaining('sea') }]);
  });

  it('another label that a concept before has already', () => {
    const { concepts, problems } = topics(
      '      - prefLabel: Sea',
      '        altLabels: [ocean]',
      '      - prefLabel: Water',
      '        altLabels: [Ocean, aqua]',
    );
    expect(labels(concepts)).toEqual(['Sea', 'Water']);
    expect(concepts.flatMap(({ altLabels }) => altLabels)).toEqual(['ocean', 'aqua']);
    expect(problems).toEqual([{ line: 6, found: expect.stringContaining('Ocean') }]);
  });

  it('a broader label that is not there', () => {
    const { concepts, problems } = topics(
      '      - prefLabel: Sea',
      '        broader: [Planet, Water]',
      '      - prefLabel: Water',
    );
    expect(concepts).toEqual([concept('Sea', { broader: ['Water'] }), concept('Water')]);
    expect(problems).toEqual([{ line: 4, found: expect.stringContaining('Planet') }]);
  });

  it('a related label that is not there', () => {
    const { concepts, problems } = topics('      - prefLabel: Sea', '        related: [Moon]');
    expect(concepts).toEqual([concept('Sea')]);
    expect(problems).toEqual([{ line: 4, found: expect.stringContaining('Moon') }]);
  });

  it('a broader label of another scheme only', () => {
    const { concepts, problems } = read(
      'schemes:',
      '  - title: topics',
      '    topics:',
      '      - prefLabel: Sea',
      '        broader: [cs.LG]',
      '  - title: arXiv',
      '    topics:',
      '      - prefLabel: cs.LG',
    );
    expect(concepts).toEqual([concept('Sea'), concept('cs.LG', { scheme: 'arXiv' })]);
    expect(problems.map(({ line }) => line)).toEqual([4]);
  });

  it.each([
    ['of one', ['Sea > Sea']],
    ['of two', ['Sea > Water', 'Water > Sea']],
    ['of three, with one beside it', ['Sea > Water', 'Water > Planet', 'Planet > Sea', 'Beach > Sea']],
    ['of two that share a topic', ['Sea > Water', 'Water > Sea', 'Water > Planet', 'Planet > Water']],
  ])('a circle %s: it is broken, and what is outside of it stays', (_what, links) => {
    const names = [...new Set(links.flatMap((link) => link.split(' > ')))];
    const { concepts, problems } = topics(
      ...names.flatMap((name) => {
        const broader = links.flatMap((link) => (link.startsWith(`${name} > `) ? link.split(' > ').slice(1) : []));
        return [`      - prefLabel: ${name}`, `        broader: [${broader.join(', ')}]`];
      }),
    );
    expect(labels(concepts)).toEqual(names);
    const above = (name: string, depth = 0): string[] =>
      depth > 9
        ? ['a circle']
        : (concepts.find(({ prefLabel }) => prefLabel === name)?.broader ?? []).flatMap((each) => [
            each,
            ...above(each, depth + 1),
          ]);
    for (const name of names) expect(above(name)).not.toContain('a circle');
    expect(problems.length).toBeGreaterThan(0);
    const kept = concepts.flatMap(({ broader }) => broader).length;
    expect(kept + problems.length).toBe(links.length);
    for (const { line } of problems) expect(line).toBeGreaterThan(3);
    if (names.includes('Beach'))
      expect(concepts.find(({ prefLabel }) => prefLabel === 'Beach')?.broader).toEqual(['Sea']);
  });

  it.each([
    ['nothing', ''],
    ['a text', 'just a text'],
    ['a list', '- one\n- two'],
    ['no schemes', 'topics: []'],
    ['schemes that are no list', 'schemes: 5'],
    ['a scheme that is no map', 'schemes:\n  - 5'],
    ['a scheme without a title', 'schemes:\n  - topics:\n      - prefLabel: Sea'],
    ['topics that are no list', 'schemes:\n  - title: topics\n    topics: Sea'],
    ['a topic that is no map', 'schemes:\n  - title: topics\n    topics:\n      - Sea'],
    [
      'labels that are no list',
      'schemes:\n  - title: topics\n    topics:\n      - prefLabel: Sea\n        altLabels: {a: b}',
    ],
    ['a label that is a list', 'schemes:\n  - title: topics\n    topics:\n      - prefLabel: [Sea]'],
    ['broken YAML', 'schemes:\n  - title: topics\n   topics: [\n"'],
    ['tabs', 'schemes:\n\t- title: topics'],
  ])('%s in place of a vocabulary never throws, and is not passed over', (what, text) => {
    const { vocabulary, problems } = parseVocabulary(text, 'topics.yaml');
    expect(vocabulary.concepts.every(({ prefLabel, scheme }) => prefLabel !== '' && scheme !== '')).toBe(true);
    if (what !== 'nothing') expect(problems.length).toBeGreaterThan(0);
    const last = text.split('\n').length;
    for (const { line } of problems) expect(line >= 1 && line <= last).toBe(true);
  });

  it('broken YAML says where', () => {
    const { problems } = read(
      'schemes:',
      '  - title: topics',
      '    topics:',
      '      - prefLabel: "Sea',
      '      - prefLabel: Land',
    );
    expect(problems.map(({ line, found }) => [line, found])).toEqual([[4, '      - prefLabel: "Sea']]);
  });

  it('another label that is preferred by a concept behind it', () => {
    const { concepts, problems } = topics(
      '      - prefLabel: Sea',
      '        altLabels: [water]',
      '      - prefLabel: Water',
    );
    expect(concepts).toEqual([concept('Sea'), concept('Water')]);
    expect(problems).toEqual([{ line: 4, found: expect.stringContaining('water') }]);
  });

  it('but not a label that a concept repeats itself, nor numbers among other labels', () => {
    const { concepts, problems } = topics('      - prefLabel: Sea', '        altLabels: [sea, SEA, 8.5]');
    expect(concepts.flatMap(({ altLabels }) => altLabels)).toEqual(['sea', 'SEA', '8.5']);
    expect(problems).toEqual([]);
  });
});
