// A paper as a citation, for pasting and for reference managers.
import { citation, type CitationFormat as Format } from '../export/citation.ts';
import { builder } from './builder.ts';

const CitationFormat = builder.enumType('CitationFormat', {
  description:
    'A form of citation. An author list that is cut short stays so in each of them. The kind of publication is the one that most lists state of the venue shown or, where these state none, most that name no venue; where none does, or equally many say two things, a venue named like a meeting counts as one, what is on arXiv alone as a preprint, and nothing is taken for a journal. Volume, issue, pages and publisher are not kept, so no form has them; its key is the paper’s id, not that of an entry in a list.',
  values: {
    BIBTEX: { description: 'An entry for BibTeX and BibLaTeX, its key the paper’s id.' },
    RIS: { description: 'A RIS record, which reference managers import.' },
    CSL_JSON: { description: 'A CSL-JSON array of one item, for citation processors such as Pandoc and Zotero.' },
    APA: { description: 'A reference in the style of the APA, 7th edition, as plain text.' },
  } as const satisfies Record<Format, object>,
});

// What each takes, in steps of the graph that take as long.
const steps = { BIBTEX: 1_000, RIS: 1_000, CSL_JSON: 1_000, APA: 20_000 } as const satisfies Record<Format, number>;

builder.objectField('Paper', 'citation', (t) =>
  t.string({
    description:
      'How to cite it, with the names as printed on it. Where no year is known it says so in the way of the format.',
    args: { format: t.arg({ type: CitationFormat, required: true, description: 'Which form.' }) },
    // What fails rejects: an execution lets go of what a list waits for already, where one of its fields throws.
    resolve: async (paper, { format }, { graph, reference, work }) => {
      if (work === undefined) return citation(graph, paper, format, reference);
      return work.turn(() => {
        work.spend(steps[format]);
        return citation(graph, paper, format, reference);
      });
    },
  }),
);
