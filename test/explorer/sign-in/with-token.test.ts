import { describe, expect, it } from 'vitest';
import { couldBeToken } from '../../../src/explorer/sign-in/kept-token.ts';
import { withToken } from '../../../src/explorer/sign-in/with-token.ts';

describe('headers with a token', () => {
  it('are those that were there, and the token', () => {
    const headers = withToken({ Accept: 'text/html' }, 'mine');
    expect(Object.fromEntries(headers)).toEqual({ accept: 'text/html', authorization: 'Bearer mine' });
  });

  it('are those that were there alone, where there is none, or one that the visitor wrote', () => {
    expect(Object.fromEntries(withToken(undefined, null))).toEqual({});
    expect(Object.fromEntries(withToken({ Authorization: 'Bearer theirs' }, 'mine'))).toEqual({
      authorization: 'Bearer theirs',
    });
  });

  it.each(['two words', 'Ünïcödé', 'a\nb', '', '“quoted”'])('never hold what is no token: %j', (text) => {
    expect(couldBeToken(text)).toBe(false);
  });

  it('hold any that a server can ask for', () => {
    expect(couldBeToken('Az09-._~+/==')).toBe(true);
  });
});
