// The picture of the paths as an image, and their links as a table, to keep.
import { NetworkFileDocument, type PaperFilter, SearchDocument } from '../../generated/graphql.ts';
import { slugOf } from '../addresses.ts';
import { useAsk } from '../answers.ts';
import { type FileKind, fileKinds } from '../network/network-exports.ts';
import { noNames } from '../parts/combobox-asked.ts';
import { MakingSaid, useMaking } from '../parts/making.tsx';
import { saveBlob, saveText } from '../parts/save-file.ts';
import { gatherLinks, linksCsv } from './path-csv.ts';
import type { Direction, PathPlan } from './path-geometry.ts';
import { pngOf } from './path-png.ts';
import { pathSvg } from './path-svg.ts';

const graphKinds = fileKinds.filter(({ format }) => format === 'GEXF' || format === 'GRAPHML');

/** What the files say and are called. */
export interface PathFile {
  /** Without its ending. */
  name: string;
  title: string;
  /** What the picture shows, and what may be hidden. */
  lines: readonly string[];
  where: PaperFilter | null;
}

export function PathExports({ plan, direction, file }: { plan: PathPlan; direction: Direction; file: PathFile }) {
  const ask = useAsk();
  const people = plan.people.map(({ id }) => id);
  const { making, make } = useMaking(`${file.name} ${people.join(' ')}`);
  const drawn = async () => {
    const topics = file.where?.anyTopic ?? [];
    const { nodes } = topics.length === 0 ? { nodes: [] } : await ask(SearchDocument, { ...noNames, named: topics });
    const labels = topics.map((id, at) => {
      const node = nodes[at];
      return node?.__typename === 'Topic' ? node.label : slugOf(id);
    });
    const lines = [...file.lines, ...(labels.length === 0 ? [] : [`Papers on: ${labels.join(', ')}.`])];
    return pathSvg(plan, direction, { title: file.title, lines });
  };
  const saveSvg = () =>
    make(`${file.name}.svg`, async () => saveText(`${file.name}.svg`, 'image/svg+xml', (await drawn()).text));
  const savePng = () => make(`${file.name}.png`, async () => saveBlob(`${file.name}.png`, await pngOf(await drawn())));
  const saveCsv = () =>
    make(`${file.name}.csv`, async () => {
      const byId = new Map(plan.people.map((person) => [person.id, person]));
      const links = plan.links.flatMap(({ source, target }) => {
        const [from, to] = [byId.get(source), byId.get(target)];
        return from === undefined || to === undefined ? [] : [[from, to] as const];
      });
      saveText(`${file.name}.csv`, 'text/csv', linksCsv(await gatherLinks(ask, links, file.where)));
    });
  const saveGraph = ({ format, ending, mediaType }: FileKind) =>
    make(`${file.name}${ending}`, async () => {
      const asked = { authors: people, radius: 0, where: file.where, minPapers: 1, limit: people.length };
      const { network } = await ask(NetworkFileDocument, { ...asked, format });
      saveText(`${file.name}${ending}`, mediaType, network.export);
    });
  return (
    <>
      <p className="actions path-exports">
        <button type="button" className="button" onClick={saveSvg}>
          Save as SVG
        </button>
        <button type="button" className="button" onClick={savePng}>
          Save as PNG
        </button>
        <button type="button" className="button" onClick={saveCsv}>
          Save the links as CSV
        </button>
        {graphKinds.map((kind) => (
          <button key={kind.format} type="button" className="button" onClick={() => saveGraph(kind)}>
            Save as {kind.label}
          </button>
        ))}
      </p>
      <p className="small muted">
        GEXF and GraphML hold the people of the picture with all links between them, also those on no shortest path.
      </p>
      <MakingSaid making={making} />
    </>
  );
}
