// One paper as a citation in the formats that people paste and programs read.
import type { PaperAttributes } from '../graph/attributes.ts';
import type { PublicationGraph } from '../graph/publication-graph.ts';
import { apaReference, type MakeReference } from './apa.ts';
import { bibtexEntry, citationKey } from './bibtex.ts';
import { citedPaper } from './cited-paper.ts';
import { cslItem } from './csl.ts';
import { ris } from './ris.ts';

export type CitationFormat = 'BIBTEX' | 'RIS' | 'CSL_JSON' | 'APA';

/**
 * The citation of a paper; CSL-JSON is an array of one item, as files of it are. APA's are made by `reference`: here,
 * where it is not given.
 */
export async function citation(
  graph: PublicationGraph,
  paper: PaperAttributes,
  format: CitationFormat,
  reference: MakeReference = apaReference,
): Promise<string> {
  const cited = citedPaper(graph, paper);
  const key = citationKey(paper.id);
  switch (format) {
    case 'BIBTEX':
      return bibtexEntry(cited);
    case 'RIS':
      return ris(cited, key);
    case 'CSL_JSON':
      return `${JSON.stringify([cslItem(cited, key)], null, 2)}\n`;
    case 'APA':
      return reference(cslItem(cited, key));
  }
}
