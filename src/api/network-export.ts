// A network as a file for Gephi, Cytoscape, NetworkX, D3 or a spreadsheet.
import type { Context } from '../context.ts';
import { networkAroundInSteps } from '../export/network-around.ts';
import { type NetworkFormat as Format, networkWriters } from '../export/network-formats.ts';
import { nextPiece } from '../export/pieces.ts';
import { stepwise } from '../graph/stepwise.ts';
import { builder } from './builder.ts';
import { badUserInput } from './errors.ts';
import { globalId } from './ids.ts';

const NetworkFormat = builder.enumType('NetworkFormat', {
  description:
    'A format of files that hold networks. In each, the weight of a link is `Coauthorship.weight`, and every link names its papers unless asked not to.',
  values: {
    GEXF: { description: 'GEXF 1.2, dynamic: people and links in the years of their papers. For Gephi.' },
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
      'The network as the text of a file. All files of one answer hold at most 64 MB together; larger ones are refused with `BAD_USER_INPUT` and come as downloads: GET /export/network.gexf and the like.',
    args: {
      format: t.arg({ type: NetworkFormat, required: true, description: 'Which format.' }),
      papers: t.arg.boolean({
        defaultValue: true,
        description:
          'Whether links name their papers. False: a file of half the size, for drawing; links still say how many papers, and of which years. Null: true.',
      }),
    },
    resolve: async ({ found }, { format, papers }, context) => {
      const { write, fileName } = networkWriters[format];
      const source = await stepwise(context.work, networkAroundInSteps(found));
      return textOf(write({ ...source, namesPapers: papers ?? true, idOf: globalId }), context, fileName);
    },
  }),
);

const mostBytes = 64_000_000;

/** Bytes of the files that are in the answer to a request so far. */
const bytesTaken = new WeakMap<Context, number>();

/** The chunks as one text; others have their turn between its pieces. Rejects with BAD_USER_INPUT what is too large. */
async function textOf(chunks: Iterator<string>, context: Context, fileName: string): Promise<string> {
  const pieces: string[] = [];
  const { work } = context;
  for (;;) {
    const piece = await stepwise(work, nextPiece(chunks));
    if (piece === null) break;
    const taken = (bytesTaken.get(context) ?? 0) + Buffer.byteLength(piece);
    if (taken > mostBytes) {
      throw badUserInput(
        `Files in an answer hold at most 64 MB together: ask for fewer people, or download the network from /export/${fileName}.`,
      );
    }
    bytesTaken.set(context, taken);
    pieces.push(piece);
    if (work === undefined) await new Promise((resolve) => setImmediate(resolve));
  }
  return pieces.join('');
}
