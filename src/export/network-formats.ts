// The formats a coauthor network can be written in.
import { linksCsv, nodesCsv } from './csv.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { cytoscape, nodeLink } from './network-json.ts';
import type { NetworkSource } from './network-rows.ts';

export type NetworkFormat = 'GEXF' | 'GRAPHML' | 'CYTOSCAPE' | 'NODE_LINK' | 'CSV_NODES' | 'CSV_LINKS';

interface Writer {
  /** The name under which a file of this format is offered and found. */
  fileName: string;
  mediaType: string;
  /** The file in chunks, each made when it is asked for; empty ones where making the next takes longer. */
  write(network: NetworkSource): Generator<string>;
}

export const networkWriters: Readonly<Record<NetworkFormat, Writer>> = {
  GEXF: { fileName: 'network.gexf', mediaType: 'application/gexf+xml; charset=utf-8', write: gexf },
  GRAPHML: { fileName: 'network.graphml', mediaType: 'application/graphml+xml; charset=utf-8', write: graphml },
  CYTOSCAPE: { fileName: 'network.cytoscape.json', mediaType: 'application/json', write: cytoscape },
  NODE_LINK: { fileName: 'network.json', mediaType: 'application/json', write: nodeLink },
  CSV_NODES: { fileName: 'nodes.csv', mediaType: 'text/csv; charset=utf-8; header=present', write: nodesCsv },
  CSV_LINKS: { fileName: 'links.csv', mediaType: 'text/csv; charset=utf-8; header=present', write: linksCsv },
};
