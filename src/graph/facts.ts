// The graph of facts: people, papers, topics and the links between them, as nodes and edges of one Graphology graph.
import type { Resolution, ResolvedAuthor } from '../identity/resolution.ts';
import type { PublicationRecord } from '../readers/record.ts';
import { slug } from '../text/fold.ts';
import { shortHash } from '../text/hash.ts';
import { dateExtent } from '../text/partial-date.ts';
import type { Concept } from '../topics/vocabulary.ts';
import type {
  AuthorAttributes,
  FactEdgeAttributes,
  FactNodeAttributes,
  PaperAttributes,
  TopicAttributes,
} from './attributes.ts';
import { nodeKey } from './keys.ts';
import type { PublicationGraph } from './publication-graph.ts';
import { inStretches, mapInSteps, type Steps, sortInSteps } from './steps.ts';

const subject: FactEdgeAttributes = Object.freeze({ kind: 'subject' });
const broader: FactEdgeAttributes = Object.freeze({ kind: 'broader' });
const related: FactEdgeAttributes = Object.freeze({ kind: 'related' });

type Facts = PublicationGraph['facts'];

function keyOf(node: FactNodeAttributes | undefined): string {
  if (node === undefined) throw new Error('a link leads to a node that is not there');
  return nodeKey(node.kind, node.id);
}

/** Adds a node and gives back its attributes as the graph holds them. */
function addNode<T extends FactNodeAttributes>(facts: Facts, attributes: T): T {
  const key = nodeKey(attributes.kind, attributes.id);
  facts.addNode(key, attributes);
  return facts.getNodeAttributes(key) as T;
}

// The keys that Graphology makes itself are longer, and it looks whether each is free.
function addEdge(facts: Facts, from: string, to: string, attributes: FactEdgeAttributes): void {
  facts.addEdgeWithKey(String(facts.size), from, to, attributes);
}

function recordAt(records: Resolution['records'], record: number): PublicationRecord {
  const found = records[record];
  if (found === undefined) throw new Error(`there is no record ${record}`);
  return found;
}

// Nodes that are added in a step, or papers with their topics.
const addedAStep = 50;

// Links between people and papers that are added in a step.
const linksAStep = 200;

/** What `make` gives for each item and its place, in their order. */
function* addedInSteps<T, U>(items: readonly T[], make: (item: T, place: number) => U): Steps<U[]> {
  const made: U[] = [];
  yield* inStretches(
    items.length,
    (from, to) => {
      for (let place = from; place < to; place++) made.push(make(items[place] as T, place));
    },
    addedAStep,
  );
  return made;
}

/**
 * Adds everybody, in the order of the resolution, and gives them back by ordinal. `ofRecord`: the ordinal of each record's
 * paper. Cost: linear in the places of their names.
 */
export function addAuthors(
  facts: Facts,
  { records, authors }: Resolution,
  ofRecord: Uint32Array,
): Steps<AuthorAttributes[]> {
  return addedInSteps(authors, (author: ResolvedAuthor, ordinal) =>
    addNode<AuthorAttributes>(facts, {
      kind: 'author',
      ordinal,
      id: author.id,
      name: author.name,
      familyName: author.family,
      givenNames: author.given,
      orcid: author.orcid,
      nameForms: author.nameForms.map(({ name, reason, places }) => ({
        name,
        reason,
        places: places.map(({ record, position }) => ({
          document: records[record]?.document ?? '',
          line: records[record]?.line ?? 0,
          position,
          paper: ofRecord[record] ?? 0,
        })),
      })),
      possiblySameAs: author.possiblySameAs,
      possiblySeveral: author.possiblySeveral,
    }),
  );
}

/**
 * Adds the papers, of which `order` says where each stands in the resolution, and gives them back by ordinal. Cost: linear
 * in them and their records. Throws where there is no such paper or record.
 */
export function addPapers(
  facts: Facts,
  { records, papers }: Resolution,
  order: readonly number[],
): Steps<PaperAttributes[]> {
  return addedInSteps(order, (place, ordinal) => {
    const paper = papers[place];
    if (paper === undefined) throw new Error(`no paper at ${place}`);
    const {
      id,
      title,
      titleLatex,
      titleMarkup,
      language,
      otherTitles,
      published,
      organisations,
      authorListComplete,
      abstract,
      summary,
      venue,
      kind: publicationKind,
    } = paper;
    return addNode<PaperAttributes>(facts, {
      kind: 'paper',
      ordinal,
      id,
      title,
      titleLatex,
      titleMarkup,
      language,
      otherTitles,
      published,
      year: published === null ? null : (dateExtent(published)?.year ?? null),
      organisations,
      authorListComplete,
      abstract,
      summary,
      venue,
      publicationKind,
      notes: paper.notes,
      identifiers: paper.identifiers,
      url: paper.url,
      codeUrls: paper.codeUrls,
      codeAvailable: paper.codeAvailable,
      sources: paper.records.map((record) => recordAt(records, record)),
      reasons: paper.reasons,
    });
  });
}

