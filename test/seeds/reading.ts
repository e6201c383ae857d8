// The three shipped lists as a person reads them: typed by hand from the documents they were made of, by no code.
// What follows from the lists (counts, paths) was worked out from this reading without the project's code.

export type ListName = 'author-listing' | 'dated-listing' | 'abstract-listing';

export interface ReadPaper {
  /** As printed, LaTeX kept. */
  title: string;
  documents: ListName[];
  /** The fullest author list of the three, as printed there, given names first. */
  authors: string[];
  /** Whether that list is whole. */
  authorListComplete: boolean;
  /** EDTF. */
  published: string | null;
  arxivId: string | null;
  /** The arXiv category, of which the dated list prints only what follows the point. */
  category: string;
  codeUrls: string[];
  notes: string[];
}

/** All papers, in the order of the dated list, which holds every one. */
export const papers: ReadPaper[] = [
  {
    title: 'BESS: Balanced Entity Sampling and Sharing for Large-Scale Knowledge Graph Completion',
    documents: ['author-listing', 'dated-listing', 'abstract-listing'],
    authors: [
      'Alberto Cattaneo',
      'Daniel Justus',
      'Harry Mellor',
      'Douglas Orr',
      'Jerome Maloberti',
      'Zhenying Liu',
      'Thorin Farnsworth',
      'Andrew Fitzgibbon',
      'Blazej Banaszewski',
      'Carlo Luschi',
    ],
    authorListComplete: true,
    published: '2022-11-22',
    arxivId: '2211.12281',
    category: 'cs.LG',
    codeUrls: ['https://github.com/graphcore/distributed-kge-poplar/tree/2022-ogb-submission'],
    notes: ['First place in the WikiKG90Mv2 track of the Open Graph Benchmark Large-Scale Challenge @NeurIPS2022'],
  },
  {
    title: 'Generating QM1B with PySCF$_{\\text{IPU}}$',
    documents: ['author-listing', 'dated-listing'],
    authors: [
      'Alexander Mathiasen',
      'Hatem Helal',
      'Kerstin Klaser',
      'Paul Balanca',
      'Josef Dean',
      'Carlo Luschi',
      'Dominique Beaini',
      'Andrew Fitzgibbon',
      'Dominic Masters',
    ],
    authorListComplete: true,
    published: '2023-11-02',
    arxivId: null,
    category: 'cs.LG',
    codeUrls: ['http://github.com/graphcore-research/pyscf-ipu'],
    notes: [],
  },
  {
    title: '8-bit Numerical Formats for Deep Neural Networks',
    documents: ['dated-listing', 'abstract-listing'],
    authors: ['Badreddine Noune', 'Philip Jones', 'Daniel Justus'],
    authorListComplete: false,
    published: '2022-06-06',
    arxivId: '2206.02915',
    category: 'cs.LG',
    codeUrls: [],
    notes: [],
  },
  {
    title: 'Scalify: scale propagation for efficient low-precision LLM training',
    documents: ['dated-listing'],
    authors: ['Paul Balança', 'Sam Hosegood', 'Carlo Luschi'],
    authorListComplete: false,
    published: '2024-07-24',
    arxivId: null,
    category: 'cs.LG',
    codeUrls: ['https://github.com/graphcore-research/jax-scalify'],
    notes: [],
  },
  {
    title: 'UltRAG: a Universal Simple Scalable Recipe for Knowledge Graph RAG',
    documents: ['dated-listing'],
    authors: ['Dobrik Georgiev', 'Kheeran Naidu', 'Alberto Cattaneo'],
    authorListComplete: false,
    published: 'XXXX-01-28',
    arxivId: null,
    category: 'cs.IR',
    codeUrls: [],
    notes: ['Affiliation: cambridge'],
  },
  {
    title: 'Unit Scaling: Out-of-the-Box Low-Precision Training',
    documents: ['author-listing', 'dated-listing'],
    authors: ['Charlie Blake', 'Douglas Orr', 'Carlo Luschi'],
    authorListComplete: true,
    published: '2023-03-20',
    arxivId: null,
    category: 'cs.LG',
    codeUrls: [],
    notes: [],
  },
  {
    title: 'u-$μ$P: The Unit-Scaled Maximal Update Parametrization',
    documents: ['dated-listing'],
    authors: ['Charlie Blake', 'Constantin Eichenberg', 'Josef Dean'],
    authorListComplete: false,
    published: '2024-07-24',
    arxivId: null,
    category: 'cs.LG',
    codeUrls: [],
    notes: [],
  },
  {
    title: 'Training and inference of large language models using 8-bit floating point',
    documents: ['author-listing', 'dated-listing'],
    authors: [
      'Sergio P. Perez',
      'Yan Zhang',
      'James Briggs',
      'Charlie Blake',
      'Josh Levy-Kramer',
      'Paul Balanca',
      'Carlo Luschi',
      'Stephen Barlow',
      'Andrew William Fitzgibbon',
    ],
    authorListComplete: true,
    published: '2023-09-29',
    arxivId: null,
    category: 'cs.LG',
    codeUrls: [],
    notes: [],
  },
  {
    title: 'The Role of Graph Topology in the Performance of Biomedical Knowledge Graph Completion Models',
    documents: ['dated-listing'],
    authors: ['Alberto Cattaneo', 'Stephen Bonner', 'Thomas Martynec'],
    authorListComplete: false,
    published: '2024-09-06',
    arxivId: null,
    category: 'cs.LG',
    codeUrls: [],
    notes: [],
  },
  {
    title: 'Ground-Truth Subgraphs for Better Training and Evaluation of Knowledge Graph Augmented LLMs',
    documents: ['dated-listing'],
    authors: ['Alberto Cattaneo', 'Carlo Luschi', 'Daniel Justus'],
    authorListComplete: true,
    published: '2025-11-06',
    arxivId: null,
    category: 'cs.LG',
    codeUrls: [],
    notes: [],
  },
  {
    title: 'MXNorm: Reusing MXFP block scales for efficient tensor normalisation',
    documents: ['dated-listing'],
    authors: ['Callum McLean', 'Luke Y. Prince', 'Alexandre Payot'],
    authorListComplete: false,
    published: 'XXXX-03-13',
    arxivId: null,
    category: 'cs.LG',
    codeUrls: [],
    notes: [],
  },
  {
    title:
      'Making EfficientNet More Efficient: Exploring Batch-Independent Normalization, Group Convolutions and ' +
      'Reduced Resolution Training',
    documents: ['author-listing', 'dated-listing', 'abstract-listing'],
    authors: ['Dominic Masters', 'Antoine Labatie', 'Zach Eaton-Rosen', 'Carlo Luschi'],
    authorListComplete: true,
    published: '2021-06-07',
    arxivId: '2106.03640',
    category: 'cs.LG',
    codeUrls: ['https://github.com/graphcore/graphcore-research/tree/main/Making_EfficientNet_More_Efficient'],
    notes: [],
  },
  {
    title: 'SparQ Attention: Bandwidth-Efficient LLM Inference',
    documents: ['author-listing', 'dated-listing'],
    authors: ['Luka Ribar', 'Ivan Chelombiev', 'Luke Hudlass-Galley', 'Charlie Blake', 'Carlo Luschi', 'Douglas Orr'],
    authorListComplete: true,
    published: '2023-12-08',
    arxivId: null,
    category: 'cs.LG',
    codeUrls: [],
    notes: [],
  },
  {
    title: 'Reducing the Cost of Quantum Chemical Data By Backpropagating Through Density Functional Theory',
    documents: ['author-listing', 'dated-listing'],
    authors: [
      'Alexander Mathiasen',
      'Hatem Helal',
      'Paul Balanca',
      'Adam Krzywaniak',
      'Ali Parviz',
      'Frederik Hvilshøj',
      'Blazej Banaszewski',
      'Carlo Luschi',
      'Andrew William Fitzgibbon',
    ],
    authorListComplete: true,
    published: '2024-02-06',
    arxivId: null,
    category: 'cs.LG',
    codeUrls: [],
    notes: [],
  },
  {
    title: 'Elucidating the Design Space of FP4 training',
    documents: ['dated-listing'],
    authors: ['Robert Hu', 'Carlo Luschi', 'Paul Balanca'],
    authorListComplete: true,
    published: '2025-09-22',
    arxivId: null,
    category: 'cs.LG',
    codeUrls: [],
    notes: [],
  },
  {
    title: 'Optimal Formats for Weight Quantisation',
    documents: ['dated-listing'],
    authors: ['Douglas Orr', 'Luka Ribar', 'Carlo Luschi'],
    authorListComplete: true,
    published: '2025-05-19',
    arxivId: null,
    category: 'cs.LG',
    codeUrls: [],
    notes: [],
  },
  {
    title: 'Towards Structured Dynamic Sparse Pre-Training of BERT',
    documents: ['dated-listing', 'abstract-listing'],
    authors: ['Anastasia Dietrich', 'Frithjof Gressmann', 'Douglas Orr'],
    authorListComplete: false,
    published: '2021-08-13',
    arxivId: '2108.06277',
    category: 'cs.CL',
    codeUrls: [],
    notes: [],
  },
  {
    title: 'GroupBERT: Enhanced Transformer Architecture with Efficient Grouped Structures',
    documents: ['dated-listing', 'abstract-listing'],
    authors: ['Ivan Chelombiev', 'Daniel Justus', 'Douglas Orr'],
    authorListComplete: false,
    published: '2021-06-10',
    arxivId: '2106.05822',
    category: 'cs.CL',
    codeUrls: [],
    notes: [],
  },
  {
    title: 'Proxy-Normalizing Activations to Match Batch Normalization while Removing Batch Dependence',
    documents: ['author-listing', 'dated-listing', 'abstract-listing'],
    authors: ['Antoine Labatie', 'Dominic Masters', 'Zach Eaton-Rosen', 'Carlo Luschi'],
    authorListComplete: true,
    published: '2021-06-07',
    arxivId: '2106.03743',
    category: 'cs.LG',
    codeUrls: [],
    notes: [],
  },
  {
    title: 'Parallel Training of Deep Networks with Local Updates',
    documents: ['author-listing', 'dated-listing', 'abstract-listing'],
    authors: [
      'Michael Laskin',
      'Luke Metz',
      'Seth Nabarrao',
      'Mark Saroufim',
      'Badreddine Noune',
      'Carlo Luschi',
      'Jascha Sohl-Dickstein',
      'Pieter Abbeel',
    ],
    authorListComplete: true,
    published: '2020-12-07',
    arxivId: '2012.03837',
    category: 'cs.LG',
    codeUrls: [],
    notes: [
      'First two authors - Michael Laskin and Luke Metz - contributed equally. Order was determined by a coin flip',
    ],
  },
  {
    title: 'Improving Neural Network Training in Low Dimensional Random Bases',
    documents: ['author-listing', 'dated-listing', 'abstract-listing'],
    authors: ['Frithjof Gressmann', 'Zach Eaton-Rosen', 'Carlo Luschi'],
    authorListComplete: true,
    published: '2020-11-09',
    arxivId: '2011.04720',
    category: 'cs.LG',
    codeUrls: [],
    notes: ['Published in NeurIPS 2020'],
  },
  {
    title: 'Revisiting Small Batch Training for Deep Neural Networks',
    documents: ['dated-listing', 'abstract-listing'],
    authors: ['Dominic Masters', 'Carlo Luschi'],
    authorListComplete: true,
    published: '2018-04-20',
    arxivId: '1804.07612',
    category: 'cs.LG',
    codeUrls: [],
    notes: [],
  },
];

