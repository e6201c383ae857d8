// Asking the shipped operations of the shipped lists, as a typed client would.
import { graphql } from 'graphql';
import { schema } from '../../src/api/schema.ts';
import { createContext } from '../../src/context.ts';
import type { TypedDocumentString } from '../../src/generated/graphql.ts';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { loadGraph } from '../../src/load.ts';
import { decisions, shippedLists, topics } from '../seeds/facts.ts';

export const seeds = await loadGraph({ files: shippedLists, topics, people: decisions });

/** The data of an operation, which must come without errors; without variables its defaults hold. */
export async function ask<Result, Variables>(
  operation: TypedDocumentString<Result, Variables>,
  variables?: Variables,
  graph: PublicationGraph = seeds,
): Promise<Result> {
  const { data, errors } = await graphql({
    schema,
    source: operation.toString(),
    contextValue: createContext(graph),
    variableValues: { ...variables },
  });
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('\n'));
  // As a client gets it: plain objects, without what is not in JSON.
  return JSON.parse(JSON.stringify(data));
}

/** What the item holds; a test that asks for something that is not there fails here. */
export function there<T>(item: T | null | undefined): T {
  if (item === null || item === undefined) throw new Error('nothing is there');
  return item;
}

const titles = {
  bess: 'BESS: Balanced Entity Sampling and Sharing for Large-Scale Knowledge Graph Completion',
  eightBit: '8-bit Numerical Formats for Deep Neural Networks',
  fp4: 'Elucidating the Design Space of FP4 training',
  groundTruth: 'Ground-Truth Subgraphs for Better Training and Evaluation of Knowledge Graph Augmented LLMs',
  groupBert: 'GroupBERT: Enhanced Transformer Architecture with Efficient Grouped Structures',
  improving: 'Improving Neural Network Training in Low Dimensional Random Bases',
  making:
    'Making EfficientNet More Efficient: Exploring Batch-Independent Normalization, Group Convolutions and ' +
    'Reduced Resolution Training',
  mup: 'u-μP: The Unit-Scaled Maximal Update Parametrization',
  mxnorm: 'MXNorm: Reusing MXFP block scales for efficient tensor normalisation',
  optimal: 'Optimal Formats for Weight Quantisation',
  parallel: 'Parallel Training of Deep Networks with Local Updates',
  proxy: 'Proxy-Normalizing Activations to Match Batch Normalization while Removing Batch Dependence',
  qm1b: 'Generating QM1B with PySCF_IPU',
  reducing: 'Reducing the Cost of Quantum Chemical Data By Backpropagating Through Density Functional Theory',
  revisiting: 'Revisiting Small Batch Training for Deep Neural Networks',
  role: 'The Role of Graph Topology in the Performance of Biomedical Knowledge Graph Completion Models',
  scalify: 'Scalify: scale propagation for efficient low-precision LLM training',
  sparq: 'SparQ Attention: Bandwidth-Efficient LLM Inference',
  towards: 'Towards Structured Dynamic Sparse Pre-Training of BERT',
  training: 'Training and inference of large language models using 8-bit floating point',
  ultrag: 'UltRAG: a Universal Simple Scalable Recipe for Knowledge Graph RAG',
  unitScaling: 'Unit Scaling: Out-of-the-Box Low-Precision Training',
};

export type Short = keyof typeof titles;

const ids: Record<Short, string> = {
  bess: 'bess-balanced-entity-sampling-and-sharing-for-large-scale-knowledge-graph',
  eightBit: '8-bit-numerical-formats-for-deep-neural-networks',
  fp4: 'elucidating-the-design-space-of-fp4-training',
  groundTruth: 'ground-truth-subgraphs-for-better-training-and-evaluation-of-knowledge-graph',
  groupBert: 'groupbert-enhanced-transformer-architecture-with-efficient-grouped-structures',
  improving: 'improving-neural-network-training-in-low-dimensional-random-bases',
  making: 'making-efficientnet-more-efficient-exploring-batch-independent-normalization',
  mup: 'u-μp-the-unit-scaled-maximal-update-parametrization',
  mxnorm: 'mxnorm-reusing-mxfp-block-scales-for-efficient-tensor-normalisation',
  optimal: 'optimal-formats-for-weight-quantisation',
  parallel: 'parallel-training-of-deep-networks-with-local-updates',
  proxy: 'proxy-normalizing-activations-to-match-batch-normalization-while-removing-batch',
  qm1b: 'generating-qm1b-with-pyscf-ipu',
  reducing: 'reducing-the-cost-of-quantum-chemical-data-by-backpropagating-through-density',
  revisiting: 'revisiting-small-batch-training-for-deep-neural-networks',
  role: 'the-role-of-graph-topology-in-the-performance-of-biomedical-knowledge-graph',
  scalify: 'scalify-scale-propagation-for-efficient-low-precision-llm-training',
  sparq: 'sparq-attention-bandwidth-efficient-llm-inference',
  towards: 'towards-structured-dynamic-sparse-pre-training-of-bert',
  training: 'training-and-inference-of-large-language-models-using-8-bit-floating-point',
  ultrag: 'ultrag-a-universal-simple-scalable-recipe-for-knowledge-graph-rag',
  unitScaling: 'unit-scaling-out-of-the-box-low-precision-training',
};

/** The dates, as the dated list prints them. */
const dates: Record<Short, string> = {
  bess: '2022-11-22',
  eightBit: '2022-06-06',
  fp4: '2025-09-22',
  groundTruth: '2025-11-06',
  groupBert: '2021-06-10',
  improving: '2020-11-09',
  making: '2021-06-07',
  mup: '2024-07-24',
  mxnorm: 'XXXX-03-13',
  optimal: '2025-05-19',
  parallel: '2020-12-07',
  proxy: '2021-06-07',
  qm1b: '2023-11-02',
  reducing: '2024-02-06',
  revisiting: '2018-04-20',
  role: '2024-09-06',
  scalify: '2024-07-24',
  sparq: '2023-12-08',
  towards: '2021-08-13',
  training: '2023-09-29',
  ultrag: 'XXXX-01-28',
  unitScaling: '2023-03-20',
};

/** A paper of the lists as most operations show it. */
export function paper(name: Short): { id: string; title: string; published: string } {
  return { id: `Paper:${ids[name]}`, title: titles[name], published: dates[name] };
}

/** These papers, in this order. */
export function papers(...names: Short[]): { nodes: ReturnType<typeof paper>[] } {
  return { nodes: names.map(paper) };
}

/** Somebody as the operations show people; an id is given where it is not the letters of the name, as with accents. */
export function person(name: string, id = name.toLowerCase().replaceAll(/[. ]+/gu, '-')): { id: string; name: string } {
  return { id: `Author:${id}`, name };
}

/** Paul Balança, whose id has no accent. */
export const balanca = person('Paul Balança', 'paul-balanca');

/** A topic as the operations show topics. */
export function topic(label: string): { id: string; label: string } {
  return { id: `Topic:${label.toLowerCase().replaceAll(/[. ]+/gu, '-')}`, label };
}
