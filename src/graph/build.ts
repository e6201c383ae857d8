// The only writer of graphs: papers, people and topics as identity and tagging found them, into facts and index.
import { DirectedGraph } from 'graphology';
import type { Resolution, ResolvedAuthor, ResolvedPaper } from '../identity/resolution.ts';
import type { Problem } from '../readers/record.ts';
import { slug } from '../text/fold.ts';
import { shortHash } from '../text/hash.ts';
import { dateExtent } from '../text/partial-date.ts';
import type { Tagging } from '../topics/tag.ts';
import type { Concept } from '../topics/vocabulary.ts';
import type {
  AuthorAttributes,
  FactEdgeAttributes,
  FactNodeAttributes,
  PaperAttributes,
  TopicAttributes,
} from './attributes.ts';
import { compress, type GraphIndex, sharedUint8, sharedUint32, transpose } from './index.ts';
import { nodeKey } from './keys.ts';
import type { PublicationGraph, Source } from './publication-graph.ts';

export interface GraphInput {
  resolution: Resolution;
  /** Topics of `resolution.papers`, in their order. */
  tagging: Tagging;
  sources: readonly Omit<Source, 'mergedCount'>[];
  problems: readonly Problem[];
  version: string;
  loadedAt: Date;
}

const subject: FactEdgeAttributes = Object.freeze({ kind: 'subject' });
const broader: FactEdgeAttributes = Object.freeze({ kind: 'broader' });
const related: FactEdgeAttributes = Object.freeze({ kind: 'related' });

/** The graph of what was resolved, whole or not at all. Cost: linear in the links, but for sorting the papers. */
export function buildGraph({
  resolution,
  tagging,
  sources,
  problems,
  version,
  loadedAt,
}: GraphInput): PublicationGraph {
  const facts = new DirectedGraph<FactNodeAttributes, FactEdgeAttributes>({ allowSelfLoops: false });
  const order = newestFirst(resolution.papers);
  const ordinalOfPaper = sharedUint32(order.length);
  order.forEach((paper, ordinal) => {
    ordinalOfPaper[paper] = ordinal;
  });

  const authors = addAuthors(facts, resolution, paperOfRecord(resolution, ordinalOfPaper));
  const papers = addPapers(facts, resolution, order);
  const topics = addTopics(facts, tagging.concepts);

  const authorRows = order.map((paper) => resolution.papers[paper]?.authorships.map(({ author }) => author) ?? []);
  const topicRows = order.map((paper) =>
    (tagging.ofPaper[paper] ?? []).map((concept) => topics.ofConcept[concept] ?? 0).toSorted((a, b) => a - b),
  );
  addAuthorships(facts, resolution, order, authors, papers);
  topicRows.forEach((row, ordinal) => {
    for (const topic of row) facts.addEdge(keyOf(papers[ordinal]), keyOf(topics.list[topic]), subject);
  });
  const { broaderRows, relatedRows } = linkTopics(facts, tagging.concepts, topics);

  const authorsOfPaper = compress(authorRows);
  const topicsOfPaper = compress(topicRows);
  const broaderOfTopic = compress(broaderRows);
  const listComplete = sharedUint8(papers.length);
  const incomplete: number[] = [];
  papers.forEach((paper, ordinal) => {
    if (paper.authorListComplete) listComplete[ordinal] = 1;
    else incomplete.push(ordinal);
  });
  const incompletePapers = sharedUint32(incomplete.length);
  incompletePapers.set(incomplete);
  const index: GraphIndex = {
    authors,
    papers,
    topics: topics.list,
    authorsOfPaper,
    papersOfAuthor: transpose(authorsOfPaper, authors.length),
    topicsOfPaper,
    papersOfTopic: transpose(topicsOfPaper, topics.list.length),
    broaderOfTopic,
    narrowerOfTopic: transpose(broaderOfTopic, topics.list.length),
    relatedOfTopic: compress(relatedRows),
    listComplete,
    incompletePapers,
  };
  return { facts, index, version, loadedAt, sources: countMerged(sources, resolution), problems };
}

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

/** Indices of the papers in the order of their ordinals. */
function newestFirst(papers: readonly ResolvedPaper[]): number[] {
  const when = papers.map(({ published }) => {
    const extent = published === null ? null : dateExtent(published);
    return extent === null ? -Infinity : extent.earliest;
  });
  const at = (paper: number) => when[paper] ?? -Infinity;
  // Papers come ordered by id, so the index decides as the id would.
  return papers.map((_, paper) => paper).toSorted((a, b) => (at(a) === at(b) ? a - b : at(b) > at(a) ? 1 : -1));
}

/** The ordinal of the paper that each record belongs to. */
function paperOfRecord({ records, papers }: Resolution, ordinalOfPaper: Uint32Array): Uint32Array {
  const ofRecord = new Uint32Array(records.length);
  papers.forEach((paper, index) => {
    for (const record of paper.records) ofRecord[record] = ordinalOfPaper[index] ?? 0;
  });
  return ofRecord;
}

