import { describe, expect, it } from 'vitest';
import { ask, refusal } from './ask.ts';
import { catalogue } from './catalogue.ts';

const byName = 'query ($name: String!) { author(by: { name: $name }) { id } }';

describe('author(by)', () => {
  it('finds by id', async () => {
    expect(await ask('{ author(by: { id: "Author:ada" }) { name } }')).toEqual({ author: { name: 'Ada' } });
  });

  it.each([
    '0000-0002-1825-009X',
    '0000-0002-1825-009x',
    ' https://orcid.org/0000-0002-1825-009X ',
    'orcid:0000-0002-1825-009X',
  ])('finds José by the ORCID iD %j', async (orcid) => {
    const query = 'query ($orcid: String!) { author(by: { orcid: $orcid }) { name orcid } }';
    expect(await ask(query, { graph: catalogue, variables: { orcid } })).toEqual({
      author: { name: 'José García', orcid: '0000-0002-1825-009X' },
    });
  });

  it('gives null for an ORCID iD of nobody', async () => {
    expect(await ask('{ author(by: { orcid: "0000-0000-0000-0000" }) { id } }', { graph: catalogue })).toEqual({
      author: null,
    });
  });

  it.each(['José García', 'jose garcia', 'JOSÉ  GARCÍA', 'García, José', 'garcia, jose', 'García José', 'J. García'])(
    'finds José by the name %j',
    async (name) => {
      expect(await ask(byName, { graph: catalogue, variables: { name } })).toEqual({
        author: { id: 'Author:jose-garcia' },
      });
    },
  );

  it('keeps apart two people whose spellings differ by an accent', async () => {
    expect(await ask(byName, { graph: catalogue, variables: { name: 'J. Garcia' } })).toEqual({
      author: { id: 'Author:j-garcia' },
    });
  });

  it('lists both where only an accent would tell, and the order is turned round', async () => {
    const { code, extensions } = await refusal(byName, { graph: catalogue, variables: { name: 'García, J.' } });
    expect({ code, candidates: extensions.candidates }).toEqual({
      code: 'AMBIGUOUS_NAME',
      candidates: [
        { id: 'Author:j-garcia', name: 'J. Garcia' },
        { id: 'Author:jose-garcia', name: 'José García' },
      ],
    });
  });

  it.each(['', '  ', '?', 'José', 'Nobody At All'])('gives null for the name %j', async (name) => {
    expect(await ask(byName, { graph: catalogue, variables: { name } })).toEqual({ author: null });
  });

  it.each(['Yang Liu', 'yang liu', 'Liu, Yang', 'Liu Yang'])('lists both people called %j', async (name) => {
    const { code, message, path, extensions } = await refusal(byName, { graph: catalogue, variables: { name } });
    expect({ code, path, candidates: extensions.candidates }).toEqual({
      code: 'AMBIGUOUS_NAME',
      path: ['author'],
      candidates: [
        { id: 'Author:yang-liu-1aaaaa', name: 'Yang Liu' },
        { id: 'Author:yang-liu-2bbbbb', name: 'Yang Liu' },
      ],
    });
    expect(message).toContain(`“${name}”`);
    expect(message).toContain('Author:yang-liu-1aaaaa, Author:yang-liu-2bbbbb');
  });

  it('takes exactly one of the ways', async () => {
    for (const by of ['{}', '{ id: "Author:ada", name: "Ada" }', '{ name: null }']) {
      const { message } = await refusal(`{ author(by: ${by}) { id } }`);
      expect(message).toContain('exactly one field');
    }
  });
});

