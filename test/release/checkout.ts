// The package as `npm pack` makes it of a copy of this checkout, which is left as it is.
import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import { delimiter, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

/** Runs a program, and rejects with all it said where it fails. */
async function run(program: string, words: readonly string[], options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}) {
  try {
    return await promisify(execFile)(program, words, options);
  } catch (error) {
    const said = error instanceof Error && 'stdout' in error ? error.stdout : '';
    throw new Error(`${program} ${words.join(' ')} failed: ${said}`, { cause: error });
  }
}

const notCopied = new Set(['node_modules', '.git', 'dist', 'coverage']);

// What an npm around the tests, `npx -p node@22` for one, tells the programs that it starts would be orders to another.
const outerNpm = /^npm_(?!config_(?:registry|cafile|.*proxy)$)/i;

/** The environment in which npm runs, and has run, the Node that runs this. */
export const npmEnvironment: NodeJS.ProcessEnv = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !outerNpm.test(name))),
  PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
  NODE_OPTIONS: '',
};

export interface Packed {
  /** The tarball. */
  path: string;
  /** Bytes of the tarball. */
  size: number;
  /** The files in it, by their paths within the package. */
  files: string[];
}

/** Builds a copy of the checkout in that folder, and packs it. Takes as long as a build. */
export async function packCopy(folder: string): Promise<Packed> {
  const copy = join(folder, 'checkout');
  await mkdir(copy, { recursive: true });
  for (const name of await readdir('.')) {
    if (!notCopied.has(name)) await cp(name, join(copy, name), { recursive: true });
  }
  await symlink(resolve('node_modules'), join(copy, 'node_modules'), 'junction');
  const options = { cwd: copy, env: npmEnvironment };
  // What packing does before, so that the pages are built once and not twice.
  await run('npm', ['run', 'build'], options);
  const { stdout } = await run('npm', ['pack', '--json', '--ignore-scripts'], options);
  const [packed] = JSON.parse(stdout) as { filename: string; size: number; files: { path: string }[] }[];
  if (packed === undefined) throw new Error(`npm packed nothing: ${stdout}`);
  return { path: join(copy, packed.filename), size: packed.size, files: packed.files.map(({ path }) => path) };
}

/** A package of `package-lock.json`. */
interface Locked {
  dev?: boolean;
  devOptional?: boolean;
  optional?: boolean;
  version: string;
}

/** The folders of the packages that are installed with this one, as paths from the root; those for other machines too. */
export async function productionPackages(): Promise<[folder: string, locked: Locked][]> {
  const { packages } = JSON.parse(await readFile('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
  return Object.entries(packages).filter(
    ([folder, { dev, devOptional }]) => folder !== '' && dev !== true && devOptional !== true,
  );
}

/**
 * Puts the tarball and the packages that it depends on where `npm install` would, taking them from this checkout, without
 * a network. Gives the folder of the package.
 */
export async function installByPath(tarball: string, folder: string): Promise<string> {
  const target = join(folder, 'node_modules', 'coauthor-graph');
  await mkdir(target, { recursive: true });
  await run('tar', ['-xzf', tarball, '--strip-components=1', '-C', target]);
  for (const [path] of await productionPackages()) {
    // A package within another comes with a path of its own.
    const filter = (source: string) => !source.slice(path.length).includes('node_modules');
    await cp(path, join(folder, path), { recursive: true, filter }).catch((error: unknown) => {
      // Packages for other machines are not there.
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    });
  }
  return target;
}
