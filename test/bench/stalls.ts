// How long one field keeps the thread to itself, at most: processor time between two rounds of the event loop while a
// server answers the dearest legal queries, one at a time.
// `node --max-old-space-size=8192 test/bench/stalls.ts [PAPERS] [RUNS] [WORD]`: 100,000 papers and three runs of each
// query whose name holds the word.
import { readdirSync, readFileSync } from 'node:fs';
import type { TopicAttributes } from '../../src/graph/attributes.ts';
import { compress, degree, sharedUint8, sharedUint32, transpose } from '../../src/graph/index.ts';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { createServer } from '../../src/server.ts';
import { graphOfLists } from './graphs.ts';
import { syntheticLists } from './limit/synthetic.ts';

/** `TURN` becomes another number each time, so that nothing that was kept for a query answers it. */
interface Question {
  query: string;
  variables?: Record<string, unknown>;
}

const topicCount = 1_000;

/** The graph of made-up lists, each paper with four topics of a skewed share, every tenth list of authors cut short. */
function withTopics(graph: PublicationGraph): PublicationGraph {
  const { index } = graph;
  const topics = Array.from(
    { length: topicCount },
    (_, ordinal): TopicAttributes => ({
      kind: 'topic',
      ordinal,
      id: `t${String(ordinal).padStart(4, '0')}`,
      label: `Topic ${ordinal}`,
      altLabels: [],
      definition: null,
      scheme: 'topics',
    }),
  );
  const rows = index.papers.map((_, paper) => {
    const [a, b, c] = [(paper * 7_919) % topicCount, (paper * 104_729) % 97, (paper * 1_299_709) % 11];
    return [...new Set([0, c, b, a])].sort((x, y) => x - y);
  });
  const topicsOfPaper = compress(rows);
  const broaderOfTopic = compress(topics.map(({ ordinal }) => (ordinal === 0 ? [] : [0])));
  const listComplete = sharedUint8(index.papers.length).map((_, paper) => (paper % 10 === 0 ? 0 : 1));
  const incomplete = [...index.papers.keys()].filter((paper) => paper % 10 === 0);
  const incompletePapers = sharedUint32(incomplete.length);
  incompletePapers.set(incomplete);
  return {
    ...graph,
    index: {
      ...index,
      topics,
      topicsOfPaper,
      papersOfTopic: transpose(topicsOfPaper, topicCount),
      broaderOfTopic,
      narrowerOfTopic: transpose(broaderOfTopic, topicCount),
      relatedOfTopic: compress(topics.map(() => [])),
      listComplete,
      incompletePapers,
    },
  };
}

