// The operations that come along, each with variables of chance.
import { readdir, readFile } from 'node:fs/promises';
import type { Answers } from './answers.ts';
import type { Chance } from './chance.ts';
import type { Facts } from './facts.ts';
import { type Kind, post, send } from './visit.ts';

type Variables = Readonly<Record<string, unknown>>;

const folder = new URL('../../schema/operations/', import.meta.url);

const ids = (chance: Chance, { people }: Facts, most: number) =>
  chance.some(chance.between(1, most), people).map(({ id }) => id);

const variablesOf: Readonly<Record<string, (chance: Chance, facts: Facts) => Variables>> = {
  '01-coauthors': (chance, { people, filters }) => ({
    by: { id: chance.one(people).id },
    where: chance.one(filters),
    orderBy: chance.one(['PAPERS', 'WEIGHT', 'NAME']),
    first: chance.between(1, 50),
  }),
  '02-coauthorship': (chance, facts) => ({
    between: chance.some(2, facts.people).map(({ id }) => id),
    where: chance.one(facts.filters),
  }),
  '03-coauthor-paths': (chance, { people, filters }) => ({
    from: chance.one(people).id,
    to: chance.one(people).id,
    where: chance.one(filters),
    maxLength: chance.one([undefined, 3, 6]),
  }),
  '04-author-page': (chance, { people, filters }) => ({ id: chance.one(people).id, where: chance.one(filters) }),
  '05-papers': (chance, { filters }) => ({
    where: chance.one(filters),
    orderBy: chance.one(['NEWEST', 'OLDEST', 'TITLE']),
    first: chance.between(1, 50),
  }),
  '06-topic-page': (chance, { topics, filters }) => ({ by: { id: chance.one(topics).id }, where: chance.one(filters) }),
  '07-recent-coauthors': (chance, { people, filters }) => ({
    name: chance.one(people).name,
    where: chance.one(filters),
  }),
  '08-between-topics': (chance, { topics }) => ({
    where: { anyTopic: [chance.one(topics).id] },
    alsoWrote: [{ anyTopic: [chance.one(topics).id] }],
  }),
  '09-search': (chance, { words }) => ({ text: chance.one(words), passages: chance.one([true, false]) }),
  '10-resolve-authors': (chance, { people, words }) => ({
    names: [...chance.some(5, people).map(({ name }) => name), chance.one(words)],
  }),
  '11-evidence': (chance, { papers }) => ({ by: { id: chance.one(papers).id } }),
  '13-conflicts': (chance, facts) => ({
    of: ids(chance, facts, 10),
    against: chance.one([null, ids(chance, facts, 10)]),
    where: chance.one(facts.filters),
    maxDistance: chance.between(1, 3),
  }),
  '14-network': (chance, facts) => ({
    authors: ids(chance, facts, 3),
    radius: chance.between(0, 2),
    where: chance.one(facts.filters),
    limit: chance.between(1, 200),
  }),
  '15-mutual-coauthors': (chance, facts) => ({ of: ids(chance, facts, 3), where: chance.one(facts.filters) }),
  '16-bridges': (chance, facts) => ({ from: ids(chance, facts, 4), to: ids(chance, facts, 4) }),
  '17-author-metrics': (chance, facts) => ({ authors: ids(chance, facts, 5), where: chance.one(facts.filters) }),
  '18-communities': (chance, { filters }) => ({ where: chance.one(filters) }),
  '19-graph-health': (chance, { filters }) => ({ where: chance.one(filters) }),
  '20-first-met': (chance, { people }) => ({ author: chance.one(people).id, other: chance.one(people).id }),
  '21-new-coauthors': (chance, { people }) => ({
    name: chance.one(people).name,
    in: { from: String(chance.between(1995, 2024)) },
  }),
  '22-topic-drift': (chance, { people }) => ({ id: chance.one(people).id }),
  '23-experts': (chance, { topics, filters }) => ({ label: chance.one(topics).label, where: chance.one(filters) }),
  '24-related-papers': (chance, { papers }) => ({ by: { id: chance.one(papers).id }, first: chance.between(1, 20) }),
  '25-citations': (chance, { papers }) => ({ by: { id: chance.one(papers).id } }),
  '26-network-file': (chance, facts) => ({
    authors: ids(chance, facts, 3),
    radius: chance.between(0, 2),
    format: chance.one(['CSV_LINKS', 'CSV_NODES', 'GEXF', 'GRAPHML', 'CYTOSCAPE', 'NODE_LINK']),
  }),
};

// What two pages of one list may come to where the graph changes between them.
const expected = new Set(['CURSOR_EXPIRED']);

interface Answer {
  data?: { served?: { version?: string } } | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/**
 * A visit for every query of `schema/operations`, by the name of its file. Each is asked with its own variables at times,
 * and otherwise with ones of chance; with the answer comes the version of the graph that gave it, by which it is checked.
 */
export async function operationVisits(origin: string, facts: Facts, answers: Answers): Promise<Kind[]> {
  const kinds: Kind[] = [];
  for (const file of (await readdir(folder)).toSorted()) {
    const text = await readFile(new URL(file, folder), 'utf8');
    if (/^subscription\b/m.test(text)) continue;
    const name = file.replace('.graphql', '');
    const query = text.replace(/\}\s*$/, '  served: graph { version }\n}\n');
    kinds.push({
      name,
      weight: 1,
      visit: (chance) => {
        const made = chance.between(0, 4) === 0 ? undefined : variablesOf[name]?.(chance, facts);
        return ask(origin, answers, { query, variables: made ?? {} });
      },
    });
  }
  kinds.push({ name: 'pages of a list', weight: 2, visit: (chance) => turnPages(origin, answers, chance) });
  return kinds;
}

async function ask(origin: string, answers: Answers, question: object): Promise<string | null> {
  const response = await send(`${origin}/graphql`, post(question));
  return judge(answers, question, response.status, await response.text());
}

function judge(answers: Answers, question: object, status: number, text: string): string | null {
  if (status !== 200) return `${status}: ${text.slice(0, 300)}`;
  const { data, errors } = JSON.parse(text) as Answer;
  if (errors !== undefined) return JSON.stringify(errors).slice(0, 300);
  const version = data?.served?.version;
  if (version === undefined) return `without a version: ${text.slice(0, 300)}`;
  return answers.check(version, JSON.stringify(question), text);
}

interface Page {
  data?: { papers: { pageInfo: { hasNextPage: boolean; endCursor: string | null } } } | null;
}

/** Three pages of papers, each behind the one before. */
async function turnPages(origin: string, answers: Answers, chance: Chance): Promise<string | null> {
  const first = chance.between(5, 100);
  const query = `query ($first: Int, $after: String) {
    papers(first: $first, after: $after) { nodes { id title } pageInfo { hasNextPage endCursor } }
    served: graph { version }
  }`;
  let after: string | null = null;
  for (let page = 0; page < 3; page++) {
    const question = { query, variables: { first, after } };
    const response = await send(`${origin}/graphql`, post(question));
    const text = await response.text();
    const code = (JSON.parse(text) as Answer).errors?.[0]?.extensions?.code;
    if (page > 0 && code !== undefined && expected.has(code)) return null;
    const wrong = judge(answers, question, response.status, text);
    if (wrong !== null) return wrong;
    after = (JSON.parse(text) as Page).data?.papers.pageInfo.endCursor ?? null;
    if (after === null) return null;
  }
  return null;
}
