// Who databases say an author is: ids that part and join people, and records of people.

import { describe, expect, it } from 'vitest';
import { noOverrides, parseOverrides } from '../../src/identity/overrides.ts';
import { resolve } from '../../src/identity/resolve.ts';
import type { PersonRecord, PrintedName, PublicationRecord } from '../../src/readers/record.ts';
import { name, people, person, record } from './world.ts';

const dblp = (printed: string, value?: string): PrintedName => ({
  ...name(printed),
  ...(value === undefined ? {} : { identifiers: [{ scheme: 'dblp', value }] }),
});
const openalex = (printed: string, value: string): PrintedName => ({
  ...name(printed),
  identifiers: [{ scheme: 'openalex', value }],
});
/** A paper each, in a DBLP document. */
const papers = (...lists: PrintedName[][]): PublicationRecord[] =>
  lists.map((authors, at) =>
    record({
      document: 'dblp.xml',
      format: 'DBLP_XML',
      line: at + 1,
      title: `On tides and seas, volume w${at}`,
      authors,
    }),
  );
const knownAs = (line: number, ...names: PrintedName[]): PersonRecord => ({
  document: 'dblp.xml',
  format: 'DBLP_XML',
  line,
  key: `homepages/${line}`,
  names,
});
const overrides = (yaml: string) => parseOverrides(yaml, 'people.yaml').overrides;

describe('a name that DBLP numbers', () => {
  const wei = [dblp('Wei Okafor', 'Wei Okafor 0001'), name('Ada Ilves')];
  const other = [dblp('Wei Okafor', 'Wei Okafor 0002'), name('Ada Ilves')];

  it('is one person under one number, several under several, whoever they wrote with', () => {
    const { authors } = resolve(papers(wei, other, wei, [name('Wei Okafor')]));
    const named = authors.filter((each) => each.name === 'Wei Okafor');
    // Whose the paper without a number is, nothing says.
    expect(named.map(({ nameForms }) => nameForms[0]?.places.length).sort()).toEqual([1, 1, 2]);
  });

  it('is the person of the places without a number where there is but one', () => {
    expect(people(resolve(papers(wei, [name('Wei Okafor')])))).toEqual([['Ada Ilves'], ['Wei Okafor']]);
  });

  it('joins names that do not fit each other, and a decision parts them again', () => {
    const lists = papers(wei, [dblp('Sophie Narbona', 'Wei Okafor 0001')]);
    const joined = resolve(lists);
    expect(person(joined, 'Sophie Narbona').nameForms.map((form) => form.name)).toContain('Wei Okafor');
    expect(person(joined, 'Sophie Narbona').nameForms[1]?.reason).toBe('Same DBLP person Wei Okafor 0001.');
    const parted = resolve(lists, overrides('different: [{ names: [Wei Okafor, Sophie Narbona] }]'));
    expect(people(parted)).toEqual([['Ada Ilves'], ['Sophie Narbona'], ['Wei Okafor']]);
  });

  it('is joined with another number by decision, and is then possibly several', () => {
    const resolution = resolve(papers(wei, other), overrides('same: [{ names: [Wei Okafor] }]'));
    expect(people(resolution)).toEqual([['Ada Ilves'], ['Wei Okafor']]);
    expect(person(resolution, 'Wei Okafor').possiblySeveral).toBe(
      'Has the names of 2 people in DBLP: Wei Okafor 0001 and Wei Okafor 0002.',
    );
  });

  it('gives way to an ORCID: two ORCIDs are two people under one number', () => {
    const with0 = { ...dblp('Wei Okafor', 'Wei Okafor 0001'), orcid: '0000-0002-1825-0097' };
    const with1 = { ...dblp('Wei Okafor', 'Wei Okafor 0001'), orcid: '0000-0001-5109-3700' };
    expect(resolve(papers([with0], [with1])).authors).toHaveLength(2);
  });
});