export interface ReadPerson {
  /** The spelling to show. */
  name: string;
  /** Every printed form, given names first, the one shown before the others. */
  spellings: string[];
}

/** Everybody, by family name. */
export const people: ReadPerson[] = [
  { name: 'Pieter Abbeel', spellings: ['Pieter Abbeel'] },
  { name: 'Paul Balança', spellings: ['Paul Balança', 'Paul Balanca'] },
  { name: 'Blazej Banaszewski', spellings: ['Blazej Banaszewski'] },
  { name: 'Stephen Barlow', spellings: ['Stephen Barlow'] },
  { name: 'Dominique Beaini', spellings: ['Dominique Beaini'] },
  { name: 'Charlie Blake', spellings: ['Charlie Blake'] },
  { name: 'Stephen Bonner', spellings: ['Stephen Bonner'] },
  { name: 'James Briggs', spellings: ['James Briggs'] },
  { name: 'Alberto Cattaneo', spellings: ['Alberto Cattaneo'] },
  { name: 'Ivan Chelombiev', spellings: ['Ivan Chelombiev'] },
  { name: 'Josef Dean', spellings: ['Josef Dean'] },
  { name: 'Anastasia Dietrich', spellings: ['Anastasia Dietrich'] },
  { name: 'Zach Eaton-Rosen', spellings: ['Zach Eaton-Rosen'] },
  { name: 'Constantin Eichenberg', spellings: ['Constantin Eichenberg'] },
  { name: 'Thorin Farnsworth', spellings: ['Thorin Farnsworth'] },
  { name: 'Andrew William Fitzgibbon', spellings: ['Andrew William Fitzgibbon', 'Andrew Fitzgibbon'] },
  { name: 'Dobrik Georgiev', spellings: ['Dobrik Georgiev'] },
  { name: 'Frithjof Gressmann', spellings: ['Frithjof Gressmann'] },
  { name: 'Hatem Helal', spellings: ['Hatem Helal'] },
  { name: 'Sam Hosegood', spellings: ['Sam Hosegood'] },
  { name: 'Robert Hu', spellings: ['Robert Hu'] },
  { name: 'Luke Hudlass-Galley', spellings: ['Luke Hudlass-Galley'] },
  { name: 'Frederik Hvilshøj', spellings: ['Frederik Hvilshøj'] },
  { name: 'Philip Jones', spellings: ['Philip Jones'] },
  { name: 'Daniel Justus', spellings: ['Daniel Justus'] },
  { name: 'Kerstin Klaser', spellings: ['Kerstin Klaser'] },
  { name: 'Adam Krzywaniak', spellings: ['Adam Krzywaniak'] },
  { name: 'Antoine Labatie', spellings: ['Antoine Labatie'] },
  { name: 'Michael Laskin', spellings: ['Michael Laskin'] },
  { name: 'Josh Levy-Kramer', spellings: ['Josh Levy-Kramer'] },
  { name: 'Zhenying Liu', spellings: ['Zhenying Liu'] },
  { name: 'Carlo Luschi', spellings: ['Carlo Luschi'] },
  { name: 'Jerome Maloberti', spellings: ['Jerome Maloberti'] },
  { name: 'Thomas Martynec', spellings: ['Thomas Martynec'] },
  { name: 'Dominic Masters', spellings: ['Dominic Masters'] },
  { name: 'Alexander Mathiasen', spellings: ['Alexander Mathiasen'] },
  { name: 'Callum McLean', spellings: ['Callum McLean'] },
  { name: 'Harry Mellor', spellings: ['Harry Mellor'] },
  { name: 'Luke Metz', spellings: ['Luke Metz'] },
  { name: 'Seth Nabarro', spellings: ['Seth Nabarro', 'Seth Nabarrao'] },
  { name: 'Kheeran Naidu', spellings: ['Kheeran Naidu'] },
  { name: 'Badreddine Noune', spellings: ['Badreddine Noune'] },
  { name: 'Douglas Orr', spellings: ['Douglas Orr'] },
  { name: 'Ali Parviz', spellings: ['Ali Parviz'] },
  { name: 'Alexandre Payot', spellings: ['Alexandre Payot'] },
  { name: 'Sergio P. Perez', spellings: ['Sergio P. Perez'] },
  { name: 'Luke Y. Prince', spellings: ['Luke Y. Prince'] },
  { name: 'Luka Ribar', spellings: ['Luka Ribar'] },
  { name: 'Mark Saroufim', spellings: ['Mark Saroufim'] },
  { name: 'Jascha Sohl-Dickstein', spellings: ['Jascha Sohl-Dickstein'] },
  { name: 'Yan Zhang', spellings: ['Yan Zhang'] },
];

