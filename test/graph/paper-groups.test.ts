import { describe, expect, it } from 'vitest';
import { paperGroups } from '../../src/graph/paper-groups.ts';
import { authorIn, graphOf } from '../world.ts';

describe('the groups of a person’s papers', () => {
  it('are held together by coauthors, also over several papers', () => {
    const graph = graphOf([
      { title: 'One', authors: ['Wei', 'Ada'], published: '2001' },
      { title: 'Two', authors: ['Ada', 'Wei', 'Bob'], published: '2002' },
      { title: 'Three', authors: ['Bob', 'Wei', 'Cy'], published: '2003' },
      { title: 'Four', authors: ['Dora', 'Wei'], published: '2004' },
      { title: 'Five', authors: ['Dora', 'Wei', 'Eve'], published: '2005' },
      { title: 'Alone', authors: ['Wei'], published: '2006' },
      { title: 'Elsewhere', authors: ['Ada', 'Dora'], published: '2007' },
    ]);
    const titles = paperGroups(graph, authorIn(graph, 'Wei')).map((group) =>
      group.map((paper) => graph.index.papers[paper]?.title),
    );
    expect(titles).toEqual([['Three', 'Two', 'One'], ['Five', 'Four'], ['Alone']]);
  });
});
