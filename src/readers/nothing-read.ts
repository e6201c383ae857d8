// Says so where a list has neither given anything nor a reason for it.

import { excerpt } from './lines.ts';
import type { Batch, Findings, Reader, Reading } from './reader.ts';

const longestBeginning = 1000;

/**
 * Begins to read a document with this reader; once the whole load has been read, a WARNING stands at the first line that
 * holds text where the document has given neither records nor people nor problems.
 */
export function openDocument(reader: Reader, document: string, findings: Findings, batch: Batch): Reading {
  let isEmpty = true;
  let line = 1;
  let beginning = '';
  const counted: Findings = {
    record: (record) => {
      isEmpty = false;
      findings.record(record);
    },
    person: (person) => {
      isEmpty = false;
      findings.person(person);
    },
    problem: (problem) => {
      isEmpty = false;
      findings.problem(problem);
    },
  };
  const reading = reader.open(document, counted, batch);
  return {
    write(piece) {
      if (isEmpty && beginning.length < longestBeginning) {
        const blank = beginning === '' ? (/^[\s\uFEFF]*/u.exec(piece)?.[0] ?? '') : '';
        line += blank.split('\n').length - 1;
        beginning += piece.slice(blank.length, blank.length + longestBeginning);
      }
      reading.write(piece);
    },
    end() {
      reading.end();
      batch.afterAll(() => {
        const found = excerpt(beginning.split(/[\r\n]/u, 1)[0] ?? '');
        if (!isEmpty || found === '') return;
        const expected = 'a publication; nothing in this list could be read as one.';
        findings.problem({ document, line, severity: 'WARNING', found, expected });
      });
    },
  };
}
