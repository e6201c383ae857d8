import { describe, expect, it } from 'vitest';
import { createAccess } from '../../../src/explorer/sign-in/access.ts';
import { keptHere } from './kept.ts';

describe('the access of a page', () => {
  it('is open where the server says nothing of a token', () => {
    expect(createAccess(keptHere(), false).current()).toEqual({
      token: null,
      isAsked: false,
      wasRefused: false,
      isIn: false,
      visit: 0,
    });
  });

  it('is asked for at once where the server says that it asks for one, unless one is kept', () => {
    expect(createAccess(keptHere(), true).current()).toMatchObject({ token: null, isAsked: true, wasRefused: false });
    expect(createAccess(keptHere('mine'), true).current()).toMatchObject({ token: 'mine', isAsked: false });
  });

  it('is given by signing in, and the token kept where the visitor wants it', () => {
    const kept = keptHere();
    const access = createAccess(kept, true);
    access.signIn('mine', 'device');
    expect(access.current()).toMatchObject({ token: 'mine', isAsked: false });
    expect(kept.last).toEqual({ token: 'mine', where: 'device' });
  });

  it('is asked for again when the token is refused, and what was answered stays', () => {
    const access = createAccess(keptHere('old'), true);
    access.answered();
    access.refused('old');
    expect(access.current()).toMatchObject({ isAsked: true, wasRefused: true, isIn: true, visit: 0 });
  });

  it('is asked for without blame when a server that asked for none now does', () => {
    const access = createAccess(keptHere(), false);
    access.answered();
    access.refused(null);
    expect(access.current()).toMatchObject({ isAsked: true, wasRefused: false, isIn: true });
  });

  it('does not mind that a token is refused that was replaced meanwhile', () => {
    const access = createAccess(keptHere('old'), true);
    access.signIn('new', 'tab');
    access.refused('old');
    expect(access.current()).toMatchObject({ token: 'new', isAsked: false });
  });

  it('is over with signing out: the next visitor finds nothing, not even a late answer', () => {
    const kept = keptHere('mine');
    const access = createAccess(kept, true);
    access.answered();
    access.signOut();
    access.answered();
    expect(access.current()).toEqual({ token: null, isAsked: true, wasRefused: false, isIn: false, visit: 1 });
    expect(kept.last).toBeNull();
  });

  it('follows what another tab does on this device', () => {
    const kept = keptHere('mine');
    const access = createAccess(kept, true);
    access.answered();
    kept.drop();
    access.lookAgain();
    expect(access.current()).toMatchObject({ token: null, isAsked: true, isIn: false, visit: 1 });
    kept.keep('next', 'device');
    access.lookAgain();
    expect(access.current()).toMatchObject({ token: 'next', isAsked: false });
    const before = access.current();
    access.lookAgain();
    expect(access.current()).toBe(before);
  });

  it('tells of each change, until nobody follows any more', () => {
    const access = createAccess(keptHere(), true);
    const seen: (string | null)[] = [];
    const end = access.follow(() => seen.push(access.current().token));
    access.signIn('one', 'tab');
    access.answered();
    access.answered();
    end();
    access.signOut();
    expect(seen).toEqual(['one', 'one']);
  });
});
