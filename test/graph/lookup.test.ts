import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findAuthorByOrcid,
  findAuthorsByName,
  findNode,
  findPaperByIdentifier,
  findPaperByTitle,
  findTopicByLabel,
} from '../../src/graph/lookup.ts';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import type { Concept } from '../../src/topics/vocabulary.ts';
import { graphOf, namesIn, world } from '../world.ts';
import { idOf } from './oracle.ts';
import { graphFrom, people, smallList } from './small-lists.ts';

const inherited = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];

describe('a node', () => {
  it('is found by its kind and id', () => {
    expect(findNode(world, 'author', 'ada')?.name).toBe('Ada');
    expect(findNode(world, 'paper', 'konigsberg')?.title).toBe('Königsberg');
    expect(findNode(world, 'topic', 'graph-theory')?.label).toBe('Graph theory');
    expect(findNode(world, 'author', 'constructor')?.name).toBe('constructor');
  });

  it('is not found under another kind, or by what only looks like its id', () => {
    expect(findNode(world, 'author', 'konigsberg')).toBeNull();
    for (const id of ['Ada', 'ad', 'ada ', ' ada', 'ada-', 'author:ada', 'paper:ada', '', '0', '-1', 'null']) {
      expect(findNode(world, 'author', id)).toBeNull();
    }
  });

  it('is never what every object inherits', () => {
    for (const id of inherited) {
      expect(findNode(world, 'paper', id)).toBeNull();
      expect(findNode(world, 'topic', id)).toBeNull();
      expect(findNode(world, 'author', id)?.name ?? null).toBe(id === 'constructor' ? id : null);
    }
  });

  it('may itself have such an id, as author, as paper and as topic', () => {
    const graph = graphOf(
      inherited.map((name) => ({ title: name, id: name, authors: inherited, topics: [name] })),
      { people: Object.fromEntries(inherited.map((name) => [name, { id: name }])) },
    );
    for (const id of inherited) {
      expect(findNode(graph, 'author', id)?.name).toBe(id);
      expect(findNode(graph, 'paper', id)?.title).toBe(id);
      expect(namesIn(graph, findAuthorsByName(graph, id).authors)).toEqual([id]);
      expect(findPaperByTitle(graph, id)?.title).toBe(id);
      expect(findTopicByLabel(graph, id)?.label).toBe(id);
    }
    expect(graph.facts.neighbors('author:__proto__')).toHaveLength(inherited.length);
  });

  it('of any list is found by its own id alone', () => {
    fc.assert(
      fc.property(smallList, fc.constantFrom(...people), (list, name) => {
        const graph = graphFrom(list);
        const isThere = list.some(({ authors }) => authors.includes(name));
        expect(findNode(graph, 'author', idOf(name))?.name ?? null).toBe(isThere ? name : null);
        for (const { title } of list) expect(findNode(graph, 'paper', idOf(title))?.title).toBe(title);
      }),
      { numRuns: 100 },
    );
  });
});

const named = graphOf(
  [
    {
      title: 'Names',
      authors: [
        'Zoë Müller',
        'Zoe Muller',
        'José de la Cruz',
        'Ann Lee',
        'Lee Ann',
        'Søren Ågård',
        "Ida O'Neil",
        '李 明',
      ],
    },
  ],
  {
    people: {
      'Zoë Müller': { id: 'zoe-muller-2', orcid: '0000-0002-1825-0097', alsoCalled: ['Z. Müller'] },
      'Zoe Muller': { orcid: '0000-0001-5109-370X', alsoCalled: ['Z. Müller', 'Zoe M. Muller'] },
    },
  },
);

const byName = (name: string, graph: PublicationGraph = named) => {
  const { match, authors } = findAuthorsByName(graph, name);
  return [match, ...namesIn(graph, authors)];
};

