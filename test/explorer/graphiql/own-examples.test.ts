import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { referencesIn } from '../../../src/explorer/graphiql/default-references.ts';
import type { Operation } from '../../../src/explorer/graphiql/operations.ts';
import { type Examples, withOwnExamples } from '../../../src/explorer/graphiql/own-examples.ts';

const example = (kind: string) => (words: string) => ({
  id: `${kind}:${words.toLowerCase().replace(' ', '-')}`,
  words,
});
const own: Examples = {
  author: ['Ada Day', 'Bob Gray', 'Cy Young', 'Dee Hill', 'Eve Lake', 'Fay Wood'].map(example('Author')),
  paper: ['Counting stones', 'Counting hills'].map(example('Paper')),
  topic: ['Stones', 'Hills'].map(example('Topic')),
  years: { first: 1995, last: 2004 },
};
const nothing = () => false;

function variablesOf(query: string, isKnown: Parameters<typeof withOwnExamples>[1] = nothing, examples = own) {
  const [operation] = withOwnExamples([{ name: 'Asked', file: 'asked', query }], isKnown, examples);
  return operation?.variables === undefined ? null : JSON.parse(operation.variables);
}

describe('an example whose defaults name nobody of the loaded lists', () => {
  it('asks for people of these lists, by name or id as its defaults do, and keeps its other defaults', () => {
    const query =
      'query Q($by: AuthorBy! = { name: "Carlo Luschi" }, $first: Int = 5, $after: String) { graph { version } }';
    expect(variablesOf(query)).toEqual({ by: { name: 'Ada Day' }, first: 5 });
    expect(variablesOf('query Q($id: ID! = "Author:carlo-luschi") { graph { version } }')).toEqual({
      id: 'Author:ada-day',
    });
  });

  it('asks for as many people as its defaults do, and for one twice where they do', () => {
    const query =
      'query Q($of: [ID!] = ["Author:a", "Author:b"], $against: [ID!] = ["Author:c", "Author:b"]) { graph { version } }';
    expect(variablesOf(query)).toEqual({
      of: ['Author:ada-day', 'Author:bob-gray'],
      against: ['Author:cy-young', 'Author:bob-gray'],
    });
  });

  it('asks for a paper, topics or a word of these lists', () => {
    expect(variablesOf('query Q($by: PaperBy! = { title: "T" }) { graph { version } }')).toEqual({
      by: { title: 'Counting stones' },
    });
    const topics =
      'query Q($where: F = { anyTopic: ["Topic:a"] }, $also: [F!] = [{ anyTopic: ["Topic:b"] }]) { graph { version } }';
    expect(variablesOf(topics)).toEqual({
      where: { anyTopic: ['Topic:stones'] },
      also: [{ anyTopic: ['Topic:hills'] }],
    });
    expect(variablesOf('query Q($text: String! = "quantum chemistry") { graph { version } }')).toEqual({
      text: 'Stones',
    });
  });

  it('asks for the last years of these lists where its own span lies outside, and else for its own', () => {
    const asking = (span: string) => variablesOf(`query Q($where: F = { published: ${span} }) { graph { version } }`);
    expect(asking('{ from: "2020-11-22", to: "2024-11-22" }')).toEqual({
      where: { published: { from: '2000', to: '2004' } },
    });
    expect(asking('{ from: "2023-01-01" }')).toEqual({ where: { published: { from: '2004' } } });
    expect(asking('{ from: "2003", to: "2024" }')).toBeNull();
  });

  it('stays as it is where the lists have too few', () => {
    const query = 'query Q($of: [ID!] = ["Author:a", "Author:b"]) { graph { version } }';
    expect(variablesOf(query, nothing, { ...own, author: own.author.slice(0, 1) })).toBeNull();
  });
});

describe('an example whose defaults name somebody of the loaded lists', () => {
  it('stays as it is, also where it names somebody else too', () => {
    const query = 'query Q($names: [String!] = ["Carlo Luschi", "Nobody Atall"]) { graph { version } }';
    expect(variablesOf(query, ({ text }) => text === 'Carlo Luschi')).toBeNull();
    expect(variablesOf(query)).toEqual({ names: ['Ada Day', 'Bob Gray'] });
  });
});

describe('what names nobody', () => {
  it.each(['query Q($first: Int = 5) { graph { version } }', 'query Q { graph { version } }', '# nothing', 'query {'])(
    'stays as it is: %s',
    (query) => expect(variablesOf(query)).toBeNull(),
  );
});

describe('the examples that come along', () => {
  it('all ask for others, but for those that ask for everything', async () => {
    const folder = new URL('../../../schema/operations/', import.meta.url);
    const files = (await readdir(folder)).toSorted();
    const operations: Operation[] = await Promise.all(
      files.map(async (file) => ({ name: file, file, query: await readFile(new URL(file, folder), 'utf8') })),
    );
    const others = withOwnExamples(operations, nothing, own).filter(({ variables }) => variables !== undefined);
    const asked = others.map(({ variables }) => variables).join('\n');
    const left = operations
      .flatMap(({ query }) => referencesIn(query))
      .filter(({ text }) => asked.includes(`"${text}"`));
    expect(left).toEqual([]);
    expect(
      files.filter((file) => !others.some((other) => other.file === file)).map((file) => file.slice(0, 2)),
    ).toEqual(['12', '18', '19', '27']);
  });
});