function questions(graph: PublicationGraph): Record<string, Question> {
  const { index } = graph;
  for (const topic of index.topics) graph.facts.mergeNode(`topic:${topic.id}`, topic);
  const byPapers = [...index.authors.keys()].sort(
    (a, b) => degree(index.papersOfAuthor, b) - degree(index.papersOfAuthor, a),
  );
  const idOf = (author: number | undefined) => `Author:${index.authors[author ?? 0]?.id}`;
  const busiest = byPapers.slice(0, 1_000).map(idOf);
  const anybody = Array.from({ length: 1_000 }, (_, at) => idOf((at * 7_919) % index.authors.length));
  const longest = [...index.papers.keys()].sort(
    (a, b) => degree(index.authorsOfPaper, b) - degree(index.authorsOfPaper, a),
  );
  const crowd = [...new Set(longest.slice(0, 2).flatMap((paper) => [...authorsOn(graph, paper)]))];
  const [first, second] = [busiest.slice(0, 500), busiest.slice(500)];
  const by = `by: { id: "${busiest[0]}" }`;
  const hub = `by: { id: "Paper:${index.papers[longest[0] ?? 0]?.id}" }`;
  const hubAuthor = `by: { id: "${idOf(crowd[0])}" }`;
  const topic = 'by: { id: "Topic:t0000" }';
  const where = { published: { from: '1TURN-01-01' } };
  const narrow = {
    published: { from: '1TURN-01-01' },
    anyTopic: index.topics.slice(0, 500).map(({ id }) => `Topic:${id}`),
    withoutAuthors: busiest.slice(0, 500),
    maxAuthors: 60,
  };
  const listed = (name: string, query: string): Record<string, Question> => ({
    [name]: { query: query.replaceAll(', where: $where', '').replaceAll('($where: PaperFilter)', '') },
    [`${name}, filtered`]: { query, variables: { where } },
    [`${name}, narrowly filtered`]: { query, variables: { where: narrow } },
  });
  const made: Record<string, Question> = {};
  for (const order of ['NEWEST', 'OLDEST', 'TITLE']) {
    Object.assign(
      made,
      listed(
        `papers by ${order}`,
        `query($where: PaperFilter) { papers(last: 20, orderBy: ${order}, where: $where) { totalCount nodes { id } } }`,
      ),
    );
  }
  for (const facet of ['byYear { year }', 'byTopic { truncated }', 'byAuthor { truncated }']) {
    Object.assign(
      made,
      listed(
        `papers ${facet}`,
        `query($where: PaperFilter) { papers(first: 1, where: $where) { facets { ${facet} } } }`,
      ),
    );
  }
  for (const order of ['PAPERS', 'NAME', 'COAUTHORS', 'LAST_PUBLISHED']) {
    Object.assign(
      made,
      listed(
        `authors by ${order}`,
        `query($where: PaperFilter) { authors(last: 20, orderBy: ${order}, where: $where) { totalCount unplacedCount nodes { id } } }`,
      ),
    );
  }
  const others = Array.from({ length: 20 }, (_, at) => `{ maxAuthors: ${50 + at} }`).join(', ');
  made['authors who also wrote'] = {
    query: `query($where: PaperFilter) { authors(first: 20, orderBy: LAST_PUBLISHED, where: $where, alsoWrote: [${others}]) { totalCount } }`,
    variables: { where },
  };
  for (const order of ['PAPERS', 'SCORE', 'LAST_PUBLISHED', 'NAME']) {
    Object.assign(
      made,
      listed(
        `experts by ${order}`,
        `query($where: PaperFilter) { topic(${topic}) { authors(first: 20, orderBy: ${order}, where: $where) { totalCount unplacedCount incompleteListCount nodes { id } } } }`,
      ),
    );
  }
  for (const field of [
    'papers(first: 1, where: $where) { totalCount }',
    'cooccurring(first: 1, where: $where) { totalCount unplacedCount }',
  ]) {
    Object.assign(
      made,
      listed(`topic ${field.split('(')[0]}`, `query($where: PaperFilter) { topic(${topic}) { ${field} } }`),
    );
  }
  made['topic activity'] = { query: `{ topic(${topic}) { activity { year paperCount authorCount } } }` };
  Object.assign(
    made,
    listed('topics', `query($where: PaperFilter) { topics(first: 5, where: $where) { totalCount unplacedCount } }`),
  );
  const pairs = (of: string[], against: string[], distance: number, filter?: object): Question => ({
    query: `query($of: [ID!]!, $against: [ID!]!, $where: PaperFilter) { conflicts(of: $of, against: $against, maxDistance: ${distance}, where: $where, last: 20) { totalCount incompleteListCount unplacedCount nodes { status } } }`,
    variables: { of, against, ...(filter !== undefined && { where: filter }) },
  });
  made['conflicts of anybody'] = pairs(anybody.slice(0, 500), anybody.slice(500), 1);
  made['conflicts of the busiest'] = pairs(first, second, 1);
  made['conflicts of the busiest, filtered'] = pairs(first, second, 1, where);
  made['conflicts of the busiest, narrowly filtered'] = pairs(first, second, 1, narrow);
  const crowded = crowd.map(idOf);
  made['conflicts of a crowd'] = pairs(crowded.slice(0, 500), crowded.slice(-500), 1, where);
  made['conflicts of the busiest, four links'] = pairs(first, second, 4, where);
  const connecting = (from: string[], to: string[], filter?: object): Question => ({
    query:
      'query($from: [ID!]!, $to: [ID!]!, $where: PaperFilter) { bridges(from: $from, to: $to, where: $where, last: 5) { totalCount unplacedCount incompleteListCount nodes { id } } }',
    variables: { from, to, ...(filter !== undefined && { where: filter }) },
  });
  made['bridges of the busiest'] = connecting(first, second);
  made['bridges of the busiest, narrowly filtered'] = connecting(first, second, narrow);
  made['bridges of a crowd'] = connecting(crowded.slice(0, 250), crowded.slice(-250));
  made['mutual coauthors of two'] = {
    query: 'query($of: [ID!]!) { mutualCoauthors(of: $of, last: 5) { totalCount unplacedCount incompleteListCount } }',
    variables: { of: busiest.slice(0, 2) },
  };
  made['mutual coauthors of a crowd'] = {
    query: 'query($of: [ID!]!) { mutualCoauthors(of: $of, last: 5) { totalCount unplacedCount incompleteListCount } }',
    variables: { of: crowded.slice(0, 300) },
  };
  made['related papers of a hub'] = { query: `{ paper(${hub}) { related(last: 20) { totalCount nodes { id } } } }` };
  for (const who of [by, hubAuthor]) {
    const name = who === by ? 'the busiest' : 'one of a crowd';
    made[`coauthors of ${name}`] = {
      query: `query($where: PaperFilter) { author(${who}) { coauthors(last: 20, orderBy: LAST_PUBLISHED, where: $where) { totalCount unplacedCount incompleteListCount } } }`,
      variables: { where: narrow },
    };
    made[`new coauthors of ${name}`] = {
      query: `{ author(${who}) { newCoauthors(in: { from: "2000" }, last: 20) { totalCount unplacedCount } } }`,
    };
    made[`topic drift of ${name}`] = {
      query: `{ author(${who}) { topicDrift { year paperCount papers(first: 2) { totalCount } topics { truncated } similarity } topics { totalCount } activity { year coauthorCount } } }`,
    };
    made[`first met of ${name}`] = {
      query: `{ author(${who}) { firstMet(other: "${anybody[3]}") { jointOn connectedOn isUpperBound } } }`,
    };
    made[`network of ${name}`] = {
      query: `{ author(${who}) { network(radius: 2, limit: 20000) { totalAuthorCount: authors { distance } links { weight } } } }`,
    };
    made[`paths of ${name}`] = {
      query: `{ coauthorPaths(from: "${who === by ? busiest[0] : idOf(crowd[0])}", to: "${anybody[7]}") { pathCount isUpperBound unrestrictedDistance paths(first: 10) { nodes { authors { name } } } } }`,
    };
  }
  const measures =
    'degree weightedDegree pageRank betweenness { value } coreNumber clustering closeness { value } component { name size } community { name size }';
  made.metrics = {
    query: `query($where: PaperFilter) { author(${by}) { metrics(where: $where) { ${measures} } } }`,
    variables: { where: { published: { from: '1900' } } },
  };
  Object.assign(
    made,
    listed(
      'graph health',
      `query($where: PaperFilter) { graph { health(first: 0, where: $where) { authorCount transitivity unplacedCount degreeDistribution { degree } warnings(last: 20) { totalCount nodes { message } } } } }`.replace(
        '(first: 0, where: $where)',
        '(where: $where)',
      ),
    ),
    listed(
      'components',
      `query($where: PaperFilter) { graph { components(last: 20, where: $where) { totalCount nodes { id name size leadingAuthors { truncated } leadingTopics { truncated } authors(last: 20) { nodes { id } } } } } }`,
    ),
  );
  made.communities = {
    query:
      '{ graph { communities(first: 20) { totalCount nodes { id name size leadingAuthors { truncated } leadingTopics { truncated } authors(last: 20) { nodes { id } } } } } }',
  };
  made.graph = {
    query: '{ graph { authorCount coauthorshipCount density published { first last } problems { line } } }',
  };
  made['author by name'] = { query: '{ author(by: { name: "Author 17" }) { id } }' };
  made['paper by title'] = { query: '{ paper(by: { title: "Paper 17 or so" }) { id } }' };
  made['500 names'] = {
    query: 'query($names: [String!]!) { resolveAuthors(names: $names) { status } }',
    variables: { names: Array.from({ length: 500 }, (_, at) => `Author ${at}`) },
  };
  made.search = { query: '{ search(text: "paper TURN", first: 100) { totalCount nodes { __typename } } }' };
  made['papers of a word'] = {
    query: '{ papers(where: { text: "paper" }, first: 1) { totalCount facets { byAuthor { truncated } } } }',
  };
  for (const file of readdirSync('schema/operations')) {
    const query = readFileSync(`schema/operations/${file}`, 'utf8');
    if (!query.includes('subscription')) made[file] = { query };
  }
  return made;
}

