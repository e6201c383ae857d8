// The operations on which GraphiQL opens, and which the explorer shows: the files of a folder.
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parse } from 'graphql';

export interface Operation {
  /** What the first operation of the file is called; `file` where it has no name, or the file cannot be read as GraphQL. */
  name: string;
  /** Without its ending: `01-coauthors`. */
  file: string;
  /** The file as it stands. */
  query: string;
}

/** The `.graphql` files of a folder, by file name; none that editors hide. Rejects where the folder cannot be read. */
export async function readOperations(folder: string): Promise<Operation[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.graphql') && !name.startsWith('.'));
  return Promise.all(
    names.toSorted().map(async (name) => {
      const file = basename(name, '.graphql');
      const query = await readFile(join(folder, name), 'utf8');
      return { name: operationName(query) ?? file, file, query };
    }),
  );
}

function operationName(query: string): string | undefined {
  try {
    return parse(query).definitions.find((definition) => definition.kind === 'OperationDefinition')?.name?.value;
  } catch {
    // A file that is just being written is a tab all the same: GraphiQL shows what is wrong with it, and where.
    return undefined;
  }
}
