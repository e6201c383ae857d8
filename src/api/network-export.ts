// A network as a file for Gephi, Cytoscape, NetworkX, D3 or a spreadsheet.
import { type NetworkFormat as Format, networkWriters } from '../export/network-formats.ts';
import { builder } from './builder.ts';
import { globalId } from './ids.ts';

const NetworkFormat = builder.enumType('NetworkFormat', {
  description:
    'A format of files that hold networks. In each, the weight of a link is `Coauthorship.weight`, and every link names its papers.',
  values: {
    GEXF: { description: 'GEXF 1.3, dynamic: people and links in the years of their papers. For Gephi.' },
    GRAPHML: { description: 'GraphML, with typed attributes. For nearly every program.' },
    CYTOSCAPE: { description: 'The JSON of Cytoscape and Cytoscape.js.' },
    NODE_LINK: { description: 'JSON with `nodes` and `links`. For NetworkX and D3.' },
    CSV_NODES: { description: 'The people as a table.' },
    CSV_LINKS: { description: 'The links as a table.' },
  } as const satisfies Record<Format, object>,
});

builder.objectField('Network', 'export', (t) =>
  t.string({
    description:
      'The network as the text of a file. Larger networks come faster as downloads: GET /export/network.gexf and the like.',
    args: { format: t.arg({ type: NetworkFormat, required: true, description: 'Which format.' }) },
    resolve: (network, { format }) => Array.from(networkWriters[format].write({ ...network, idOf: globalId })).join(''),
  }),
);
