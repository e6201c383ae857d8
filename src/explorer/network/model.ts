// What a drawing of a coauthor network knows: the people, the links between them, and what is left out.
import { type ReachAsked, type Since, thereSince } from './there-since.ts';

export interface NetworkNode {
  id: string;
  label: string;
  /** Papers that count. */
  papers: number;
  /** The year of each paper of which one is known, ascending. */
  years: number[];
  /** Links to the nearest of the people asked about. */
  distance: number;
  /** EDTF dates of the first and the last dated paper that counts. */
  firstPublished: string | null;
  lastPublished: string | null;
  /** The year from which on the person is in the network. */
  since: Since;
}

export interface NetworkLink {
  source: string;
  target: string;
  /** Newman's: each joint paper counts 1 / (its known authors - 1). */
  weight: number;
  /** Joint papers that count. */
  papers: number;
  /** The year of each joint paper of which one is known, ascending. */
  years: number[];
  /** The two may have written more: a list cut short names exactly one of them. */
  isLowerBound: boolean;
  firstPublished: string | null;
  lastPublished: string | null;
  /** The year from which on the link is in the network. */
  since: Since;
}

export interface NetworkData {
  nodes: NetworkNode[];
  links: NetworkLink[];
  /** Ids of the people it is around; none: it is of everybody. */
  around: string[];
  /** People were left out, by the limit or because of the pairs that their papers make. */
  truncated: boolean;
  /** Papers that fit no window for want of a date. */
  unplacedCount: number;
  /** Lists of authors cut short (“et al.”), which may hide people and links. */
  incompleteListCount: number;
  /** The version of the graph that it is of. */
  version: string;
}

interface NodeLinkFile {
  graph: Omit<NetworkData, 'nodes' | 'links' | 'around'>;
  nodes: Omit<NetworkNode, 'since'>[];
  links: Omit<NetworkLink, 'since'>[];
}

/**
 * The network that node-link JSON (`Network.export(format: NODE_LINK)`) holds, in the order of the file, without what
 * is not drawn (titles and ids of papers, ORCIDs). `asked` is what the file was asked for. Throws a SyntaxError where
 * the text is no such file.
 */
export function networkIn(text: string, asked: ReachAsked): NetworkData {
  const file: unknown = JSON.parse(text);
  if (!isNodeLinkFile(file)) throw new SyntaxError('This is no network in node-link JSON.');
  const { truncated, unplacedCount, incompleteListCount, version } = file.graph;
  const since = thereSince(file.nodes, file.links, asked);
  return {
    nodes: file.nodes.map(({ id, label, papers, years, distance, firstPublished, lastPublished }, place) => ({
      id,
      label,
      papers,
      years,
      distance,
      firstPublished,
      lastPublished,
      since: since.nodes[place] ?? null,
    })),
    links: file.links.map(
      ({ source, target, weight, papers, years, isLowerBound, firstPublished, lastPublished }, place) => ({
        source,
        target,
        weight,
        papers,
        years,
        isLowerBound,
        firstPublished,
        lastPublished,
        since: since.links[place] ?? null,
      }),
    ),
    around: asked.isAround ? file.nodes.flatMap(({ id, distance }) => (distance === 0 ? [id] : [])) : [],
    truncated,
    unplacedCount,
    incompleteListCount,
    version,
  };
}

function isNodeLinkFile(file: unknown): file is NodeLinkFile {
  if (typeof file !== 'object' || file === null) return false;
  if (!('graph' in file && 'nodes' in file && 'links' in file)) return false;
  return (
    typeof file.graph === 'object' && file.graph !== null && Array.isArray(file.nodes) && Array.isArray(file.links)
  );
}
