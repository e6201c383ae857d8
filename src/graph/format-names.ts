// What the formats of lists are called.
import type { ListFormat } from '../readers/record.ts';

/** As in `list.bib: BibTeX, 3 entries`. */
export const formatNames: Readonly<Record<ListFormat, string>> = {
  BIBTEX: 'BibTeX',
  RIS: 'RIS',
  CSL_JSON: 'CSL-JSON',
  CROSSREF_JSON: 'Crossref JSON',
  OPENALEX_JSON: 'OpenAlex JSON',
  ARXIV_ATOM: 'arXiv Atom',
  ARXIV_JSON: 'arXiv JSON',
  DBLP_XML: 'DBLP XML',
  PUBMED: 'PubMed',
  CSV: 'table',
  PLAIN_LISTING: 'plain listing',
  AUTHOR_LISTING: 'author listing',
  DATED_LISTING: 'dated listing',
  ABSTRACT_LISTING: 'abstract listing',
};
