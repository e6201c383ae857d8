// SECURITY names the test that shows each of its claims: by its file, and by its words.
import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

const text = await readFile('SECURITY.md', 'utf8');

/** Threat, what stops it, and the tests that show it, without the line of headings. */
const rows = text
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(1)
  .map((line) => line.split('|').map((cell) => cell.trim()));

/** A file or folder of tests, and the words of a test in it where they follow: `` `test/some.test.ts`: “words” ``. */
const namedTest = /`(test\/[^`]+)`(?:: “([^”]+)”)?/g;

/** What the tests and groups of tests of a file are called: text that is given to a call, with a function behind it. */
function namesIn(source: string): string[] {
  const called = /(?:\b(?:it|describe)|\))\(\s*(['"`])((?:\\.|(?!\1).)+)\1,\s*(?:\{[^}]*\},\s*)?(?:async\s*)?\(/g;
  return [...source.matchAll(called)].map(([, , name = '']) => name.replaceAll(/\\(.)/g, '$1'));
}

it('there is a row for each of many threats', () => {
  expect(rows.length).toBeGreaterThan(15);
});

describe.each(rows.map(([, threat = '', stopped = '', shown = '']) => ({ threat, stopped, shown })))(
  '$threat',
  ({ threat, stopped, shown }) => {
    it('has something that stops it, and tests that are there', async () => {
      expect(threat).not.toBe('');
      expect(stopped).not.toBe('');
      const tests = [...shown.matchAll(namedTest)];
      expect(tests).not.toEqual([]);
      // Nothing stands there but tests.
      expect(shown.replaceAll(namedTest, '').replaceAll(/[, ]/g, '')).toBe('');
      for (const [, path = '', words] of tests) {
        expect(existsSync(path) ? path : `${path} is not there`).toBe(path);
        // A folder is about that threat as a whole.
        if (statSync(path).isDirectory()) expect(words).toBeUndefined();
        else expect(namesIn(await readFile(path, 'utf8'))).toContain(words);
      }
    });
  },
);
