// Opens a saved corpus: all of it, checked, or a reason why not.
import type { GraphInput } from '../graph/build.ts';
import { type About, aboutFrom, type Counts, type Section, sections } from './about.ts';
import { authorsFrom } from './author-columns.ts';
import { type Block, readBlocks } from './blocks.ts';
import { BadColumn, Columns, push } from './columns.ts';
import { duplicatesFrom } from './duplicate-columns.ts';
import type { FirstLine } from './first-line.ts';
import { disorderIn } from './order.ts';
import { papersFrom } from './paper-columns.ts';
import { recordsFrom } from './record-columns.ts';
import { type CorpusRefusal, Refused } from './refusal.ts';
import { growTables, type OpenedTables } from './tables.ts';
import { conceptsFrom, problemsFrom, topicsFrom } from './topic-columns.ts';

export type OpenedCorpus =
  | {
      status: 'OPENED';
      input: GraphInput;
      /** The program's version that saved it. */
      program: string;
    }
  | { status: 'REFUSED'; refusal: CorpusRefusal };

/**
 * The corpus that a file of these bytes holds, equal to what was saved; what rows had in common they share, and texts
 * pin nothing. Refused as a whole unless every byte is as it was written, up to the end mark and the end of the file.
 * Rejects only where the bytes cannot be had. Memory: what is opened, the tables of what rows share, and a few blocks;
 * a file unfolds to at most some hundred times its size, whatever it says of itself. Cost: linear.
 */
export async function openCorpus(bytes: AsyncIterable<Uint8Array>): Promise<OpenedCorpus> {
  try {
    const { first, blocks } = await readBlocks(bytes);
    const corpus = createCorpus(first);
    let end = 0;
    for await (const block of blocks) {
      corpus.add(block);
      end = block.offset;
    }
    return { status: 'OPENED', input: corpus.whole(end), program: first.program };
  } catch (error) {
    if (error instanceof Refused) return { status: 'REFUSED', refusal: error.refusal };
    throw error;
  }
}

const malformed = (offset: number, found: string): Refused =>
  new Refused('MALFORMED', offset, found, 'what this program writes there');

/** Takes the blocks of a corpus in their order; `whole` gives what they hold. Both throw Refused. */
function createCorpus(first: FirstLine) {
  const tables: OpenedTables = { texts: [], names: [], dates: [], subjects: [] };
  let about: About | null = null;
  let reached = 0;
  const concepts: GraphInput['tagging']['concepts'] = [];
  const problems: GraphInput['problems'][number][] = [];
  const loadProblems: typeof problems = [];
  const resolutionProblems: typeof problems = [];
  const records: GraphInput['resolution']['records'][number][] = [];
  const papers: GraphInput['resolution']['papers'] = [];
  const authors: GraphInput['resolution']['authors'] = [];
  const possibleDuplicates: GraphInput['resolution']['possibleDuplicates'] = [];
  const topics: number[][] = [];

  const readers: Record<Section, (columns: Columns) => void> = {
    about(columns) {
      if (about !== null) throw new BadColumn('about');
      about = aboutFrom(columns, tables);
    },
    concepts: (columns) => push(concepts, conceptsFrom(columns, tables)),
    problems: (columns) => push(problems, problemsFrom(columns, tables)),
    loadProblems: (columns) => push(loadProblems, columns.among('number', undefined, problems)),
    resolutionProblems: (columns) => push(resolutionProblems, columns.among('number', undefined, problems)),
    records: (columns) => push(records, recordsFrom(columns, tables)),
    papers: (columns) => push(papers, papersFrom(columns, records, first.authors, tables)),
    authors: (columns) => push(authors, authorsFrom(columns, first.records, first.authors, tables)),
    duplicates: (columns) => push(possibleDuplicates, duplicatesFrom(columns, first.papers)),
    topics: (columns) => push(topics, topicsFrom(columns, concepts.length)),
  };

  return {
    add({ text, offset }: Block): void {
      try {
        const block: unknown = JSON.parse(text);
        const section = (sections as readonly unknown[]).indexOf(sectionOf(block));
        if (section < reached) throw malformed(offset, 'a block of unknown rows, or out of its turn');
        reached = section;
        const parts = new Columns(block);
        growTables(tables, parts.table('tables'));
        readers[sections[section] as Section](parts.table('columns'));
      } catch (error) {
        if (error instanceof BadColumn) throw malformed(offset, `a block whose column "${error.message}" does not fit`);
        if (error instanceof SyntaxError) throw malformed(offset, 'a block that is no JSON');
        throw error;
      }
    },

    whole(offset: number): GraphInput {
      if (about === null) throw malformed(offset, 'no account of what was loaded');
      const { version, loadedAt, sources, counts } = about;
      const found: Counts = {
        concepts: concepts.length,
        problems: problems.length,
        loadProblems: loadProblems.length,
        resolutionProblems: resolutionProblems.length,
        records: records.length,
        papers: papers.length,
        authors: authors.length,
        duplicates: possibleDuplicates.length,
        topics: topics.length,
      };
      const announced = { ...counts, papers: first.papers, authors: first.authors, records: first.records };
      for (const section of Object.keys(found) as (keyof Counts)[]) {
        if (found[section] !== counts[section] || found[section] !== announced[section]) {
          throw malformed(offset, `${found[section]} ${section} where ${announced[section]} are announced`);
        }
      }
      const input = {
        resolution: { records, papers, authors, possibleDuplicates, problems: resolutionProblems },
        tagging: { concepts, ofPaper: topics },
        sources,
        problems: loadProblems,
        version,
        loadedAt,
      };
      const disorder = disorderIn(input);
      if (disorder !== null) throw malformed(offset, disorder);
      return input;
    },
  };
}

function sectionOf(block: unknown): unknown {
  return typeof block === 'object' && block !== null && 'section' in block ? block.section : null;
}
