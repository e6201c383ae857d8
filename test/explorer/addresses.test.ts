import { describe, expect, it } from 'vitest';
import { hrefOf, idOf, networkHref, papersHref, pathHref, searchHref, slugOf } from '../../src/explorer/addresses.ts';

describe('addresses of views', () => {
  it('stand for ids of the API, there and back', () => {
    expect(hrefOf('Author:carlo-luschi')).toBe('/author/carlo-luschi');
    expect(hrefOf('Paper:notes-on-b')).toBe('/paper/notes-on-b');
    expect(hrefOf('Topic:knowledge-graphs')).toBe('/topic/knowledge-graphs');
    expect(idOf('Author', slugOf('Author:carlo-luschi'))).toBe('Author:carlo-luschi');
  });

  it('keep what an id holds behind its first colon, and letters of every script', () => {
    expect(slugOf('Author:a:b')).toBe('a:b');
    expect(decodeURIComponent(hrefOf('Author:王小明'))).toBe('/author/王小明');
  });

  it('name both ends of a path, and everybody a network is around', () => {
    expect(pathHref('Author:ada', 'Author:bob')).toBe('/path/ada/bob');
    expect(networkHref()).toBe('/network');
    expect(networkHref(['Author:ada', 'Author:bob'], 2)).toBe('/network?around=ada&around=bob&radius=2');
  });

  it('carry words as they are written', () => {
    expect(new URLSearchParams(searchHref('Müller & Söhne').split('?')[1]).get('q')).toBe('Müller & Söhne');
    expect(papersHref({ from: '2021', to: '2021' })).toBe('/papers?from=2021&to=2021');
  });
});