/** Entries in each document. */
export const entries: Record<ListName, number> = {
  'author-listing': 10,
  'dated-listing': 22,
  'abstract-listing': 9,
};

/** Places in the combined author lists. */
export const authorships = 100;

/** Unordered pairs of people who share a paper, by the combined author lists. */
export const coauthorPairs = 208;

/** The pairs with four joint papers or more. */
export const closestPairs: [one: string, other: string, papers: number][] = [
  ['Paul Balança', 'Carlo Luschi', 5],
  ['Andrew William Fitzgibbon', 'Carlo Luschi', 4],
  ['Carlo Luschi', 'Dominic Masters', 4],
  ['Carlo Luschi', 'Douglas Orr', 4],
];

/** Everybody with more than one paper, most papers first, equal ones by family name. */
export const paperCounts: [name: string, papers: number][] = [
  ['Carlo Luschi', 15],
  ['Douglas Orr', 6],
  ['Paul Balança', 5],
  ['Charlie Blake', 4],
  ['Alberto Cattaneo', 4],
  ['Andrew William Fitzgibbon', 4],
  ['Daniel Justus', 4],
  ['Dominic Masters', 4],
  ['Zach Eaton-Rosen', 3],
  ['Blazej Banaszewski', 2],
  ['Ivan Chelombiev', 2],
  ['Josef Dean', 2],
  ['Frithjof Gressmann', 2],
  ['Hatem Helal', 2],
  ['Antoine Labatie', 2],
  ['Alexander Mathiasen', 2],
  ['Badreddine Noune', 2],
  ['Luka Ribar', 2],
];

