// CONTRIBUTING and CHANGELOG say only what is true: commands and files that they name are there.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

interface Manifest {
  version: string;
  license: string;
  scripts: Record<string, string>;
}

const read = (path: string) => readFile(path, 'utf8');
const manifest: Manifest = JSON.parse(await read('package.json'));
const contributing = await read('CONTRIBUTING.md');
const changelog = await read('CHANGELOG.md');

// What lies in a folder of the project, and files in the root that say their ending.
const path = /^(?:\.ci|schema|seeds|src|test)\/[\w./-]*$|^[A-Za-z][\w.-]*\.(?:json|md|ts)$/;

describe('CONTRIBUTING', () => {
  it('names only npm scripts that are there', () => {
    const scripts = [...contributing.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
    expect(scripts.length).toBeGreaterThan(10);
    for (const script of scripts) expect(Object.keys(manifest.scripts)).toContain(script);
  });

  it('names only files and folders that are there', () => {
    const quoted = [...contributing.matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text);
    const linked = [...contributing.matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target);
    const named = [...quoted, ...linked].filter((text) => path.test(text));
    expect(named.length).toBeGreaterThan(20);
    for (const each of named) expect(existsSync(each) ? each : `${each} is not there`).toBe(each);
  });
});

describe('CHANGELOG', () => {
  it('has the version of the package below what is not released yet', () => {
    const versions = [...changelog.matchAll(/^## \[(.+?)\]/gm)].map(([, version]) => version);
    expect(versions.slice(0, 2)).toEqual(['Unreleased', manifest.version]);
  });
});

describe('LICENSE', () => {
  it('is the one that package.json names', async () => {
    expect(await read('LICENSE')).toMatch(new RegExp(`^${manifest.license} License\n\nCopyright \\(c\\) 2026 `));
  });
});
