import { expect, it } from 'vitest';
import { nothingSpecial } from '../../src/explorer/views/network-asked.ts';
import { imageWords } from '../../src/explorer/views/network-image-words.ts';

it('a saved picture of everybody says so, and no more where nothing more was asked for', () => {
  expect(imageWords(nothingSpecial, [], null, null, null)).toEqual({ title: 'The network of everybody', details: [] });
});

it('a saved picture around people names them and the year, and in its details the links and papers', () => {
  const asked = { ...nothingSpecial, around: ['Author:ada', 'Author:bob'], radius: 2, minPapers: 3 };
  const where = {
    published: { from: '2001-05', to: '2020' },
    anyTopic: ['Topic:low-precision-arithmetic'],
    maxAuthors: 10,
  };
  expect(imageWords(asked, ['Ada', 'Bob'], where, 2019, 100)).toEqual({
    title: 'Ada and Bob and everybody up to 2 links away, up to 2019',
    details: [
      'links of at least 3 joint papers',
      'papers from 2001-05',
      'papers until 2020',
      'on low precision arithmetic',
      'papers of at most 10 authors',
      'cut to 100 people',
    ],
  });
});
