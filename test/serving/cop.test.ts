// What the auditing tool graphql-cop sends, and what it would read in the answers as a weakness.
import { beforeAll, describe, expect, it } from 'vitest';
import { readPages } from '../../src/pages.ts';
import { writeSmallPages } from '../server/small-pages.ts';
import { type Served, serve } from './served.ts';

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions?: Record<string, unknown> }[];
}

let served: Served;
let words: string[] = [];

beforeAll(async () => {
  const places = await writeSmallPages();
  served = await serve({}, { pages: await readPages(places) });
  await places.remove();
  words = [];
});

/** The answer to a body sent as JSON, or to an address alone; nothing where the answer is no JSON. */
async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  words.push(text);
  try {
    return JSON.parse(text) as Answer;
  } catch {
    return {};
  }
}

const ask = async (query: string) => read(await served.ask(query));

const address = (query: string) => `${served.origin}/graphql?${new URLSearchParams({ query })}`;

describe('on the production configuration', () => {
  it('a question is answered: what is refused below is refused for what it is', async () => {
    expect(await ask('\n    query {\n      __typename\n    }\n  ')).toEqual({ data: { __typename: 'Query' } });
  });

  it('a field without a selection is told so, and not how one would be written', async () => {
    const { errors } = await ask('{ author(by: { name: "Ada" }) }');
    expect(errors?.[0]?.message).toBe('Field "author" of type "Author" must have a selection of subfields.');
  });

  it('a hundred aliases are not answered', async () => {
    const aliases = Array.from({ length: 101 }, (_, at) => `alias${at}:__typename \n`).join('');
    expect((await ask(`query { ${aliases} }`)).data?.alias100).toBeUndefined();
  });

  it('a batch of ten is not answered', async () => {
    const answer = await read(await served.post(Array(11).fill({ query: 'query { __typename }' })));
    expect(Array.isArray(answer)).toBe(false);
    expect(answer.data).toBeUndefined();
  });

  it('ten directives are not looked at one by one', async () => {
    const { errors } = await ask('query { __typename @aa@aa@aa@aa@aa@aa@aa@aa@aa@aa }');
    expect(errors?.length).toBeGreaterThan(0);
    expect(errors?.length).not.toBe(10);
  });

  it('a field that is asked for five hundred times is not answered', async () => {
    expect((await ask(`query { ${'__typename \n'.repeat(500)}} `)).data?.__typename).toBeUndefined();
  });

  it('the schema is not told, neither around in circles', async () => {
    const around =
      'query { __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }';
    expect((await ask(around)).data?.__schema).toBeUndefined();
    expect((await ask('query { __schema { types { name fields { name } } } }')).data?.__schema).toBeUndefined();
  });

  it('a fragment inside itself is an error', async () => {
    const circle =
      'query { __schema { ...A } } fragment A on __Schema { __typename ...B } fragment B on __Schema { ...A }';
    expect((await ask(circle)).errors).not.toEqual([]);
    const ours =
      'query { graph { ...A } } fragment A on CollaborationGraph { ...B } fragment B on CollaborationGraph { ...A }';
    expect((await ask(ours)).errors?.length).toBeGreaterThan(0);
  });

  it('queries and mutations in an address are not answered', async () => {
    expect((await read(await fetch(address('{__typename}')))).data).toBeUndefined();
    expect((await read(await fetch(address('mutation {__typename}')))).data).toBeUndefined();
  });

  it('a form is not answered, nor a query in the address it is sent to', async () => {
    const body = new URLSearchParams({ query: 'query {__typename}' });
    expect((await read(await fetch(`${served.origin}/graphql`, { method: 'POST', body }))).data).toBeUndefined();
    const sent = await fetch(address('query {__typename}'), { method: 'POST' });
    expect((await read(sent)).data).toBeUndefined();
  });

  it('a slip is told without what is spelt alike', async () => {
    const { errors = [] } = await ask('query { __schema { directive } }');
    expect(errors.length).toBeGreaterThan(0);
    for (const { message } of errors) expect(message).not.toContain('Did you mean');
  });

  it.each(['/graphiql', '/playground', '/console', '/graphql'])('no editor is at %s', async (path) => {
    for (const accept of ['*/*', 'text/html', 'text/html,application/xhtml+xml,*/*;q=0.8']) {
      const page = await (await fetch(`${served.origin}${path}`, { headers: { accept } })).text();
      for (const word of ['graphiql.min.css', 'GraphQL Playground', 'GraphiQL', 'graphql-playground']) {
        expect(page).not.toContain(word);
      }
    }
  });

  it('an answer has no trace of how it was made, and an error none of the exception', async () => {
    const answers = [await ask('query { __typename }'), await ask('qwerty cop { abc }')];
    expect(answers[1]?.errors?.length).toBeGreaterThan(0);
    for (const { errors = [] } of answers) {
      for (const { extensions = {} } of errors) {
        expect(Object.keys(extensions)).not.toContain('exception');
        expect(Object.keys(extensions)).not.toContain('tracing');
      }
    }
    for (const text of words) expect(text.toLowerCase()).not.toContain('stacktrace');
  });
});