describe('an author', () => {
  it('has a name in parts, or null where no list tells them apart', async () => {
    const query = `{
      jose: author(by: { id: "Author:jose-garcia" }) { name familyName givenNames }
      mae: author(by: { id: "Author:mae-west" }) { name familyName givenNames orcid }
    }`;
    expect(await ask(query, { graph: catalogue })).toEqual({
      jose: { name: 'José García', familyName: 'García', givenNames: 'José' },
      mae: { name: 'Mae West', familyName: null, givenNames: null, orcid: null },
    });
  });

  it('has every spelling, with where it stands and why it is the same person', async () => {
    const query = `{ author(by: { id: "Author:jose-garcia" }) {
      nameForms { name reason places { document line position paper { id } } }
    } }`;
    const paper = { id: 'Paper:graphs-of-names' };
    expect(await ask(query, { graph: catalogue })).toEqual({
      author: {
        nameForms: [
          {
            name: 'José García',
            reason: 'The fullest spelling.',
            places: [{ document: 'a.bib', line: 3, position: 2, paper }],
          },
          {
            name: 'J. García',
            reason: 'Second author of the same paper.',
            places: [{ document: 'b.txt', line: 10, position: 2, paper }],
          },
        ],
      },
    });
  });

  it('names who may be the same person, each from the other’s side', async () => {
    const query = `{
      jose: author(by: { id: "Author:jose-garcia" }) { possiblySameAs { author { id } reason } }
      j: author(by: { id: "Author:j-garcia" }) { possiblySameAs { author { id } } }
      mae: author(by: { id: "Author:mae-west" }) { possiblySameAs { author { id } } }
    }`;
    expect(await ask(query, { graph: catalogue })).toEqual({
      jose: {
        possiblySameAs: [{ author: { id: 'Author:j-garcia' }, reason: 'The initial fits; no coauthor is shared.' }],
      },
      j: { possiblySameAs: [{ author: { id: 'Author:jose-garcia' } }] },
      mae: { possiblySameAs: [] },
    });
  });

  it('published first and last in years that are known', async () => {
    const query = `{
      ada: author(by: { name: "Ada" }) { firstPublished lastPublished }
      gus: author(by: { name: "Gus" }) { firstPublished lastPublished }
    }`;
    expect(await ask(query)).toEqual({
      ada: { firstPublished: '2018-05', lastPublished: '2020' },
      gus: { firstPublished: '2022-01', lastPublished: '2022-01' },
    });
  });

  it('wrote papers, each with the place and the printed name', async () => {
    const query = `{ author(by: { name: "Eve" }) {
      papers { totalCount unplacedCount edges { position nameAsPrinted node { id } } nodes { id } }
    } }`;
    expect(await ask(query)).toEqual({
      author: {
        papers: {
          totalCount: 3,
          unplacedCount: 0,
          edges: [
            { position: 1, nameAsPrinted: 'Eve', node: { id: 'Paper:consortium' } },
            { position: 2, nameAsPrinted: 'Eve', node: { id: 'Paper:konigsberg' } },
            { position: 2, nameAsPrinted: 'Eve', node: { id: 'Paper:some-january' } },
          ],
          nodes: [{ id: 'Paper:consortium' }, { id: 'Paper:konigsberg' }, { id: 'Paper:some-january' }],
        },
      },
    });
  });

  it('wrote on topics: Ada twice on Logic, once of these in a year that is known', async () => {
    const query = `{ author(by: { name: "Ada" }) {
      topics { totalCount edges { paperCount firstPublished lastPublished node { label } } }
    } }`;
    expect(await ask(query)).toEqual({
      author: {
        topics: {
          totalCount: 3,
          edges: [
            { paperCount: 2, firstPublished: '2018-05', lastPublished: '2018-05', node: { label: 'Logic' } },
            { paperCount: 2, firstPublished: '2018-05', lastPublished: '2019-03-01', node: { label: 'Programming' } },
            { paperCount: 1, firstPublished: '2020', lastPublished: '2020', node: { label: 'Graph theory' } },
          ],
        },
      },
    });
  });

  it('was active: Ada met Bob in 2019, Cy in 2020, and Eve in some January', async () => {
    const query = `{ author(by: { name: "Ada" }) { activity { year paperCount coauthorCount newCoauthorCount } } }`;
    expect(await ask(query)).toEqual({
      author: {
        activity: [
          { year: 2018, paperCount: 1, coauthorCount: 0, newCoauthorCount: 0 },
          { year: 2019, paperCount: 1, coauthorCount: 1, newCoauthorCount: 1 },
          { year: 2020, paperCount: 1, coauthorCount: 2, newCoauthorCount: 1 },
          { year: null, paperCount: 1, coauthorCount: 1, newCoauthorCount: null },
        ],
      },
    });
  });
});
