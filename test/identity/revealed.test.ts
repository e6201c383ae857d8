// Initials on several papers of a list, one of which another list prints with the name in full.

import { describe, expect, it } from 'vitest';
import { parseOverrides } from '../../src/identity/overrides.ts';
import { resolve } from '../../src/identity/resolve.ts';
import type { PublicationRecord } from '../../src/readers/record.ts';
import { people, person, record } from './world.ts';

const titles = ['Tides of small inland seas', 'Walkers among quiet graphs', 'Maps drawn from memory alone'];
const short = (authors: string[], document = 'short') =>
  authors.map((each, at) => record({ document, line: at + 1, title: titles[at] ?? each, authors: each }));
const full = (authors: string, at = 1, document = 'full') =>
  record({ document, line: 9, title: titles[at] ?? '', authors });
const short3 = short(['Ilvesberg, K.; Okafor, Ada', 'Ilvesberg, K.; Ray, Bo', 'Ilvesberg, K.; Okafor, Ada']);
const spelled = 'Katharina Ilvesberg; Bo Ray';
const yamlOf = (yaml: string) => parseOverrides(yaml, 'people.yaml').overrides;

describe('initials of one person', () => {
  it('stay one person when another list gives the name of one paper in full', () => {
    expect(person(resolve(short3), 'Ilvesberg, K.').nameForms[0]?.places).toHaveLength(3);
    const katharina = person(resolve([...short3, full(spelled)]), 'Ilvesberg, K.');
    expect(katharina.name).toBe('Katharina Ilvesberg');
    expect(katharina.nameForms.map(({ name, places }) => [name, places.length])).toEqual([
      ['Katharina Ilvesberg', 1],
      ['Ilvesberg, K.', 3],
    ]);
    expect(katharina.nameForms[1]?.reason).toBe(
      'The same spelling stands in short line 2 for an author of “Walkers among quiet graphs” whom full line 9 gives as Katharina Ilvesberg; nobody else is known whom it fits.',
    );
  });

  it('say so whichever paper it is', () => {
    for (const at of [0, 1, 2]) {
      const others = ['Ada Okafor', 'Bo Ray', 'Ada Okafor'][at];
      const katharina = person(resolve([...short3, full(`Katharina Ilvesberg; ${others}`, at)]), 'Ilvesberg, K.');
      expect(katharina.nameForms[1]?.reason).toContain(`short line ${at + 1} for an author of “${titles[at]}”`);
    }
  });

  it('stay one where a fuller spelling of the same name stands elsewhere', () => {
    const elsewhere = record({ document: 'more', title: 'A fourth paper', authors: 'Katharina M. Ilvesberg; Bo Ray' });
    expect(people(resolve([...short3, full(spelled), elsewhere]))).toContainEqual([
      'Ilvesberg, K.',
      'Katharina Ilvesberg',
      'Katharina M. Ilvesberg',
    ]);
  });

  it('stay one when a list gives more of the initials', () => {
    expect(people(resolve([...short3, full('K. M. Ilvesberg; Bo Ray')]))).toContainEqual([
      'Ilvesberg, K.',
      'K. M. Ilvesberg',
    ]);
  });
});

describe('initials stay open', () => {
  const placesOf = (records: ReturnType<typeof short>, yaml = '') =>
    resolve(records, yamlOf(yaml))
      .authors.flatMap(({ name, nameForms }) =>
        nameForms.filter((form) => form.name === 'Ilvesberg, K.').map((form) => `${name}: ${form.places.length}`),
      )
      .sort();

  it('where somebody else is known whom they fit, who may be meant', () => {
    const karl = record({ document: 'more', title: 'A fourth paper', authors: 'Karl Ilvesberg' });
    expect(placesOf([...short3, full(spelled), karl])).toEqual(['K. Ilvesberg: 2', 'Katharina Ilvesberg: 1']);
    const { authors } = resolve([...short3, full(spelled), karl]);
    const left = authors.find(({ name }) => name === 'K. Ilvesberg');
    expect(left?.possiblySameAs.map(({ author }) => authors[author]?.name).sort()).toEqual([
      'Karl Ilvesberg',
      'Katharina Ilvesberg',
    ]);
  });

  it('where lists give two of the papers to two people', () => {
    const two = [full(spelled), full('Karl Ilvesberg; Ada Okafor', 2, 'other')];
    expect(placesOf([...short3, ...two])).toEqual(['K. Ilvesberg: 1', 'Karl Ilvesberg: 1', 'Katharina Ilvesberg: 1']);
  });

  it('where too many have the family name to tell whom they fit', () => {
    const letter = (at: number) => String.fromCharCode(65 + (at % 26));
    const crowd = Array.from({ length: 2_001 }, (_, at) =>
      record({
        document: 'crowd',
        line: at + 1,
        title: `Paper ${at} of a crowd`,
        authors: `K. ${letter(at)}. ${letter(at / 26)}. ${letter(at / 676)}. Ilvesberg`,
      }),
    );
    expect(placesOf([...short3, full(spelled), ...crowd])).toEqual(['K. Ilvesberg: 2', 'Katharina Ilvesberg: 1']);
  });

  it('where the two wrote one paper', () => {
    const both = record({ document: 'more', title: 'A fourth paper', authors: 'Ilvesberg, K.; Katharina Ilvesberg' });
    expect(placesOf([...short3, full(spelled), both])).toEqual(['K. Ilvesberg: 3', 'Katharina Ilvesberg: 1']);
  });

  it('where ids differ', () => {
    const marked = (each: PublicationRecord, orcid: string) => ({
      ...each,
      authors: each.authors.map((author, at) => (at === 0 ? { ...author, orcid } : author)),
    });
    const initials = short3.map((each, at) => (at === 0 ? marked(each, '0000-0002-1825-0097') : each));
    expect(placesOf([...initials, marked(full(spelled), '0000-0001-5109-3700')])).toEqual([
      'K. Ilvesberg: 2',
      'Katharina Ilvesberg: 1',
    ]);
  });

  it('where somebody decides that they are two people', () => {
    const yaml = 'different: [{ names: [K. Ilvesberg, Katharina Ilvesberg] }]';
    expect(placesOf([...short3, full(spelled)], yaml)).toEqual(['K. Ilvesberg: 2']);
  });
});
