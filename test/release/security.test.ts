import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';

it('every threat has something that stops it, and a test that is there', async () => {
  const text = await readFile('SECURITY.md', 'utf8');
  const rows = text
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1)
    .map((line) => line.split('|').map((cell) => cell.trim()));
  expect(rows.length).toBeGreaterThan(15);
  for (const [, threat = '', stopped = '', shown = ''] of rows) {
    expect(threat).not.toBe('');
    expect(stopped).not.toBe('');
    const tests = [...shown.matchAll(/`(test\/[^`]+)`/g)].map(([, path = '']) => path);
    expect(tests).not.toEqual([]);
    expect(tests.filter((path) => !existsSync(path))).toEqual([]);
  }
});