export interface TopicNodes {
  list: TopicAttributes[];
  /** Ordinal of each concept. */
  ofConcept: Uint32Array;
}

/** Adds the topics, ordinals by id; labels of which the slugs are the same get ids with a hash. Cost: a sort of them. */
export function* addTopics(facts: Facts, concepts: readonly Concept[]): Steps<TopicNodes> {
  const slugs = yield* addedInSteps(concepts, ({ prefLabel }) => slug(prefLabel));
  const shared = new Map<string, number>();
  for (const text of slugs) shared.set(text, (shared.get(text) ?? 0) + 1);
  yield;
  const ids = yield* addedInSteps(concepts, ({ scheme, prefLabel }, concept) => {
    const plain = slugs[concept] ?? '';
    return plain !== '' && shared.get(plain) === 1 ? plain : `${plain}-${shortHash(`${scheme}\n${prefLabel}`)}`;
  });
  const idOf = (concept: number) => ids[concept] ?? '';
  const order = yield* sortInSteps([...ids.keys()], (a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  const ofConcept = new Uint32Array(concepts.length);
  const list = yield* addedInSteps(order, (place, ordinal) => {
    const { prefLabel, altLabels, definition, scheme } = concepts[place] as Concept;
    ofConcept[place] = ordinal;
    return addNode<TopicAttributes>(facts, {
      kind: 'topic',
      ordinal,
      id: idOf(place),
      label: prefLabel,
      altLabels,
      definition,
      scheme,
    });
  });
  return { list, ofConcept };
}

/**
 * Adds the links from people to the papers they wrote, each with the place in the author list and the name as printed.
 * `order`: where each paper stands in the resolution. Cost: linear in them.
 */
export function* addAuthorships(
  facts: Facts,
  { records, papers: resolved }: Resolution,
  order: readonly number[],
  authors: readonly AuthorAttributes[],
  papers: readonly PaperAttributes[],
): Steps<void> {
  let added = 0;
  for (const [ordinal, place] of order.entries()) {
    const paperKey = keyOf(papers[ordinal]);
    for (const [at, { author, printed, record }] of (resolved[place]?.authorships ?? []).entries()) {
      // A paper of thousands is as much work as thousands of papers.
      if (++added % linksAStep === 0) yield;
      const source = recordAt(records, record);
      addEdge(facts, keyOf(authors[author]), paperKey, { kind: 'authorship', position: at + 1, printed, source });
    }
  }
}

/** Adds the links from papers to their topics, given as rows by ordinal. */
export function* addSubjects(
  facts: Facts,
  rows: readonly (readonly number[])[],
  papers: readonly PaperAttributes[],
  topics: readonly TopicAttributes[],
): Steps<void> {
  yield* addedInSteps(rows, (row, ordinal) => {
    for (const topic of row) addEdge(facts, keyOf(papers[ordinal]), keyOf(topics[topic]), subject);
  });
}

/** Adds the links between topics, and gives them back as rows by ordinal, each ascending. */
export function* linkTopics(
  facts: Facts,
  concepts: readonly Concept[],
  topics: TopicNodes,
): Steps<{ broaderRows: number[][]; relatedRows: number[][] }> {
  const ordinals = new Map<string, number>();
  yield* addedInSteps(concepts, ({ scheme, prefLabel }, concept) => {
    ordinals.set(`${scheme}\n${prefLabel}`, topics.ofConcept[concept] ?? 0);
  });
  const broaderRows = yield* mapInSteps(topics.list, (): number[] => []);
  const relatedSets = yield* mapInSteps(topics.list, () => new Set<number>());
  yield* addedInSteps(concepts, ({ scheme, prefLabel, broader: parents, related: others }) => {
    const own = ordinals.get(`${scheme}\n${prefLabel}`) ?? 0;
    for (const label of parents) {
      const parent = ordinals.get(`${scheme}\n${label}`);
      if (parent !== undefined && !broaderRows[own]?.includes(parent)) broaderRows[own]?.push(parent);
    }
    for (const label of others) {
      const other = ordinals.get(`${scheme}\n${label}`);
      if (other === undefined || other === own) continue;
      relatedSets[own]?.add(other);
      relatedSets[other]?.add(own);
    }
  });
  const ascending = (row: Iterable<number>) => [...row].sort((a, b) => a - b);
  const sortedBroader = yield* mapInSteps(broaderRows, ascending);
  const relatedRows = yield* mapInSteps(relatedSets, ascending);
  yield* addedInSteps(sortedBroader, (row, own) => {
    for (const parent of row) addEdge(facts, keyOf(topics.list[own]), keyOf(topics.list[parent]), broader);
  });
  yield* addedInSteps(relatedRows, (row, own) => {
    for (const other of row) {
      // A pair that is also broader and narrower keeps that stronger link.
      const [from, to] = [keyOf(topics.list[own]), keyOf(topics.list[other])];
      if (!facts.hasEdge(from, to)) addEdge(facts, from, to, related);
    }
  });
  return { broaderRows: sortedBroader, relatedRows };
}
