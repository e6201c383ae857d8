// The formats of lists, for whatever names one.
import { builder } from './builder.ts';

export const listFormat = builder.enumType('ListFormat', {
  description: 'The format of a list.',
  values: {
    BIBTEX: { description: 'BibTeX or BibLaTeX.' },
    RIS: { description: 'RIS, as reference managers and publishers export it.' },
    CSL_JSON: { description: 'CSL-JSON, as Zotero, Pandoc and citation processors speak it.' },
    CROSSREF_JSON: { description: 'Works as the REST API of Crossref answers them.' },
    OPENALEX_JSON: { description: 'Works of OpenAlex, as one JSON or an object a line.' },
    ARXIV_ATOM: { description: 'The Atom feed of arXiv’s API.' },
    ARXIV_JSON: { description: 'arXiv’s metadata, a JSON object a line.' },
    DBLP_XML: { description: 'The XML of DBLP, the whole or a part.' },
    PUBMED: { description: 'PubMed’s MEDLINE format (`.nbib`).' },
    CSV: { description: 'A table with a line of headings, parted by commas, semicolons or tabs.' },
    PLAIN_LISTING: {
      description: 'Plain text as in a CV or on a web page: an entry a line or paragraph, authors, title, venue, year.',
    },
    AUTHOR_LISTING: { description: 'Plain text: title, authors as “Last, First, Last, First”, abstract.' },
    DATED_LISTING: { description: 'Plain text: category and date, title with the first authors behind it, abstract.' },
    ABSTRACT_LISTING: { description: 'Plain text: abstract, comments, arXiv identifier.' },
  } as const,
});
