import { describe, expect, it } from 'vitest';
import { gatherLinks, type LinkRow, linksCsv } from '../../src/explorer/views/path-csv.ts';

const [ada, bob] = [
  { id: 'Author:ada', name: 'Ada' },
  { id: 'Author:bob', name: 'Bob' },
] as const;

describe('the links of paths as a table', () => {
  it('is a header, and a line a link with every title', () => {
    const row: LinkRow = {
      from: ada,
      to: { id: 'Author:cole', name: 'Cole, "Cy"' },
      paperCount: 2,
      firstPublished: '2019-05',
      lastPublished: null,
      isLowerBound: true,
      titles: ['=SUM(A1)', 'Graphs'],
    };
    expect(linksCsv([row])).toBe(
      [
        'from,to,papers,first,last,titles,lower bound,from id,to id',
        `Ada,"Cole, ""Cy""",2,2019-05,,'=SUM(A1) | Graphs,true,Author:ada,Author:cole`,
        '',
      ].join('\r\n'),
    );
    expect(linksCsv([]).split('\r\n')).toHaveLength(2);
  });

  /** A server that has that many papers of Ada and Bob, and notes the cursors it is asked for. */
  function serverWith(papers: number | null) {
    const asked: unknown[] = [];
    const ask = async (_document: unknown, variables: { after?: string | null; first?: number | null }) => {
      asked.push(variables.after);
      const start = Number(variables.after ?? 0);
      const end = start + (variables.first ?? 0);
      const nodes = Array.from({ length: papers ?? 0 }, (_, at) => ({ title: `Paper ${at}` })).slice(start, end);
      const page = { nodes, pageInfo: { hasNextPage: end < (papers ?? 0), endCursor: String(end) } };
      const link = { paperCount: papers, firstPublished: '2001', lastPublished: '2020', isLowerBound: false };
      return { coauthorship: { coauthorship: papers === null ? null : { ...link, papers: page } } };
    };
    return { asked, ask: ask as unknown as Parameters<typeof gatherLinks>[0] };
  }

  it('has all papers of a link, whatever number of pages they are on', async () => {
    const { ask, asked } = serverWith(150);
    const [row] = await gatherLinks(ask, [[ada, bob]], null);
    expect(asked).toEqual([null, '100']);
    expect(row?.titles).toHaveLength(150);
    expect(row?.titles.at(-1)).toBe('Paper 149');
    expect(row).toMatchObject({ from: ada, to: bob, paperCount: 150, firstPublished: '2001', isLowerBound: false });
  });

  it('keeps the order of the links, also of more than are asked at once', async () => {
    const people = Array.from({ length: 9 }, (_, at) => ({ id: `Author:p${at}`, name: `P${at}` }));
    const rows = await gatherLinks(
      serverWith(1).ask,
      people.map((person) => [ada, person]),
      null,
    );
    expect(rows.map(({ to }) => to.name)).toEqual(people.map(({ name }) => name));
  });

  it('is not made where a link is there no more', async () => {
    await expect(gatherLinks(serverWith(null).ask, [[ada, bob]], null)).rejects.toThrow(/lists have changed/);
  });
});
