import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { productionPackages } from './checkout.ts';

/** Licences under which a package may be installed with this one; beside each, what it asks. */
const allowed: Readonly<Record<string, string>> = {
  MIT: 'the notice',
  ISC: 'the notice',
  'BSD-2-Clause': 'the notice',
  'BSD-3-Clause': 'the notice, and no use of the names',
  'Apache-2.0': 'the notice, and a word on changes',
  '0BSD': 'nothing',
  'CC0-1.0': 'nothing',
};

/** Packages that may have another one, and why. */
const exceptions: Readonly<Record<string, { license: string; reason: string }>> = {
  'node_modules/citeproc': {
    license: 'CPAL-1.0 OR AGPL-1.0',
    reason: 'taken under the CPAL, which is about its own files alone: they come unchanged, as a package of their own',
  },
};

interface Manifest {
  name: string;
  version: string;
  license?: string;
}

describe('the packages that are installed with this one', async () => {
  const packages = await productionPackages();
  const installed = packages.filter(([folder]) => existsSync(folder));
  const manifests = await Promise.all(
    installed.map(async ([folder, locked]) => {
      const manifest: Manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
      return { folder, locked, manifest };
    }),
  );

  it('are all there, but for builds for other machines', () => {
    expect(packages.filter(([folder, { optional }]) => optional !== true && !existsSync(folder))).toEqual([]);
    expect(installed.length).toBeGreaterThan(50);
  });

  it('have the versions that are locked', () => {
    for (const { manifest, locked } of manifests) {
      expect(`${manifest.name}@${manifest.version}`).toBe(`${manifest.name}@${locked.version}`);
    }
  });

  it('have licences that allow to use them so', () => {
    const refused = manifests
      .filter(
        ({ folder, manifest: { license = 'none' } }) =>
          !(license in allowed) && exceptions[folder]?.license !== license,
      )
      .map(({ folder, manifest }) => `${folder}: ${manifest.license}`);
    expect(refused).toEqual([]);
  });

  it('leave no exception that nobody needs', () => {
    const folders = manifests.map(({ folder }) => folder);
    for (const folder of Object.keys(exceptions)) expect(folders).toContain(folder);
  });
});
