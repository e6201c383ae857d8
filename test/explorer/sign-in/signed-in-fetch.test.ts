import { describe, expect, it } from 'vitest';
import { type AccessStore, createAccess } from '../../../src/explorer/sign-in/access.ts';
import { fetchSignedIn, tryToken } from '../../../src/explorer/sign-in/signed-in-fetch.ts';
import { keptHere } from './kept.ts';

/** A server that takes that token only, and what it was brought, in order. */
function guarded(token: string) {
  const brought: (string | null)[] = [];
  const guard = { token };
  const ask: typeof fetch = async (_, init) => {
    const header = new Headers(init?.headers).get('authorization');
    brought.push(header);
    if (header === `Bearer ${guard.token}`) return Response.json({ data: {} });
    return Response.json({ errors: [] }, { status: 401, headers: { 'www-authenticate': 'Bearer' } });
  };
  return { brought, ask, guard };
}

function isAsked(access: AccessStore): Promise<void> {
  return new Promise((resolve) => {
    const end = access.follow(() => {
      if (!access.current().isAsked) return;
      end();
      resolve();
    });
  });
}

describe('a question of a page', () => {
  it('brings the token, beside the headers it has', async () => {
    const seen: Headers[] = [];
    const access = createAccess(keptHere('mine'), true);
    const ask = fetchSignedIn(
      () => access,
      async (_, init) => {
        seen.push(new Headers(init?.headers));
        return Response.json({});
      },
    );
    await ask('/graphql', { headers: { accept: 'text/event-stream' } });
    expect(Object.fromEntries(seen[0] ?? [])).toEqual({ accept: 'text/event-stream', authorization: 'Bearer mine' });
    expect(access.current().isIn).toBe(true);
  });

  it('is not sent before the visitor has signed in', async () => {
    const { ask, brought } = guarded('mine');
    const access = createAccess(keptHere(), true);
    const answer = fetchSignedIn(() => access, ask)('/graphql');
    expect(brought).toEqual([]);
    access.signIn('mine', 'tab');
    expect((await answer).status).toBe(200);
    expect(brought).toEqual(['Bearer mine']);
  });

  it('that is refused waits for the visitor, and is answered then', async () => {
    const { ask, brought, guard } = guarded('old');
    const access = createAccess(keptHere('old'), true);
    const page = fetchSignedIn(() => access, ask);
    await page('/graphql');
    guard.token = 'new';
    const asked = isAsked(access);
    const answers = [page('/graphql'), page('/graphql')];
    await asked;
    expect(access.current()).toMatchObject({ wasRefused: true, isIn: true });
    access.signIn('wrong', 'tab');
    await isAsked(access);
    access.signIn('new', 'tab');
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200]);
    expect(brought.at(-1)).toBe('Bearer new');
  });

  it('that nobody waits for any more is given up, also while a token is awaited', async () => {
    const { ask, brought } = guarded('mine');
    const access = createAccess(keptHere(), true);
    const [sooner, later] = [new AbortController(), new AbortController()];
    const page = fetchSignedIn(() => access, ask);
    later.abort(new Error('not wanted'));
    const answer = page('/graphql', { signal: sooner.signal });
    sooner.abort(new Error('left'));
    await expect(answer).rejects.toThrow('left');
    await expect(page('/graphql', { signal: later.signal })).rejects.toThrow('not wanted');
    access.signIn('mine', 'tab');
    expect(brought).toEqual([]);
  });

  it('of somebody who signed out is neither sent with the token of the next, nor answered to the next', async () => {
    const { ask, brought, guard } = guarded('new');
    const access = createAccess(keptHere('old'), true);
    const page = fetchSignedIn(() => access, ask);
    const waiting = page('/graphql');
    await isAsked(access);
    access.signOut();
    access.signIn('new', 'tab');
    await expect(waiting).rejects.toThrow('signed out');
    expect(brought).toEqual(['Bearer old']);

    const underWay = page('/graphql');
    access.signOut();
    guard.token = 'newest';
    access.signIn('newest', 'tab');
    await expect(underWay).rejects.toThrow('signed out');
    expect((await page('/graphql')).status).toBe(200);
    expect(brought.at(-1)).toBe('Bearer newest');
  });

  it('is answered as ever by who refuses for another reason', async () => {
    const access = createAccess(keptHere(), false);
    const page = fetchSignedIn(
      () => access,
      async () => new Response('', { status: 401, headers: { 'www-authenticate': 'Basic realm="proxy"' } }),
    );
    expect((await page('/graphql')).status).toBe(401);
    expect(access.current()).toMatchObject({ isAsked: false, isIn: false });
  });
});

describe('a token that is tried', () => {
  it('is taken, or not', async () => {
    const { ask } = guarded('mine');
    expect(await tryToken('mine', ask)).toBeNull();
    expect(await tryToken('yours', ask)).toBe('This is not the token that this server asks for.');
  });

  it('is no matter of a server that is gone, or was asked too often', async () => {
    const gone: typeof fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await tryToken('mine', gone)).toBe('The server cannot be reached. Is it still running?');
    const busy: typeof fetch = async () => new Response('', { status: 429, headers: { 'retry-after': '7' } });
    expect(await tryToken('mine', busy)).toBe('This was tried too often. Try again in 7 seconds.');
  });

  it('is taken by a server that has another trouble', async () => {
    const loading: typeof fetch = async () => new Response('', { status: 503 });
    expect(await tryToken('mine', loading)).toBeNull();
  });
});
