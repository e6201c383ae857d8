import { describe, expect, it } from 'vitest';
import { addressKey, codeAddresses } from '../../src/readers/code-addresses.ts';

describe('addresses of code in a text', () => {
  it('are found in order, without the punctuation of the sentence', () => {
    expect(
      codeAddresses(
        'See https://github.com/a/b. Data: (https://gitlab.com/c/d/tree/2022-x), “https://codeberg.org/e/f”!',
      ),
    ).toEqual(['https://github.com/a/b', 'https://gitlab.com/c/d/tree/2022-x', 'https://codeberg.org/e/f']);
    expect(codeAddresses('at https://github.com/a/b .')).toEqual(['https://github.com/a/b']);
  });

  it('have a scheme, even where the print has none', () => {
    expect(codeAddresses('github.com/a/b and www.bitbucket.org/c/d')).toEqual([
      'https://github.com/a/b',
      'https://www.bitbucket.org/c/d',
    ]);
  });

  it('are found in TeX and Markdown', () => {
    expect(codeAddresses('\\url{https://huggingface.co/a/b\\_c} [x](https://github.com/a/b)')).toEqual([
      'https://huggingface.co/a/b_c',
      'https://github.com/a/b',
    ]);
  });

  it('come once, whatever their case, scheme and last slash', () => {
    expect(codeAddresses('https://github.com/A/b/ http://www.github.com/a/b')).toEqual(['https://github.com/A/b/']);
    expect(addressKey('http://www.GitHub.com/a/')).toBe(addressKey('github.com/A'));
  });

  it('keep a parenthesis that they opened', () => {
    expect(codeAddresses('(https://github.com/a/b_(c))')).toEqual(['https://github.com/a/b_(c)']);
  });

  it('are no mentions of a host, no mail, no other host', () => {
    expect(codeAddresses('on github.com, https://github.com/ me@github.com/x gist.github.com/u/1 a.org/b')).toEqual([]);
  });
});