function authorsOn({ index }: PublicationGraph, paper: number): Uint32Array {
  return index.authorsOfPaper.targets.subarray(
    index.authorsOfPaper.offsets[paper],
    index.authorsOfPaper.offsets[paper + 1],
  );
}

/** Milliseconds of this thread's processor time so far. */
const processorTime = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
};

/** The longest stretch between two rounds of the event loop while something is done, and how long it took. */
async function stallOf(run: () => Promise<unknown>): Promise<number> {
  let most = 0;
  let before = processorTime();
  let isOver = false;
  const look = () => {
    const now = processorTime();
    most = Math.max(most, now - before);
    before = now;
    if (!isOver) setTimeout(look, 1);
  };
  setTimeout(look, 1);
  await new Promise((resolve) => setTimeout(resolve, 5));
  most = 0;
  await run();
  await new Promise((resolve) => setTimeout(resolve, 5));
  isOver = true;
  return most;
}

const [papers = '100000', runs = '3', word = ''] = process.argv.slice(2);
const graph = withTopics(graphOfLists(syntheticLists(Number(papers), 1)));
const server = createServer({ graphs: { current: graph }, log: () => {} });
let turn = 100;
console.log(`${graph.index.papers.length} papers, ${graph.index.authors.length} people; milliseconds`);
console.log('| query | first | then (median) | outcome |\n|---|---|---|---|');
for (const [name, question] of Object.entries(questions(graph))) {
  if (!name.includes(word)) continue;
  const stalls: number[] = [];
  let outcome = '';
  for (let run = 0; run < Number(runs); run++) {
    const number = String(turn++);
    const body = JSON.stringify({
      ...question,
      query: question.query.replace('{', `{ t${number}: __typename `),
    }).replaceAll('TURN', number);
    const text = question.query.startsWith('#') ? JSON.stringify(question) : body;
    stalls.push(
      await stallOf(async () => {
        const request = new Request('http://127.0.0.1/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: text,
        });
        const answer = await (await server.fetch(request)).text();
        outcome = /"message":"(.{0,60})/.exec(answer)?.[1] ?? 'answered';
      }),
    );
  }
  const [cold = 0, ...warm] = stalls;
  const median = warm.toSorted((a, b) => a - b)[Math.floor(warm.length / 2)] ?? Number.NaN;
  console.log(`| ${name} | ${cold.toFixed(0)} | ${median.toFixed(0)} | ${outcome} |`);
}
await server.close();
