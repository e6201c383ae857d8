// What can be fetched by its global id alone (https://relay.dev/graphql/objectidentification.htm).
import { builder } from './builder.ts';
import { globalId, limitList, nodeOf } from './ids.ts';

const examples = {
  Author: '“Author:carlo-luschi”',
  Paper: '“Paper:sparq-attention-bandwidth-efficient-llm-inference”',
  Topic: '“Topic:knowledge-graphs”',
} as const;

function aboutIds(example: string): string {
  return `Readable and stable for the same lists: ${example}. Other lists may change it.`;
}

builder.interfaceType('Node', {
  description: 'Anything with an id of its own: an author, a paper or a topic.',
  fields: (t) => ({
    id: t.id({ description: aboutIds(Object.values(examples).join(', ')), resolve: globalId }),
  }),
  resolveType: ({ kind }) => ({ author: 'Author', paper: 'Paper', topic: 'Topic' })[kind],
});

for (const kind of ['Author', 'Paper', 'Topic'] as const) {
  builder.objectField(kind, 'id', (t) => t.id({ description: aboutIds(examples[kind]), resolve: globalId }));
}

builder.queryField('node', (t) =>
  t.field({
    type: 'Node',
    nullable: true,
    description: 'The author, paper or topic of that id; null: there is none.',
    args: { id: t.arg.id({ required: true, description: 'The id of an author, a paper or a topic.' }) },
    resolve: (_, { id }, { graph }) => nodeOf(graph, id),
  }),
);

builder.queryField('nodes', (t) =>
  t.field({
    type: ['Node'],
    nullable: { list: false, items: true },
    description: 'The authors, papers and topics of these ids, in the order given; null where there is none.',
    args: { ids: t.arg.idList({ required: true, description: 'Up to 500 ids.' }) },
    resolve: (_, { ids }, { graph }) => limitList('ids', ids).map((id) => nodeOf(graph, id)),
  }),
);
