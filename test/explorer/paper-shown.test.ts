import { expect, it } from 'vitest';
import { languageName } from '../../src/explorer/views/paper-shown.ts';

it('a language is named where the tag is known, else as the list prints it', () => {
  expect([languageName('de'), languageName('zh-Hant')]).toEqual(['German', 'Traditional Chinese']);
  expect([languageName('qqx'), languageName('not a tag')]).toEqual(['qqx', 'not a tag']);
});
