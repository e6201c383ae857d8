import { describe, expect, it } from 'vitest';
import { isAboutFolder } from '../../src/input/about-folder.ts';

describe('a file about its folder', () => {
  it.each([
    'README',
    'lists/readme.md',
    'README.de.md',
    'README_zh-CN.rst',
    'LICENSE',
    'LICENSE-MIT.txt',
    'Licence.html',
    'COPYING',
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'CODE_OF_CONDUCT.md',
    'CITATION',
    'CITATION.cff',
  ])('is told by its name: %s', (path) => expect(isAboutFolder(path)).toBe(true));

  it.each([
    'publications.md',
    'README.bib',
    'readme/list.bib',
    'readmes.txt',
    'citation.bib',
    'citation.txt',
    'citations.md',
    'licensing.ris',
    'authors.txt',
  ])('is not one that may be a list: %s', (path) => expect(isAboutFolder(path)).toBe(false));
});
