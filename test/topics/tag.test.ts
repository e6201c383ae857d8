import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keywordScheme, type Taggable, tagPapers } from '../../src/topics/tag.ts';
import type { Concept } from '../../src/topics/vocabulary.ts';

const concept = (prefLabel: string, altLabels: string[] = [], rest: Partial<Concept> = {}): Concept => ({
  prefLabel,
  altLabels,
  definition: null,
  scheme: 'topics',
  broader: [],
  related: [],
  ...rest,
});

const concepts: readonly Concept[] = [
  concept('Mathematics'),
  concept('Graph theory', ['graphs', 'network science'], { broader: ['Mathematics'] }),
  concept('Language models', ['LLM', 'GPT-4'], { definition: 'Of words.' }),
  concept('Physics', ['PHYS']),
  concept('Café culture'),
  concept('C++'),
  concept('DSP CHIPS'),
  concept('Trials', ['A/B']),
  concept('cs.LG', ['LG', 'Machine learning'], { scheme: 'arXiv', broader: ['cs'] }),
  concept('cs', ['Computer science'], { scheme: 'arXiv' }),
];

interface Words {
  title?: string;
  abstract?: string;
  keywords?: readonly string[];
  categories?: readonly string[];
}

const paper = ({ title = '', abstract, keywords = [], categories = [] }: Words): Taggable => ({
  title,
  abstract: abstract ?? null,
  subjects: [
    ...keywords.map((label) => ({ label, scheme: null })),
    ...categories.map((label) => ({ label, scheme: 'arXiv' })),
  ],
});

/** Labels of the topics that one paper gets, alone in its list. */
function tagged(words: Words): string[] {
  const tagging = tagPapers([paper(words)], { concepts });
  return (tagging.ofPaper[0] ?? []).map((place) => tagging.concepts[place]?.prefLabel ?? '?');
}

describe('keywords', () => {
  it('are concepts by any label, blind to case, accents and punctuation', () => {
    expect(tagged({ keywords: ['graph theory'] })).toEqual(['Graph theory']);
    expect(tagged({ keywords: ['Network Science'] })).toEqual(['Graph theory']);
    expect(tagged({ keywords: ['CAFE CULTURE'] })).toEqual(['Café culture']);
    expect(tagged({ keywords: ['llm'] })).toEqual(['Language models']);
    expect(tagged({ keywords: ['graph-theory', 'Graph theory', 'graphs'] })).toEqual(['Graph theory']);
  });

  it('are the concept that prefers the label, whichever comes first', () => {
    const vocabulary = { concepts: [concept('Webs', ['Nets']), concept('Nets', ['Webs, too'])] };
    expect(tagPapers([paper({ keywords: ['nets'] })], vocabulary).concepts).toEqual(vocabulary.concepts.slice(1));
  });

  it('win over the text: a paper with keywords is not searched', () => {
    expect(tagged({ title: 'LLM and graphs', abstract: 'Physics.', keywords: ['Mathematics'] })).toEqual([
      'Mathematics',
    ]);
    expect(tagged({ title: 'LLM and graphs', keywords: ['whittling'] })).toEqual(['whittling']);
  });

  it('that are not in the vocabulary make a concept of their own, once', () => {
    const { concepts: all, ofPaper } = tagPapers(
      [paper({ keywords: ['Whittling'] }), paper({ keywords: ['whittling', 'Mathematics'] })],
      { concepts },
    );
    expect(all).toEqual([concept('Whittling', [], { scheme: keywordScheme }), concept('Mathematics')]);
    expect(ofPaper).toEqual([[0], [0, 1]]);
  });

  it('may be what every object inherits', () => {
    expect(tagged({ keywords: ['constructor', '__proto__', 'toString'] }).sort()).toEqual([
      '__proto__',
      'constructor',
      'toString',
    ]);
  });

  it('without a letter or digit are none', () => {
    expect(tagged({ keywords: ['', '—'], title: 'Physics' })).toEqual(['Physics']);
  });
});

