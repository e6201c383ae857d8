// Every place of the API where an author, a paper or a topic stands: queries of worlds that have one there.
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { catalogue } from '../api/catalogue.ts';
import { crowded, shapes } from '../api/connections.ts';
import { world } from '../world.ts';

export interface Places {
  graph: PublicationGraph;
  /** A query in which `@` is the selection of a node. */
  query: string;
}

/** What lists that disagree leave open: two people who may be one, and two papers. */
const doubtful: PublicationGraph = {
  ...catalogue,
  possibleDuplicates: [{ papers: [1, 2], reason: 'They have one title.' }],
};

export const places: readonly Places[] = [
  ...shapes.flatMap(({ select, node }) => {
    const item = node === undefined ? '@' : `{ ${node.replaceAll('{ id }', '@')} }`;
    const query = `{ ${select('first: 2', `{ edges { node ${item} } nodes ${item} }`)} }`;
    // Pages of groups lead to no node themselves.
    return item.includes('@') ? { graph: crowded, query } : [];
  }),
  {
    graph: crowded,
    query: '{ paper(by: { title: "Paper 0" }) { related(first: 3) { edges { sharedAuthors @ sharedTopics @ } } } }',
  },
  {
    graph: world,
    query: `{
      node(id: "Author:ada") @
      nodes(ids: ["Paper:engines", "Topic:logic", "Author:nobody"]) @
      author(by: { name: "Ada" }) @
      paper(by: { title: "Königsberg" }) @
      topic(by: { label: "Mathematics" }) @
      graph {
        diameter { authors @ }
        communities(first: 2) {
          nodes { leadingAuthors { counts { author @ } } leadingTopics { counts { topic @ } } }
        }
      }
      papers(first: 3) { facets { byAuthor { counts { author @ } } byTopic { counts { topic @ } } } }
      topics { nodes { broader @ narrower @ related @ } }
      authors(first: 3) {
        nodes {
          nameForms { places { paper @ } }
          firstMet(other: "Author:bob") { jointPaper @ connectingPaper @ }
          network { authors { author @ } links { authors @ } }
          papers { nodes { topics @ } }
          topicDrift { topics { counts { topic @ } } }
        }
      }
    }`,
  },
  {
    graph: doubtful,
    query: `{
      resolveAuthors(names: ["J. Garcia", "Yang Liu"]) { candidates { author @ } }
      authors { nodes { possiblySameAs { author @ } } }
      graph { health { warnings { nodes { authors @ paper @ otherPaper @ } } } }
    }`,
  },
];
