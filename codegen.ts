// Makes the generated files: the schema in GraphQL's own language, and typed documents for its named operations.
// `node codegen.ts` writes what has changed; `node codegen.ts --check` only says what is stale, and fails if anything is.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { generate } from '@graphql-codegen/cli';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from './src/api/schema.ts';

const schemaFile = 'schema/schema.graphql';
const documentsFile = 'src/generated/graphql.ts';

const sdl = `${printSchema(lexicographicSortSchema(schema))}\n`;

/** The typed documents, as text; throws where an operation does not fit the schema. */
async function typedDocuments(): Promise<string> {
  const files: { filename: string; content: string }[] = await generate(
    {
      silent: true,
      schema: sdl,
      documents: 'schema/operations/*.graphql',
      generates: {
        'src/generated/': {
          preset: 'client',
          presetConfig: { fragmentMasking: false },
          config: {
            documentMode: 'string',
            useTypeImports: true,
            enumsAsTypes: true,
            importExtension: '.ts',
            strictScalars: true,
            scalars: {
              ID: { input: 'string', output: 'string' },
              BigInt: 'string',
              DateTime: 'string',
              PartialDate: 'string',
            },
          },
        },
      },
    },
    false,
  );
  const documents = files.find(({ filename }) => filename.endsWith('/graphql.ts'));
  if (documents === undefined) throw new Error('The client preset made no graphql.ts.');
  return documents.content.endsWith('\n') ? documents.content : `${documents.content}\n`;
}

const generated = new Map([[schemaFile, sdl]]);
try {
  generated.set(documentsFile, await typedDocuments());
} catch (error) {
  // The schema is still written: operations are often behind it.
  console.error(error instanceof Error ? error.message.trim() : error);
  process.exitCode = 1;
}

const checking = process.argv.includes('--check');
for (const [file, content] of generated) {
  const present = await readFile(file, 'utf8').catch(() => null);
  if (present === content) continue;
  if (checking) {
    console.error(`${file} is stale: run \`npm run generate\`.`);
    process.exitCode = 1;
  } else {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
    console.log(`wrote ${file}`);
  }
}
