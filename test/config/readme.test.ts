// The README documents what can be set as it is read.
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { configTable } from './table.ts';

describe('the README', () => {
  it('lists every variable with its values and defaults, and none that is not there', async () => {
    const text = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
    const [, section = ''] = /^## Configuration\n(.*?)^## /ms.exec(text) ?? [];
    const table = section.split('\n').filter((line) => line.startsWith('|'));
    expect(table).toEqual(configTable());
  });
});
