// One search over authors, papers and topics.
import { foundBy } from '../search/text-index.ts';
import { authorAt, paperAt, topicAt } from './at.ts';
import { builder } from './builder.ts';
import { connect } from './connection.ts';
import { connectionTypes, pagingArgs, scopeOf } from './connection-types.ts';
import { searchFor } from './searching.ts';

builder.unionType('SearchResult', {
  description: 'What a search finds.',
  types: ['Author', 'Paper', 'Topic'],
  resolveType: ({ kind }) => ({ author: 'Author', paper: 'Paper', topic: 'Topic' })[kind] as 'Author',
});

connectionTypes({
  connection: 'SearchResultConnection',
  edge: 'SearchResultEdge',
  node: 'SearchResult',
  what: 'what a search found',
});

const at = { author: authorAt, paper: paperAt, topic: topicAt };

builder.queryField('search', (t) =>
  t.field({
    type: 'SearchResultConnection',
    description: 'Authors, papers and topics that hold every word, best match first.',
    args: {
      text: t.arg.string({
        required: true,
        description:
          'Words, blind to case and accents; beginnings of words and small misspellings fit too. Empty: nothing is found.',
      }),
      ...pagingArgs(t.arg),
    },
    resolve: (_, args, context, info) => {
      const { graph } = context;
      const found = searchFor(context, 'text', { kind: null, text: args.text, wanted: 'ALL' });
      return connect(found, args, scopeOf(graph, info, args), (id) => {
        const { kind, ordinal } = foundBy(id);
        return { node: at[kind](graph, ordinal) };
      });
    },
  }),
);