describe('arXiv categories', () => {
  it('are topics of their own scheme, in full or short', () => {
    expect(tagged({ categories: ['cs.LG'] })).toEqual(['cs.LG']);
    expect(tagged({ categories: ['LG'] })).toEqual(['cs.LG']);
    expect(tagged({ categories: ['LG', 'cs.LG'] })).toEqual(['cs.LG']);
  });

  it('that the vocabulary does not know are concepts of the scheme arXiv', () => {
    const { concepts: all } = tagPapers([paper({ categories: ['math.GT'] })], { concepts });
    expect(all).toEqual([concept('math.GT', [], { scheme: 'arXiv' })]);
  });

  it('do not keep a paper without keywords from being searched', () => {
    expect(tagged({ title: 'On LLM', categories: ['LG'] }).sort()).toEqual(['Language models', 'cs.LG']);
  });

  it('are not met as keywords, nor keywords as categories', () => {
    const both = tagPapers([paper({ keywords: ['Mathematics'], categories: ['Mathematics'] })], { concepts });
    expect(both.concepts.map(({ scheme, prefLabel }) => [scheme, prefLabel])).toEqual([
      ['arXiv', 'Mathematics'],
      ['topics', 'Mathematics'],
    ]);
  });

  it('are never looked for in text', () => {
    expect(tagged({ title: 'Machine learning, LG, cs.LG and computer science' })).toEqual([]);
  });
});

describe('a paper without keywords has what stands in its title or abstract', () => {
  it('by any label', () => {
    expect(tagged({ title: 'A graph theory of everything' })).toEqual(['Graph theory']);
    expect(tagged({ title: 'Untitled', abstract: 'We use network science.' })).toEqual(['Graph theory']);
    expect(tagged({ title: 'Physics', abstract: 'Mathematics' })).toEqual(['Mathematics', 'Physics']);
  });

  it('as whole words only', () => {
    expect(tagged({ title: 'Metamathematics, graphsX, geophysics and hypergraphs' })).toEqual([]);
    expect(tagged({ title: 'Network of science' })).toEqual([]);
  });

  it('not half in the title and half in the abstract', () => {
    expect(tagged({ title: 'A network', abstract: 'Science of it' })).toEqual([]);
  });

  it('blind to case, accents and hyphens', () => {
    expect(tagged({ title: 'PHYSICS' })).toEqual(['Physics']);
    expect(tagged({ title: 'Cafe culture' })).toEqual(['Café culture']);
    expect(tagged({ title: 'Network-science' })).toEqual(['Graph theory']);
    expect(tagged({ title: '(graphs)' })).toEqual(['Graph theory']);
  });

  it('with or without a plural s', () => {
    expect(tagged({ title: 'A language model' })).toEqual(['Language models']);
    expect(tagged({ title: 'Language models' })).toEqual(['Language models']);
    expect(tagged({ title: 'One graph' })).toEqual(['Graph theory']);
    expect(tagged({ title: 'Five café cultures' })).toEqual(['Café culture']);
  });

  it('an acronym in capitals only, with a plural s if need be', () => {
    expect(tagged({ title: 'An LLM' })).toEqual(['Language models']);
    expect(tagged({ title: 'LLMs at work' })).toEqual(['Language models']);
    expect(tagged({ title: 'the llm' })).toEqual([]);
    expect(tagged({ title: 'Llm' })).toEqual([]);
    expect(tagged({ title: 'phys' })).toEqual([]);
    expect(tagged({ title: 'PHYS' })).toEqual(['Physics']);
    expect(tagged({ title: 'GPT-4 and gpt-4' })).toEqual(['Language models']);
    expect(tagged({ title: 'gpt-4' })).toEqual([]);
    expect(tagged({ title: 'XLLM, LLMX' })).toEqual([]);
    expect(tagged({ title: 'A/B test' })).toEqual(['Trials']);
    expect(tagged({ title: 'of a b-tree, and C' })).toEqual([]);
    expect(tagged({ title: 'in C++' })).toEqual(['C++']);
    expect(tagged({ title: 'ON DSP CHIPS and on dsp chips' })).toEqual(['DSP CHIPS']);
    expect(tagged({ title: 'on dsp chips' })).toEqual([]);
  });

  it('once, however often it stands there', () => {
    expect(tagged({ title: 'Graphs, graph theory', abstract: 'graphs graphs' })).toEqual(['Graph theory']);
  });

  it('nothing of an empty text', () => {
    expect(tagged({})).toEqual([]);
    expect(tagPapers([], { concepts })).toEqual({ concepts: [], ofPaper: [] });
  });
});

