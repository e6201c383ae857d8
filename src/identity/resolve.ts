// From records to papers and people.

import type { PersonRecord, Problem, PublicationRecord } from '../readers/record.ts';
import { compareText } from '../text/compare.ts';
import type { AuthorList } from './author-lists.ts';
import { combineAuthors } from './author-lists.ts';
import { clusterPeople } from './cluster-people.ts';
import type { PaperFacts } from './combine-paper.ts';
import { combinePaper, identifiersOf, titleOf } from './combine-paper.ts';
import type { NamedPaper } from './decisions.ts';
import { namesApart, separations, unusedOverrides } from './decisions.ts';
import { describePeople } from './describe-people.ts';
import type { Entry } from './entries.ts';
import { prepareEntries } from './entries.ts';
import { makeIds } from './ids.ts';
import { matchPapers } from './match-papers.ts';
import type { Miss } from './near-misses.ts';
import { compareMisses } from './near-misses.ts';
import type { Overrides } from './overrides.ts';
import { noOverrides } from './overrides.ts';
import type { Resolution, ResolvedAuthor, ResolvedDuplicate, ResolvedPaper } from './resolution.ts';
import type { Authorship } from './units.ts';

function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.document, b.document) ||
    a.line - b.line ||
    compareText(a.found, b.found) ||
    compareText(a.expected, b.expected)
  );
}

/** For each item its place once the ids are ordered by code units. */
function placesByIds(ids: readonly string[]): number[] {
  const places: number[] = [];
  [...ids.keys()]
    .sort((a, b) => compareText(ids[a] ?? '', ids[b] ?? ''))
    .forEach((at, place) => {
      places[at] = place;
    });
  return places;
}

/**
 * The papers and people that the records tell of, each with its evidence: papers and authors ordered by id, problems by
 * document and line. Pure; the order of the records changes nothing but their numbers. Overrides win over every rule
 * but one: two authors of one paper are two people. Cost: near linear (everything is compared within small blocks).
 */
export function resolve(
  records: readonly PublicationRecord[],
  overrides: Overrides = noOverrides,
  known: readonly PersonRecord[] = [],
): Resolution {
  const matched = matchPapers(prepareEntries(records));
  const problems = [...matched.problems];
  const apart = namesApart(separations(overrides));
  const add = (some: readonly Problem[]): void => {
    for (const problem of some) problems.push(problem);
  };
  const lists = matched.papers.map(({ entries }): AuthorList => combineAuthors(entries, apart));
  const authorships: Authorship[] = [];
  lists.forEach(({ slots, problems: some }, paper) => {
    for (const slot of slots) authorships.push({ paper, slot });
    add(some);
  });
  const named = matched.papers.map(({ entries }) => new NamedEntries(entries));
  const people = clusterPeople(authorships, named, overrides, known);
  const { described, nameOf, problems: decisionProblems } = describePeople(people, authorships, named, overrides);
  add(people.problems);
  add(decisionProblems);
  add(unusedOverrides(overrides, authorships, named));
  const facts = matched.papers.map(({ entries }) => {
    const combined = combinePaper(entries);
    add(combined.problems);
    return combined.facts;
  });

  const paperIds = makeIds(
    facts.map((fact, at) => ({ label: fact.title, content: () => contentOfPaper(fact, lists[at]) })),
  );
  const authorIds = makeIds(
    described.map((person) => ({
      label: person.name,
      content: () =>
        person.nameForms
          .flatMap(({ name, places }) =>
            places.map(({ record, position }) => `${name} ${records[record]?.title ?? ''} ${position}`),
          )
          .sort()
          .join('\n'),
    })),
  );
  const paperPlaces = placesByIds(paperIds);
  const authorPlaces = placesByIds(authorIds);

  const personOf = new Int32Array(authorships.length);
  people.people.forEach((units, person) => {
    for (const unit of units) {
      for (const at of people.units[unit]?.authorships ?? []) personOf[at] = authorPlaces[person] ?? 0;
    }
  });
  const papers: ResolvedPaper[] = [];
  let authorship = 0;
  matched.papers.forEach(({ entries, reasons }, at) => {
    const [fact, list] = [facts[at], lists[at]];
    if (fact === undefined || list === undefined) return;
    const authors = list.slots.map(({ mentions: [shown] }) => ({
      author: personOf[authorship++] ?? 0,
      printed: shown.printed.printed,
      record: shown.entry.index,
    }));
    papers[paperPlaces[at] ?? 0] = {
      id: paperIds[at] ?? '',
      records: entries.map(({ index }) => index),
      reasons,
      ...fact,
      authorships: authors,
      authorListComplete: list.complete,
    };
  });
  const authors: ResolvedAuthor[] = [];
  described.forEach((person, at) => {
    authors[authorPlaces[at] ?? 0] = {
      id: authorIds[at] ?? '',
      ...person,
      possiblySeveral: people.doubts.get(at)?.(nameOf) ?? null,
      possiblySameAs: [],
    };
  });
  const misses = authors.map((): { author: number; miss: Miss }[] => []);
  for (const miss of people.nearMisses) {
    const [left, right] = [authorPlaces[miss.a] ?? 0, authorPlaces[miss.b] ?? 0];
    misses[left]?.push({ author: right, miss });
    misses[right]?.push({ author: left, miss });
  }
  authors.forEach(({ possiblySameAs }, at) => {
    // Authors are ordered by id, so the order of their places is that of their ids.
    const ranked = (misses[at] ?? []).sort((x, y) => compareMisses(x.miss, y.miss) || x.author - y.author);
    possiblySameAs.push(...ranked.map(({ author, miss }) => ({ author, reason: miss.reason(nameOf) })));
  });
  const possibleDuplicates = matched.duplicates.map(({ papers: [a, b], reason }): ResolvedDuplicate => {
    const [left, right] = [paperPlaces[a] ?? 0, paperPlaces[b] ?? 0];
    return { papers: left < right ? [left, right] : [right, left], reason };
  });
  possibleDuplicates.sort((x, y) => x.papers[0] - y.papers[0] || x.papers[1] - y.papers[1]);
  return { records, papers, authors, possibleDuplicates, problems: problems.sort(compareProblems) };
}

/** A paper by its entries, whose title and identifiers are made when they are asked for. */
class NamedEntries implements NamedPaper {
  private readonly entries: readonly Entry[];

  constructor(entries: readonly Entry[]) {
    this.entries = entries;
  }

  get title(): string {
    return titleOf(this.entries).title;
  }

  get ids(): ReadonlySet<string> {
    return new Set(identifiersOf(this.entries).map(({ value }) => value.toLowerCase()));
  }
}

function contentOfPaper(facts: PaperFacts, list: AuthorList | undefined): string {
  const { title, published, venue, identifiers, abstract } = facts;
  const authors = list?.slots.map(({ mentions: [shown] }) => shown.name.key);
  return JSON.stringify([title, published, venue, identifiers, abstract, authors]);
}
