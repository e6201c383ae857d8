// What holds of every shipped operation: GraphiQL opens on them, and clients copy them.
import { readdir, readFile } from 'node:fs/promises';
import { type ExecutionResult, graphql, Kind, parse, print, subscribe, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../../src/api/schema.ts';
import { createContext } from '../../src/context.ts';
import * as generated from '../../src/generated/graphql.ts';
import { seeds } from './seeds.ts';

const folder = 'schema/operations';
const files = (await readdir(folder)).toSorted();

const operations = await Promise.all(
  files.map(async (file) => ({
    file,
    /** The file's name without its number: `coauthor-paths`. */
    topic: file.replace(/^\d\d-/u, '').replace(/\.graphql$/u, ''),
    source: await readFile(`${folder}/${file}`, 'utf8'),
  })),
);

/** The answer to a query, or the first event of a subscription, when the lists that are loaded are loaded again. */
async function answerTo(source: string): Promise<ExecutionResult> {
  const [definition] = parse(source).definitions;
  const subscribes = definition?.kind === Kind.OPERATION_DEFINITION && definition.operation === 'subscription';
  const contextValue = createContext(seeds, undefined, async function* () {
    yield seeds;
  });
  if (!subscribes) return graphql({ schema, source, contextValue });
  const events = await subscribe({ schema, document: parse(source), contextValue });
  if ('errors' in events) return events;
  for await (const event of events as AsyncIterable<ExecutionResult>) return event;
  return {};
}

const pascalCase = (name: string) => name.replaceAll(/(?:^|-)([a-z])/gu, (_, letter: string) => letter.toUpperCase());

describe('the shipped operations', () => {
  it('are numbered from one, in the order in which a newcomer would try them', () => {
    expect(files.length).toBeGreaterThanOrEqual(12);
    expect(files.map((file) => file.slice(0, 3))).toEqual(files.map((_, at) => `${String(at + 1).padStart(2, '0')}-`));
    expect(files.filter((file) => !/^\d\d-[a-z]+(?:-[a-z]+)*\.graphql$/u.test(file))).toEqual([]);
  });

  it('each have a test of their own here, and no other file stands here', async () => {
    const tests = (await readdir('test/operations')).filter((file) => file.endsWith('.test.ts'));
    const expected = [...operations.map(({ topic }) => `${topic}.test.ts`), 'every-operation.test.ts'];
    expect(tests.toSorted()).toEqual(expected.toSorted());
    for (const { topic } of operations) {
      expect(await readFile(`test/operations/${topic}.test.ts`, 'utf8')).toContain(`${pascalCase(topic)}Document`);
    }
  });
});

describe.each(operations)('$file', ({ topic, source }) => {
  it('begins with a comment that says in a line or two what it answers', () => {
    expect(source).toMatch(/^# [A-Z][^\n]{20,}\n/u);
  });

  it('holds one operation that only reads, named as its file', () => {
    const { definitions } = parse(source);
    expect(definitions).toHaveLength(1);
    const [definition] = definitions;
    if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('not an operation');
    expect(['query', 'subscription']).toContain(definition.operation);
    expect(definition.name?.value).toBe(pascalCase(topic));
  });

  it('is the one that typed clients get', () => {
    const documents: Record<string, unknown> = generated;
    const document = documents[`${pascalCase(topic)}Document`];
    expect(document).toBeInstanceOf(generated.TypedDocumentString);
    expect(print(parse(String(document)))).toBe(print(parse(source)));
  });

  it('fits the schema', () => {
    expect(validate(schema, parse(source))).toEqual([]);
  });

  it('answers without variables, with something', async () => {
    const { data, errors } = await answerTo(source);
    expect(errors).toBeUndefined();
    expect(Object.values(data ?? {}).filter((answer) => answer === null)).toEqual([]);
    expect(JSON.stringify(data)).toMatch(/"(?:id|version)":"|\bAuthor:/u);
  });
});