describe('people by name', () => {
  it('letter for letter is one of two who differ in accents', () => {
    expect(byName('Zoë Müller')).toEqual(['EXACT', 'Zoë Müller']);
    expect(byName('Zoe Muller')).toEqual(['EXACT', 'Zoe Muller']);
  });

  it('but for case and accents is both, by id', () => {
    expect(byName('zoe müller')).toEqual(['FOLDED', 'Zoe Muller', 'Zoë Müller']);
  });

  it('any spelling will do, and one that two people have finds both', () => {
    expect(byName('Zoe M. Muller')).toEqual(['EXACT', 'Zoe Muller']);
    expect(byName('Z. Müller')).toEqual(['EXACT', 'Zoe Muller', 'Zoë Müller']);
    expect(byName('z muller')).toEqual(['FOLDED', 'Zoe Muller', 'Zoë Müller']);
  });

  it('`Last, First` is only another way to write it', () => {
    expect(byName('Müller, Zoë')).toEqual(['FOLDED', 'Zoe Muller', 'Zoë Müller']);
    expect(byName('de la Cruz, José')).toEqual(['FOLDED', 'José de la Cruz']);
    expect(byName('DE LA CRUZ, JOSE')).toEqual(['FOLDED', 'José de la Cruz']);
    expect(byName('Lee, Ann')).toEqual(['FOLDED', 'Ann Lee']);
    expect(byName('Ann, Lee')).toEqual(['FOLDED', 'Lee Ann']);
  });

  it('the same words in another order come last', () => {
    expect(byName('Cruz José de la')).toEqual(['REORDERED', 'José de la Cruz']);
    expect(byName('Cruz de la José')).toEqual(['REORDERED', 'José de la Cruz']);
    expect(byName('agard soren')).toEqual(['REORDERED', 'Søren Ågård']);
    expect(byName('lee ann')).toEqual(['FOLDED', 'Lee Ann']);
    expect(byName('明 李')).toEqual(['REORDERED', '李 明']);
  });

  it('apostrophes, points and white space do not matter', () => {
    expect(byName('  ida   o’neil ')).toEqual(['FOLDED', "Ida O'Neil"]);
    expect(byName('IDA ONEIL')).toEqual(['FOLDED', "Ida O'Neil"]);
  });

  it('a part of a name, nothing, and punctuation are nobody', () => {
    for (const name of ['Ann', 'Lee', 'Cruz', 'Ann Lee Ann', 'Ann Ann Lee', '', ' ', ',', '—', 'constructor']) {
      expect(byName(name)).toEqual([null]);
    }
  });

  it('are found as somebody who compares every name would find them', () => {
    const words = fc.constantFrom('Ana', 'ana', 'Bo', 'Ána', 'bo', 'Bó', 'Li');
    const name = fc.array(words, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));
    const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    const turned = (text: string) => {
      const [last = '', first] = text.split(', ');
      return first === undefined ? last : `${first} ${last}`;
    };
    const sorted = (text: string) => plain(turned(text)).split(' ').sort().join(' ');
    const asked = fc.oneof(
      name,
      fc.tuple(name, name).map((parts) => parts.join(', ')),
    );
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 7 }), asked, (names, query) => {
        const ids = Object.fromEntries(names.map((each, place) => [each, { id: `p${place}` }]));
        const graph = graphOf([{ title: 'All', authors: names }], { people: ids });
        const fits = [
          ['EXACT', (each: string) => each === query],
          ['FOLDED', (each: string) => plain(each) === plain(turned(query))],
          ['REORDERED', (each: string) => sorted(each) === sorted(query)],
        ] as const;
        const found = fits.map(([match, fit]) => [match, ...names.filter(fit)]).find(({ length }) => length > 1);
        expect(byName(query, graph)).toEqual(found ?? [null]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a person by ORCID', () => {
  it.each([
    '0000-0002-1825-0097',
    'https://orcid.org/0000-0002-1825-0097',
    'http://orcid.org/0000-0002-1825-0097',
    'orcid.org/0000-0002-1825-0097',
    'https://orcid.org/0000-0002-1825-0097/',
    'orcid:0000-0002-1825-0097',
    ' 0000-0002-1825-0097 ',
  ])('%j', (orcid) => {
    expect(findAuthorByOrcid(named, orcid)?.name).toBe('Zoë Müller');
  });

  it('ends in an X of either case', () => {
    expect(findAuthorByOrcid(named, '0000-0001-5109-370x')?.name).toBe('Zoe Muller');
    expect(findAuthorByOrcid(named, 'https://orcid.org/0000-0001-5109-370X')?.name).toBe('Zoe Muller');
  });

  it('nobody has another, or none', () => {
    for (const orcid of ['0000-0002-1825-0098', '', 'Zoë Müller', 'constructor']) {
      expect(findAuthorByOrcid(named, orcid)).toBeNull();
    }
  });
});

const identified = graphOf([
  { title: 'New', authors: ['Ada'], arxiv: '1903.00001', doi: '10.1000/ABC.def-(1)' },
  { title: 'Old', authors: ['Ada'], arxiv: 'hep-th/9901001' },
  { title: 'Longer', authors: ['Ada'], arxiv: '1903.000012' },
]);

describe('a paper by identifier', () => {
  it.each([
    ['1903.00001', 'New'],
    ['arXiv:1903.00001', 'New'],
    ['arxiv:1903.00001v2', 'New'],
    ['ARXIV: 1903.00001', 'New'],
    ['1903.00001v12', 'New'],
    ['https://arxiv.org/abs/1903.00001', 'New'],
    ['http://arxiv.org/abs/1903.00001v3', 'New'],
    ['https://arxiv.org/pdf/1903.00001', 'New'],
    ['https://arxiv.org/pdf/1903.00001v2.pdf', 'New'],
    ['https://www.arxiv.org/abs/1903.00001', 'New'],
    ['arxiv.org/abs/1903.00001', 'New'],
    [' 1903.00001 ', 'New'],
    ['hep-th/9901001', 'Old'],
    ['arXiv:hep-th/9901001v1', 'Old'],
    ['https://arxiv.org/abs/hep-th/9901001', 'Old'],
    ['1903.000012', 'Longer'],
    ['1903.0000', null],
    ['903.00001', null],
    ['10.1000/ABC.def-(1)', null],
    ['', null],
    ['constructor', null],
  ])('arXiv %j: %s', (value, title) => {
    expect(findPaperByIdentifier(identified, 'arxiv', value)?.title ?? null).toBe(title);
  });

  it.each([
    ['10.1000/ABC.def-(1)', 'New'],
    ['10.1000/abc.DEF-(1)', 'New'],
    ['doi:10.1000/abc.def-(1)', 'New'],
    ['DOI: 10.1000/abc.def-(1)', 'New'],
    ['https://doi.org/10.1000/abc.def-(1)', 'New'],
    ['http://dx.doi.org/10.1000/abc.def-(1)', 'New'],
    ['doi.org/10.1000/abc.def-(1)', 'New'],
    ['https://www.doi.org/10.1000/abc.def-(1)', 'New'],
    ['10.1000/abc.def', null],
    ['1903.00001', null],
    ['', null],
  ])('DOI %j: %s', (value, title) => {
    expect(findPaperByIdentifier(identified, 'doi', value)?.title ?? null).toBe(title);
  });
});

describe('a paper by title', () => {
  const graph = graphOf([
    { title: 'On Grids', id: 'on-grids-1', authors: ['Ada'], published: '2019' },
    { title: 'On grids!', id: 'on-grids-2', authors: ['Bob'], published: '2021' },
    { title: 'On “grids”', id: 'on-grids-0', authors: ['Cy'] },
    { title: 'The μ-unit', titleLatex: 'The {$\\mu$}-unit', authors: ['Ada'] },
  ]);

  it('is blind to case, accents and punctuation, and of several is the newest', () => {
    for (const title of ['On Grids', 'on grids', 'ÖN GRÏDS?', 'on-grids', 'On Grids']) {
      expect(findPaperByTitle(graph, title)?.id).toBe('on-grids-2');
    }
    expect(findPaperByTitle(world, 'KONIGSBERG')?.title).toBe('Königsberg');
  });

  it('is found in Unicode and in LaTeX', () => {
    expect(findPaperByTitle(graph, 'the μ unit')?.title).toBe('The μ-unit');
    expect(findPaperByTitle(graph, 'The {$\\mu$}-unit')?.title).toBe('The μ-unit');
  });

  it('is nobody’s for a part of it, or nothing', () => {
    for (const title of ['On', 'Grids', 'On Grids again', '', '!']) expect(findPaperByTitle(graph, title)).toBeNull();
  });
});

describe('a topic by label', () => {
  const concept = (prefLabel: string, altLabels: string[], scheme = 'topics'): Concept => {
    return { prefLabel, altLabels, definition: null, scheme, broader: [], related: [] };
  };
  const graph = graphOf([{ title: 'All', authors: ['Ada'], topics: ['Graphs', 'Networks', 'Café culture'] }], {
    concepts: [concept('Graphs', ['Networks, too', 'webs']), concept('Networks', ['graphs', 'nets'])],
  });

  it('is found by any label, blind to case and accents', () => {
    expect(findTopicByLabel(graph, 'WEBS')?.label).toBe('Graphs');
    expect(findTopicByLabel(graph, 'nets')?.label).toBe('Networks');
    expect(findTopicByLabel(graph, 'cafe culture')?.label).toBe('Café culture');
  });

  it('goes to the one that prefers the label', () => {
    expect(findTopicByLabel(graph, 'graphs')?.label).toBe('Graphs');
    expect(findTopicByLabel(world, 'graphs')?.label).toBe('Graph theory');
  });

  it('is null for what is no label', () => {
    for (const label of ['graph', 'Mathematics', '', 'constructor']) expect(findTopicByLabel(graph, label)).toBeNull();
  });
});
