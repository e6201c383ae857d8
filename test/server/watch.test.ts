import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { watchFiles } from '../../src/watch.ts';

// Files are changed without giving the watch a turn, so that what belongs together is one change on any machine.
let folder: string;
let list: string;
let other: string;
let stop: AbortController;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'coauthor-graph-watch-'));
  list = join(folder, 'list.bib');
  other = join(folder, 'other.bib');
  write(list, 1);
  write(other, 1);
  stop = new AbortController();
});

afterEach(() => {
  stop.abort();
  rmSync(folder, { recursive: true, force: true });
});

/** Of another size each time: some file systems know the time of a change only to some milliseconds. */
function write(path: string, size: number): void {
  writeFileSync(path, 'x'.repeat(size));
}

const watch = (...paths: string[]) => watchFiles(async () => paths, { milliseconds: 20, signal: stop.signal });

describe('a watch', () => {
  it.each([
    { how: 'written', change: () => write(list, 2) },
    { how: 'only dated anew', change: () => utimesSync(list, 0, 0) },
    { how: 'removed', change: () => rmSync(list) },
    {
      how: 'replaced by another of its name',
      change: () => {
        write(`${list}~`, 1);
        renameSync(`${list}~`, list);
      },
    },
    {
      how: 'removed and made again',
      change: () => {
        rmSync(list);
        write(list, 2);
      },
    },
    {
      how: 'written twenty times',
      change: () => {
        for (let size = 2; size < 22; size++) write(list, size);
      },
    },
  ])('tells once of a file that is $how', async ({ change }) => {
    const changes = await watch(list, other);
    change();
    expect((await changes.next()).value).toEqual([list]);
    // Had the change been told of twice, it would be this one.
    write(other, 2);
    expect((await changes.next()).value).toEqual([other]);
  });

  it('tells together of files that change together', async () => {
    const changes = await watch(list, other);
    write(other, 2);
    write(list, 2);
    expect((await changes.next()).value).toEqual([list, other]);
  });

  it('waits until a file is left alone', async () => {
    let looks = 0;
    const paths = async () => {
      looks++;
      if (looks <= 10) write(list, looks + 1);
      return [list];
    };
    const changes = await watchFiles(paths, { milliseconds: 20, signal: stop.signal });
    expect((await changes.next()).value).toEqual([list]);
    expect(looks).toBe(11);
  });

  it('tells of what changed while its taker was busy, once, when he comes again', async () => {
    const changes = await watch(list, other);
    write(list, 2);
    await changes.next();
    write(list, 3);
    write(other, 2);
    write(list, 4);
    expect((await changes.next()).value).toEqual([list, other]);
    write(other, 3);
    expect((await changes.next()).value).toEqual([other]);
  });

  it('tells of a file that comes back', async () => {
    const changes = await watch(list);
    rmSync(list);
    expect((await changes.next()).value).toEqual([list]);
    write(list, 1);
    expect((await changes.next()).value).toEqual([list]);
  });

  it('tells of a file whose folder is put in the place of another', async () => {
    const lists = join(folder, 'lists');
    const inside = join(lists, 'list.bib');
    mkdirSync(lists);
    write(inside, 1);
    const changes = await watch(inside);
    renameSync(lists, `${lists}-before`);
    mkdirSync(lists);
    write(inside, 2);
    expect((await changes.next()).value).toEqual([inside]);
    write(inside, 3);
    expect((await changes.next()).value).toEqual([inside]);
  });

  it('tells of what changes behind a link', async () => {
    const link = join(folder, 'link.bib');
    symlinkSync(list, link);
    const changes = await watch(link);
    write(list, 2);
    expect((await changes.next()).value).toEqual([link]);
  });

  it('tells of a file that is named from now on', async () => {
    const paths = [list];
    const changes = await watchFiles(async () => paths, { milliseconds: 20, signal: stop.signal });
    paths.push(other);
    expect((await changes.next()).value).toEqual([other]);
  });

  it('ends at the signal, before and while it waits', async () => {
    const waiting = await watch(list);
    const next = waiting.next();
    stop.abort();
    expect(await next).toEqual({ done: true, value: undefined });
    expect((await (await watch(list)).next()).done).toBe(true);
  });
});
