// Who databases say an author is: ORCIDs, DBLP's numbered names and records of people, OpenAlex ids.

import type { PersonRecord, PrintedName } from '../readers/record.ts';
import { compareText } from '../text/compare.ts';
import { bareOrcid } from '../text/identifiers.ts';
import type { Mention } from './author-lists.ts';

/** Each the first that an author's places give, null for none. */
export interface PersonIds {
  /** In the form `0000-0002-1825-0097`: two of them are two people. */
  orcid: string | null;
  /** A name as DBLP numbers it, `Wei Wang 0001`, or the first of its person's record: two of them are two people. */
  dblp: string | null;
  /** Two of them may be one person: OpenAlex parts people by machine. */
  openalex: string | null;
}

/** The ORCID printed with a name, in the form `0000-0002-1825-0097`; null for none. */
export function printedOrcid({ orcid }: PrintedName): string | null {
  return orcid === undefined ? null : bareOrcid(orcid) || null;
}

function identifierOf({ identifiers }: PrintedName, wanted: string): string | null {
  return identifiers?.find(({ scheme }) => scheme === wanted)?.value ?? null;
}

interface Registered {
  dblp: string | null;
  orcid: string | null;
}

/** What databases' records of people say. */
export interface Directory {
  /** Who a name in a record is. */
  idsOf(mention: Mention): PersonIds;
  /** Where the record of the person stands that has this `dblp`, `dblp.xml line 12`; null where no record names it. */
  placeOf(dblp: string): string | null;
}

const nobody: PersonIds = { orcid: null, dblp: null, openalex: null };

/**
 * The directory that the records of people make. Such a record speaks for the numbered names that it lists, wherever
 * they stand, and for its other names exactly as printed in records of the same database; of two records that list one
 * name the first holds, by document and line. Cost: linear, but for one sort.
 */
export function directoryOf(people: readonly PersonRecord[]): Directory {
  const registered = new Map<string, Registered>();
  const places = new Map<string, string>();
  const ordered = [...people].sort((a, b) => compareText(a.document, b.document) || a.line - b.line);
  for (const { names, format, document, line } of ordered) {
    const numbered = names.map((name) => identifierOf(name, 'dblp')).find((value) => value !== null);
    const orcid = names.map(printedOrcid).find((each) => each !== null) ?? null;
    const dblp = numbered ?? (names.length > 1 ? (names[0]?.printed ?? null) : null);
    if (dblp !== null && names.length > 1 && !places.has(dblp)) places.set(dblp, `${document} line ${line}`);
    for (const name of names) {
      const value = identifierOf(name, 'dblp');
      const key = value === null ? `${format}\n${name.printed}` : `\n${value}`;
      if (!registered.has(key)) registered.set(key, { dblp, orcid });
    }
  }
  return {
    idsOf({ printed, entry }) {
      const orcid = printedOrcid(printed);
      const dblp = identifierOf(printed, 'dblp');
      const openalex = identifierOf(printed, 'openalex');
      const known =
        registered.size === 0
          ? undefined
          : registered.get(dblp === null ? `${entry.record.format}\n${printed.printed}` : `\n${dblp}`);
      if (known === undefined && orcid === null && dblp === null && openalex === null) return nobody;
      return { orcid: orcid ?? known?.orcid ?? null, dblp: known?.dblp ?? dblp, openalex };
    },
    placeOf: (dblp) => places.get(dblp) ?? null,
  };
}

/** Who an author of a paper is by all mentions: of each kind the first id, in order. */
export function idsOfSlot(mentions: readonly Mention[], directory: Directory): PersonIds {
  const [only] = mentions;
  if (mentions.length === 1 && only !== undefined) return directory.idsOf(only);
  const all = mentions.map((mention) => directory.idsOf(mention));
  const first = (kind: keyof PersonIds): string | null =>
    all.map((ids) => ids[kind]).find((value) => value !== null) ?? null;
  return { orcid: first('orcid'), dblp: first('dblp'), openalex: first('openalex') };
}
