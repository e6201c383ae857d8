import { expect, it } from 'vitest';
import { CitationsDocument } from '../../src/generated/graphql.ts';
import { ask, paper, there } from './seeds.ts';

it('a paper whose list is cut short behind the third author is cited so in every form', async () => {
  const answer = there((await ask(CitationsDocument)).paper);
  expect(answer.id).toBe(paper('towards').id);
  expect(answer.apa).toBe(
    'Dietrich, A., Gressmann, F., Orr, D., et al. (2021). Towards Structured Dynamic Sparse Pre-Training of BERT ' +
      '(arXiv:2108.06277). arXiv. https://arxiv.org/abs/2108.06277',
  );
  expect(answer.bibtex).toContain(
    '  author = {Dietrich, Anastasia and Gressmann, Frithjof and Orr, Douglas and others},\n  date = {2021-08-13},\n',
  );
  expect(answer.ris).toContain('AU  - Orr, Douglas\r\nAU  - et al.\r\nPY  - 2021\r\nDA  - 2021/08/13/\r\n');
  expect(JSON.parse(answer.cslJson)[0]).toMatchObject({
    author: [{ family: 'Dietrich' }, { family: 'Gressmann' }, { family: 'Orr' }, { literal: 'others' }],
    issued: { 'date-parts': [[2021, 8, 13]] },
  });
});

it('a paper of which no list tells the year has no date', async () => {
  const answer = there((await ask(CitationsDocument, { by: { id: paper('ultrag').id } })).paper);
  expect(answer.apa).toBe(
    'Georgiev, D., Naidu, K., Cattaneo, A., et al. (n.d.). UltRAG: a Universal Simple Scalable Recipe for Knowledge Graph RAG.',
  );
  expect(answer.bibtex).toContain('  date = {XXXX-01-28},\n');
  expect(answer.bibtex).not.toContain('  year = ');
});
