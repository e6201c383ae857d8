// What a client can wait for.
import { builder } from './builder.ts';

builder.subscriptionType({ description: 'What happens while the server runs, told as a stream of events.' });

builder.subscriptionField('graphChanged', (t) =>
  t.field({
    type: 'CollaborationGraph',
    description:
      'The graph that is served from now on, each time a list has changed on disk and what was made of it is whole. ' +
      'Where a list cannot be loaded, the graph still served: its `version` is the same, and its `problems` begin with ' +
      'what is wrong. Nothing comes on subscribing, and only the latest graph where several came at once. A server ' +
      'that does not watch its lists (`--watch`) tells of nothing.',
    subscribe: (_, __, { changes }) => changes(),
    resolve: (graph) => graph,
  }),
);
