// Reads BibTeX and BibLaTeX files: each entry becomes a record, what cannot be read a problem at its line.
import { type BibEntry, type Fault, readingBibtex } from './bibtex-entries.ts';
import { Bibliographies, dataTypes } from './bibtex-inheritance.ts';
import { keptEntry, refersToOthers } from './bibtex-key-index.ts';
import { fieldsOfInterest, isOfInterest, recordOf } from './bibtex-record.ts';
import type { Findings, Reader } from './reader.ts';

// Under which all BibTeX documents of a load find each other.
const bibliographiesOfLoad = {};
// What `@string` defines in one list stands for the same in those read after it, as it does for BibTeX.
const macrosOfLoad = {};

/**
 * The reader of BibTeX and BibLaTeX. One record an entry; `@string`, `@preamble`, `@comment`, `@xdata` and `@set` are
 * none. Editors are not authors: an entry with nobody else has an incomplete, empty author list. Records come as soon as
 * their entry is whole, but for entries that refer to others (`crossref`, `xdata`), in the same list or in another of
 * the load: they come when all documents have been read. Problems stand at the line of their entry. Cost: linear in the
 * text. Kept meanwhile: macros, an entry, those that wait, and of every entry its key, dates, venue and title, because
 * any may yet be referred to.
 */
export const bibtexReader: Reader = {
  format: 'BIBTEX',

  /** Certain where the first line that is not blank and no `%` comment begins an entry; likely where a later one does. */
  recognises(text: string): number {
    if (/^\uFEFF?(?:[ \t]*(?:%.*)?(?:\r\n|\r(?!\n)|\n))*[ \t]*@[ \t]*[a-z]+\s*(?:\{|\()/iu.test(text)) return 1;
    const entry = /^[ \t]*@[ \t]*[a-z]+\s*[{(]\s*[^\s,{}()=]*\s*,\s*[a-z][\w+:.-]*\s*=/imu;
    return entry.test(text) ? 0.6 : 0;
  },

  open(document, findings, batch) {
    const fault = (each: Fault): void => findings.problem({ document, ...each });
    const bibliographies = batch.shared(bibliographiesOfLoad, () => new Bibliographies());
    const list = bibliographies.open(fault);
    const waiting: BibEntry[] = [];
    batch.afterAll(() => {
      for (const entry of waiting.splice(0)) give(bibliographies.inherited(entry, list), document, findings, fault);
    });
    return readingBibtex(
      {
        fault,
        entry(read) {
          const waits = refersToOthers(read);
          const entry = waits || read.type === 'xdata' ? keptEntry(read, isOfInterest) : read;
          if (!list.keys.add(entry)) {
            const expected = 'a key that no entry above has; both entries were kept.';
            fault({ line: entry.line, severity: 'WARNING', found: `@${entry.type}{${entry.key},`, expected });
          }
          if (waits) waiting.push(entry);
          else give(entry, document, findings, fault);
        },
      },
      fieldsOfInterest,
      batch.shared(macrosOfLoad, () => new Map()),
    );
  },
};

function give(entry: BibEntry, document: string, findings: Findings, fault: (fault: Fault) => void): void {
  if (!dataTypes.has(entry.type)) findings.record(recordOf(entry, document, fault));
}
