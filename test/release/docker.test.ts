// What can be said of the Dockerfile without building it: it fits the package, and the files that it is made from.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

interface Manifest {
  scripts: Record<string, string>;
  bin: Record<string, string>;
  files: string[];
  devDependencies: Record<string, string>;
}

const dockerfile = await readFile('Dockerfile', 'utf8');
const manifest: Manifest = JSON.parse(await readFile('package.json', 'utf8'));
const allowedIn = (await readFile('.dockerignore', 'utf8')).split('\n').filter((line) => line.startsWith('!'));
const context = allowedIn.map((line) => line.slice(1));

/** What one instruction of the last stage says, as JSON where it is written so. */
function instruction(name: string): unknown {
  const [, text = ''] = new RegExp(`^${name}\\b(?:.*\\\\\n)?.*?(\\[.*\\]|\\S+)$`, 'm').exec(dockerfile) ?? [];
  return text.startsWith('[') ? JSON.parse(text) : text;
}

describe('the image', () => {
  it('is built from files that are there, and never from tests or what is installed here', () => {
    for (const path of context) expect(existsSync(path) ? path : `${path} is not there`).toBe(path);
    for (const path of ['test', 'node_modules', '.git', 'dist']) expect(context).not.toContain(path);
  });

  it('has everything that the build reads', async () => {
    const config = await readFile('vite.config.ts', 'utf8');
    const read = [...config.matchAll(/from '\.\/([\w-]+\.ts)'/g)].map(([, path]) => path);
    expect(context).toEqual(expect.arrayContaining([...read, 'vite.config.ts', 'tsconfig.build.json', 'src']));
  });

  it('holds what the package holds, but for what is only read', () => {
    const copied = [...dockerfile.matchAll(/^COPY --from=build (.+) \S+$/gm)]
      .flatMap(([, paths = '']) => paths.split(' '))
      .map((path) => path.replace('/app/', ''));
    const onlyRead = ['CHANGELOG.md'];
    const wanted = manifest.files.filter((path) => !onlyRead.includes(path));
    expect(copied.toSorted()).toEqual([...wanted, 'LICENSE', 'node_modules', 'package.json'].toSorted());
  });

  it('runs on the line of Node that the tests run on, and not as root', () => {
    const [line] = manifest.devDependencies.node?.split('.') ?? [];
    const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, base]) => base);
    expect(bases).toEqual([`node:${line}-slim`, `node:${line}-slim`]);
    expect(instruction('USER')).toBe('node');
  });

  it('starts the command line with the memory that the start script gives it', () => {
    const [flag] = /--max-old-space-size=\d+/.exec(manifest.scripts.start ?? '') ?? [];
    expect(instruction('ENTRYPOINT')).toEqual(['node', flag, `/app/${manifest.bin['coauthor-graph']}`]);
  });

  it('is well where /health answers, which Node itself asks', () => {
    expect(instruction('HEALTHCHECK')).toEqual(['node', '-e', expect.stringContaining('/health')]);
  });
});
