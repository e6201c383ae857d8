// The pieces of a corpus put together again, every one of them checked.
import type { GraphInput } from '../graph/build.ts';
import { type About, aboutFrom, type Counts, type Section, sections } from './about.ts';
import { authorsFrom } from './author-columns.ts';
import { BadColumn, Columns, push } from './columns.ts';
import { duplicatesFrom } from './duplicate-columns.ts';
import { papersFrom } from './paper-columns.ts';
import type { Announced } from './pieces.ts';
import { recordsFrom } from './record-columns.ts';
import { growTables, type OpenedTables } from './tables.ts';
import { conceptsFrom, problemsFrom, topicsFrom } from './topic-columns.ts';

/** A piece is none that `piecesOf` makes, or they are not all; the message says what stands there instead. */
export class BadPiece extends Error {
  override readonly name = 'BadPiece';
}

export interface GatheredPieces {
  /** Takes the next piece. Throws BadPiece. Cost: linear in its text. */
  add(piece: string): void;
  /** What the pieces hold, once all are there. Throws BadPiece. */
  whole(): GraphInput;
}

/**
 * Takes the pieces of `piecesOf` in their order. What they hold is equal to what was cut into pieces; what rows had in
 * common they share, and texts pin nothing.
 */
export function gatherPieces(announced: Announced): GatheredPieces {
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
    papers: (columns) => push(papers, papersFrom(columns, records, announced.authors, tables)),
    authors: (columns) => push(authors, authorsFrom(columns, announced.records, announced.authors, tables)),
    duplicates: (columns) => push(possibleDuplicates, duplicatesFrom(columns, announced.papers)),
    topics: (columns) => push(topics, topicsFrom(columns, concepts.length)),
  };

  return {
    add(piece) {
      try {
        const read: unknown = JSON.parse(piece);
        const section = (sections as readonly unknown[]).indexOf(sectionOf(read));
        if (section < reached) throw new BadPiece('a block of unknown rows, or out of its turn');
        reached = section;
        const parts = new Columns(read);
        growTables(tables, parts.table('tables'));
        readers[sections[section] as Section](parts.table('columns'));
      } catch (error) {
        if (error instanceof BadColumn) throw new BadPiece(`a block whose column "${error.message}" does not fit`);
        if (error instanceof SyntaxError) throw new BadPiece('a block that is no JSON');
        throw error;
      }
    },

    whole() {
      if (about === null) throw new BadPiece('no account of what was loaded');
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
      const wanted = { ...counts, ...announced };
      for (const section of Object.keys(found) as (keyof Counts)[]) {
        if (found[section] !== counts[section] || found[section] !== wanted[section]) {
          throw new BadPiece(`${found[section]} ${section} where ${wanted[section]} are announced`);
        }
      }
      return {
        resolution: { records, papers, authors, possibleDuplicates, problems: resolutionProblems },
        tagging: { concepts, ofPaper: topics },
        sources,
        problems: loadProblems,
        version,
        loadedAt,
      };
    },
  };
}

function sectionOf(piece: unknown): unknown {
  return typeof piece === 'object' && piece !== null && 'section' in piece ? piece.section : null;
}
