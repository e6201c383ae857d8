// What there is to ask about: some people, papers and topics of the served graph, and filters made of them.
import { post, send } from './visit.ts';

type Filled<Value> = readonly [Value, ...Value[]];

export interface Facts {
  people: Filled<{ id: string; name: string }>;
  papers: Filled<{ id: string; title: string }>;
  topics: Filled<{ id: string; label: string }>;
  words: Filled<string>;
  /** Of the type `PaperFilter`; undefined is none. */
  filters: Filled<object | undefined>;
}

interface Listed {
  data: {
    authors: { nodes: { id: string; name: string }[] };
    papers: { nodes: { id: string; title: string }[] };
    topics: { nodes: { id: string; label: string }[] };
  };
}

const query = `{
  authors(first: 60) { nodes { id name } }
  papers(first: 60) { nodes { id title } }
  topics(first: 20) { nodes { id label } }
}`;

/** Asks the API for them; rejects where there is nothing to ask about. */
export async function readFacts(origin: string): Promise<Facts> {
  const response = await send(`${origin}/graphql`, post({ query }));
  const { data } = (await response.json()) as Listed;
  const people = filled(data.authors.nodes);
  const papers = filled(data.papers.nodes);
  const topics = filled(data.topics.nodes);
  const words = filled(papers.flatMap(({ title }) => title.split(/\W+/u)).filter((word) => word.length > 4));
  const filters: Facts['filters'] = [
    undefined,
    { published: { from: '2000', to: '2024' } },
    { published: { from: '2023-01-01' } },
    { maxAuthors: 5 },
    { authorListComplete: true },
    { undated: false },
    { anyTopic: [topics[0].id] },
    { text: words[0] },
  ];
  return { people, papers, topics, words, filters };
}

function filled<Value>([first, ...others]: Value[]): Filled<Value> {
  if (first === undefined) throw new Error('the served graph has nothing to ask about');
  return [first, ...others];
}