function addAuthors(facts: Facts, { records, authors }: Resolution, ofRecord: Uint32Array): AuthorAttributes[] {
  return authors.map((author: ResolvedAuthor, ordinal) =>
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
    }),
  );
}

function addPapers(facts: Facts, { records, papers }: Resolution, order: readonly number[]): PaperAttributes[] {
  return order.map((place, ordinal) => {
    const paper = papers[place];
    if (paper === undefined) throw new Error(`no paper at ${place}`);
    const { id, title, titleLatex, published, organisations, authorListComplete, abstract, summary, venue } = paper;
    return addNode<PaperAttributes>(facts, {
      kind: 'paper',
      ordinal,
      id,
      title,
      titleLatex,
      published,
      year: published === null ? null : (dateExtent(published)?.year ?? null),
      organisations,
      authorListComplete,
      abstract,
      summary,
      venue,
      notes: paper.notes,
      identifiers: paper.identifiers,
      url: paper.url,
      codeUrls: paper.codeUrls,
      codeAvailable: paper.codeAvailable,
      sources: paper.records.flatMap((record) => records[record] ?? []),
      reasons: paper.reasons,
    });
  });
}

interface TopicNodes {
  list: TopicAttributes[];
  /** Ordinal of each concept. */
  ofConcept: Uint32Array;
}

function addTopics(facts: Facts, concepts: readonly Concept[]): TopicNodes {
  const slugs = concepts.map(({ prefLabel }) => slug(prefLabel));
  const shared = new Map<string, number>();
  for (const text of slugs) shared.set(text, (shared.get(text) ?? 0) + 1);
  const ids = concepts.map(({ scheme, prefLabel }, concept) => {
    const plain = slugs[concept] ?? '';
    return plain !== '' && shared.get(plain) === 1 ? plain : `${plain}-${shortHash(`${scheme}\n${prefLabel}`)}`;
  });
  const order = ids.map((_, concept) => concept).toSorted((a, b) => ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1));
  const ofConcept = new Uint32Array(concepts.length);
  const list = order.map((place, ordinal) => {
    const { prefLabel, altLabels, definition, scheme } = concepts[place] as Concept;
    ofConcept[place] = ordinal;
    return addNode<TopicAttributes>(facts, {
      kind: 'topic',
      ordinal,
      id: ids[place] ?? '',
      label: prefLabel,
      altLabels,
      definition,
      scheme,
    });
  });
  return { list, ofConcept };
}

function addAuthorships(
  facts: Facts,
  { records, papers: resolved }: Resolution,
  order: readonly number[],
  authors: readonly AuthorAttributes[],
  papers: readonly PaperAttributes[],
): void {
  order.forEach((place, ordinal) => {
    const paperKey = keyOf(papers[ordinal]);
    resolved[place]?.authorships.forEach(({ author, printed, record }, at) => {
      const source = records[record];
      if (source === undefined) throw new Error(`an authorship of ${paperKey} names a record that is not there`);
      facts.addEdge(keyOf(authors[author]), paperKey, { kind: 'authorship', position: at + 1, printed, source });
    });
  });
}

/** Adds the links between topics, and gives them back as rows by ordinal, each ascending. */
function linkTopics(facts: Facts, concepts: readonly Concept[], topics: TopicNodes) {
  const ordinals = new Map<string, number>();
  concepts.forEach(({ scheme, prefLabel }, concept) => {
    ordinals.set(`${scheme}\n${prefLabel}`, topics.ofConcept[concept] ?? 0);
  });
  const broaderRows = topics.list.map((): number[] => []);
  const relatedSets = topics.list.map(() => new Set<number>());
  for (const { scheme, prefLabel, broader: parents, related: others } of concepts) {
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
  }
  for (const row of broaderRows) row.sort((a, b) => a - b);
  const relatedRows = relatedSets.map((set) => [...set].toSorted((a, b) => a - b));
  broaderRows.forEach((row, own) => {
    for (const parent of row) facts.addEdge(keyOf(topics.list[own]), keyOf(topics.list[parent]), broader);
  });
  relatedRows.forEach((row, own) => {
    for (const other of row) {
      // A pair that is also broader and narrower keeps that stronger link.
      const [from, to] = [keyOf(topics.list[own]), keyOf(topics.list[other])];
      if (!facts.hasEdge(from, to)) facts.addEdge(from, to, related);
    }
  });
  return { broaderRows, relatedRows };
}

function countMerged(sources: readonly Omit<Source, 'mergedCount'>[], { records, papers }: Resolution): Source[] {
  const merged = new Map<string, number>();
  for (const paper of papers) {
    // Records are numbered as they were read; a paper lists them by document.
    for (const record of paper.records.toSorted((a, b) => a - b).slice(1)) {
      const document = records[record]?.document ?? '';
      merged.set(document, (merged.get(document) ?? 0) + 1);
    }
  }
  return sources.map((source) => ({ ...source, mergedCount: merged.get(source.document) ?? 0 }));
}