describe('a record of a person', () => {
  const names = knownAs(90, dblp('Wei Okafor', 'Wei Okafor 0001'), dblp('Sophie Narbona'));

  it('joins the names it lists in documents of its database, with that reason', () => {
    const lists = papers(
      [dblp('Wei Okafor', 'Wei Okafor 0001')],
      [dblp('Sophie Narbona')],
      [dblp('Wei Okafor', 'Wei Okafor 0002')],
    );
    expect(resolve(lists).authors).toHaveLength(3);
    const resolution = resolve(lists, noOverrides, [names]);
    expect(resolution.authors).toHaveLength(2);
    expect(
      person(resolution, 'Sophie Narbona')
        .nameForms.map(({ reason }) => reason)
        .join(' '),
    ).toContain('Both are names of the DBLP person Wei Okafor 0001: dblp.xml line 90.');
  });

  it('says nothing of the same words in another document, but for a number or an ORCID', () => {
    const elsewhere = record({ document: 'cv.bib', title: 'On glass at low temperatures', authors: 'Sophie Narbona' });
    const lists = papers([dblp('Wei Okafor', 'Wei Okafor 0001')]);
    expect(resolve([...lists, elsewhere], noOverrides, [names]).authors).toHaveLength(2);
    const numbered = { ...elsewhere, authors: [dblp('S. Narbona', 'Wei Okafor 0001')] };
    expect(resolve([...lists, numbered], noOverrides, [names]).authors).toHaveLength(1);
    const orcid = '0000-0002-1825-0097';
    const withOrcid = knownAs(91, { ...dblp('Wei Okafor', 'Wei Okafor 0001'), orcid });
    const identified = { ...elsewhere, authors: [{ ...name('Sophie Narbona'), orcid }] };
    const { authors } = resolve([...lists, identified], noOverrides, [withOrcid]);
    expect(authors).toHaveLength(1);
    expect(authors[0]?.nameForms[1]?.reason).toBe(`Same ORCID ${orcid}.`);
  });

  it('gives way to a decision', () => {
    const lists = papers([dblp('Wei Okafor', 'Wei Okafor 0001')], [dblp('Sophie Narbona')]);
    const rule = overrides('different: [{ names: [Wei Okafor, Sophie Narbona], reason: two sisters }]');
    expect(resolve(lists, rule, [names]).authors).toHaveLength(2);
  });
});

describe('an OpenAlex id', () => {
  it('joins names that fit each other, and no others', () => {
    const [short, long] = [openalex('W. Okafor', 'A1'), openalex('Wei Okafor', 'A1')];
    const joined = resolve(papers([short], [long]));
    expect(joined.authors).toHaveLength(1);
    expect(joined.authors[0]?.nameForms[1]?.reason).toBe('Same OpenAlex author A1, and names that fit each other.');
    expect(resolve(papers([short], [openalex('Sophie Narbona', 'A1')])).authors).toHaveLength(2);
  });

  it('parts nobody: two of one name are a doubt', () => {
    const { authors } = resolve(papers([openalex('Wei Okafor', 'A1')], [openalex('Wei Okafor', 'A2')]));
    expect(authors.map(({ possiblySeveral }) => possiblySeveral)).toEqual([
      'OpenAlex has 2 authors of these papers: A1 and A2.',
    ]);
  });
});

describe('an affiliation', () => {
  it('speaks for a name with and without its middle initial, and for nothing looser', () => {
    const at = (printed: string, ...affiliations: string[]) => ({ ...name(printed), affiliations });
    const tides = 'Institute of Tides, Tartu';
    const joined = resolve(papers([at('Ada K. Ilves', tides)], [at('Ada Ilves', 'institute of tides Tartu')]));
    expect(people(joined)).toEqual([['Ada Ilves', 'Ada K. Ilves']]);
    expect(joined.authors[0]?.nameForms[1]?.reason).toBe(`Differs by a middle name or initial; both at ${tides}.`);
    expect(resolve(papers([at('Ada K. Ilves', tides)], [at('Ada Ilves', 'Elsewhere')])).authors).toHaveLength(2);
    expect(resolve(papers([at('A. Ilves', tides)], [at('Ada Ilves', tides)])).authors).toHaveLength(2);
  });
});