describe('the concepts of a tagging', () => {
  it('are those of papers and all broader ones, by scheme and label', () => {
    const { concepts: all, ofPaper } = tagPapers(
      [paper({ keywords: ['graphs', 'Zebra', 'anvil'], categories: ['LG'] }), paper({ title: 'Nothing' })],
      { concepts },
    );
    expect(all.map(({ scheme, prefLabel }) => `${scheme}: ${prefLabel}`)).toEqual([
      'arXiv: cs',
      'arXiv: cs.LG',
      'keywords: Zebra',
      'keywords: anvil',
      'topics: Graph theory',
      'topics: Mathematics',
    ]);
    expect(ofPaper).toEqual([[1, 2, 3, 4], []]);
  });

  it('are the same whatever the order of papers, and of the words in them', () => {
    const words = fc.record({
      title: fc
        .array(fc.constantFrom('graph', 'theory', 'LLMs', 'physics', 'the'), { maxLength: 4 })
        .map((all) => all.join(' ')),
      keywords: fc.uniqueArray(fc.constantFrom('Graphs', 'graphs', 'Zebra', 'Anvil', 'LLM'), { maxLength: 3 }),
      categories: fc.uniqueArray(fc.constantFrom('LG', 'cs.LG', 'math.GT'), { maxLength: 2 }),
    });
    const lists = fc.array(words, { maxLength: 6 }).chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(
          list.map((_, place) => place),
          { minLength: list.length },
        ),
      ),
    );
    fc.assert(
      fc.property(lists, ([list, order]) => {
        const told = (given: readonly Words[]) => {
          const tagging = tagPapers(given.map(paper), { concepts });
          return {
            ...tagging,
            ofPaper: tagging.ofPaper.map((row) => row.map((place) => tagging.concepts[place]?.prefLabel)),
          };
        };
        const straight = told(list);
        const shuffled = told(order.map((place) => list[place] ?? {}));
        expect(shuffled.concepts).toEqual(straight.concepts);
        expect(shuffled.ofPaper).toEqual(order.map((place) => straight.ofPaper[place]));
      }),
      { numRuns: 200 },
    );
  });

  it('are found as somebody who reads word by word would find them', () => {
    const labels = ['Graph', 'Graph theory', 'Deep nets', 'LLM', 'Theory of LLM'];
    const word = fc.constantFrom(
      'graph',
      'Graphs',
      'theory',
      'Theory',
      'deep',
      'NET',
      'nets',
      'LLM',
      'LLMs',
      'llm',
      'of',
      'grapha',
    );
    const text = fc
      .array(fc.tuple(word, fc.constantFrom(' ', '-', ', ', '. ')), { maxLength: 8 })
      .map((parts) => parts.flat().join(''));
    const singular = (each: string) => each.replace(/(?<=...)s$/, '');
    const stands = (label: string, text: string) => {
      const acronym = label === label.toUpperCase();
      const read = (each: string) => (acronym ? each : each.toLowerCase());
      const [asked, words] = [label, text].map((each) => (each.match(/\w+/g) ?? []).map(read)) as [string[], string[]];
      return words.some((_, at) => asked.every((each, place) => singular(words[at + place] ?? '') === singular(each)));
    };
    fc.assert(
      fc.property(text, text, (title, abstract) => {
        const vocabulary = { concepts: labels.map((label) => concept(label)) };
        const { concepts: found } = tagPapers([paper({ title, abstract })], vocabulary);
        const want = labels.filter((label) => stands(label, title) || stands(label, abstract));
        expect(found.map(({ prefLabel }) => prefLabel)).toEqual(want.sort());
      }),
      { numRuns: 500 },
    );
  });
});