/** Carlo Luschi has written with everybody but these ten. */
export const luschiCoauthors = 40;
export const withoutLuschi = [
  'Stephen Bonner',
  'Anastasia Dietrich',
  'Constantin Eichenberg',
  'Dobrik Georgiev',
  'Philip Jones',
  'Thomas Martynec',
  'Callum McLean',
  'Kheeran Naidu',
  'Alexandre Payot',
  'Luke Y. Prince',
];

export interface ReadPaths {
  from: string;
  to: string;
  /** Coauthorships on a shortest path; null: no path. */
  length: number | null;
  /** Every shortest path, each with both ends. */
  paths: string[][];
}

/** People who never wrote together, and how they are connected. */
export const shortestPaths: ReadPaths[] = [
  {
    from: 'Constantin Eichenberg',
    to: 'Dominique Beaini',
    length: 2,
    paths: [['Constantin Eichenberg', 'Josef Dean', 'Dominique Beaini']],
  },
  {
    from: 'Philip Jones',
    to: 'Pieter Abbeel',
    length: 2,
    paths: [['Philip Jones', 'Badreddine Noune', 'Pieter Abbeel']],
  },
  {
    from: 'Charlie Blake',
    to: 'Alberto Cattaneo',
    length: 2,
    paths: [
      ['Charlie Blake', 'Andrew William Fitzgibbon', 'Alberto Cattaneo'],
      ['Charlie Blake', 'Carlo Luschi', 'Alberto Cattaneo'],
      ['Charlie Blake', 'Douglas Orr', 'Alberto Cattaneo'],
    ],
  },
  {
    from: 'Anastasia Dietrich',
    to: 'Robert Hu',
    length: 3,
    paths: [
      ['Anastasia Dietrich', 'Douglas Orr', 'Carlo Luschi', 'Robert Hu'],
      ['Anastasia Dietrich', 'Frithjof Gressmann', 'Carlo Luschi', 'Robert Hu'],
    ],
  },
  {
    from: 'Stephen Bonner',
    to: 'Sam Hosegood',
    length: 3,
    paths: [['Stephen Bonner', 'Alberto Cattaneo', 'Carlo Luschi', 'Sam Hosegood']],
  },
  {
    from: 'Constantin Eichenberg',
    to: 'Dobrik Georgiev',
    length: 4,
    paths: [
      ['Constantin Eichenberg', 'Charlie Blake', 'Andrew William Fitzgibbon', 'Alberto Cattaneo', 'Dobrik Georgiev'],
      ['Constantin Eichenberg', 'Charlie Blake', 'Carlo Luschi', 'Alberto Cattaneo', 'Dobrik Georgiev'],
      ['Constantin Eichenberg', 'Charlie Blake', 'Douglas Orr', 'Alberto Cattaneo', 'Dobrik Georgiev'],
      ['Constantin Eichenberg', 'Josef Dean', 'Andrew William Fitzgibbon', 'Alberto Cattaneo', 'Dobrik Georgiev'],
      ['Constantin Eichenberg', 'Josef Dean', 'Carlo Luschi', 'Alberto Cattaneo', 'Dobrik Georgiev'],
    ],
  },
  { from: 'Callum McLean', to: 'Carlo Luschi', length: null, paths: [] },
];

/** The groups of people that no coauthorship connects: everybody else is in one. */
export const apart = ['Callum McLean', 'Alexandre Payot', 'Luke Y. Prince'];

/** Papers whose author list no document gives in full, in the order of the dated list. */
export const incompleteLists = [
  '8-bit Numerical Formats for Deep Neural Networks',
  'Scalify: scale propagation for efficient low-precision LLM training',
  'UltRAG: a Universal Simple Scalable Recipe for Knowledge Graph RAG',
  'u-$μ$P: The Unit-Scaled Maximal Update Parametrization',
  'The Role of Graph Topology in the Performance of Biomedical Knowledge Graph Completion Models',
  'MXNorm: Reusing MXFP block scales for efficient tensor normalisation',
  'Towards Structured Dynamic Sparse Pre-Training of BERT',
  'GroupBERT: Enhanced Transformer Architecture with Efficient Grouped Structures',
];

/** Papers dated without a year; every paper has a date of some kind. */
export const papersWithoutYear = [
  'UltRAG: a Universal Simple Scalable Recipe for Knowledge Graph RAG',
  'MXNorm: Reusing MXFP block scales for efficient tensor normalisation',
];

export const earliest = '2018-04-20';
export const latest = '2025-11-06';
