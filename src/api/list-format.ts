// The formats of lists, for whatever names one.
import { builder } from './builder.ts';

export const listFormat = builder.enumType('ListFormat', {
  description: 'The format of a list.',
  values: {
    BIBTEX: { description: 'BibTeX or BibLaTeX.' },
    AUTHOR_LISTING: { description: 'Plain text: title, authors as “Last, First, Last, First”, abstract.' },
    DATED_LISTING: { description: 'Plain text: category and date, title with the first authors behind it, abstract.' },
    ABSTRACT_LISTING: { description: 'Plain text: abstract, comments, arXiv identifier.' },
  } as const,
});
