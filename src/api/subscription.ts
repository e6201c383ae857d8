// What a client can wait for.
import { builder } from './builder.ts';

builder.subscriptionType({ description: 'What happens while the server runs, told as a stream of events.' });

builder.subscriptionField('graphChanged', (t) =>
  t.field({
    type: 'CollaborationGraph',
    description:
      'Only on a server that watches its lists (`--watch`); any other lets you wait, and tells of nothing. The graph ' +
      'that is served from now on, each time a list has changed on disk and what was made of it is whole. Where a list ' +
      'cannot be loaded, the graph still served: its `version` is the same, and its `problems` begin with what is ' +
      'wrong. Nothing comes on subscribing, and only the latest graph where several came at once.',
    subscribe: (_, __, { changes }) => changes(),
    resolve: (graph) => graph,
  }),
);
