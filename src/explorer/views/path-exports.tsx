// The picture of the paths as an image, and their links as a table, to keep.
import { useState } from 'react';
import { type PaperFilter, SearchDocument } from '../../generated/graphql.ts';
import { slugOf } from '../addresses.ts';
import { useAsk } from '../answers.ts';
import { noNames } from '../parts/combobox-asked.ts';
import { saveBlob, saveText } from '../parts/save-file.ts';
import { Failed } from '../parts/states.tsx';
import { gatherLinks, linksCsv } from './path-csv.ts';
import type { Direction, PathPlan } from './path-geometry.ts';
import { pngOf } from './path-png.ts';
import { pathSvg } from './path-svg.ts';

/** What the files say and are called. */
export interface PathFile {
  /** Without its ending. */
  name: string;
  title: string;
  /** What the picture shows, and what may be hidden. */
  lines: readonly string[];
  where: PaperFilter | null;
}

type Outcome = { state: 'making' | 'saved'; file: string } | { state: 'failed'; message: string };

export function PathExports({ plan, direction, file }: { plan: PathPlan; direction: Direction; file: PathFile }) {
  const ask = useAsk();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const make = async (name: string, save: () => Promise<void>) => {
    if (outcome?.state === 'making') return;
    setOutcome({ state: 'making', file: name });
    try {
      await save();
      setOutcome({ state: 'saved', file: name });
    } catch (error) {
      setOutcome({ state: 'failed', message: error instanceof Error ? error.message : 'It could not be made.' });
    }
  };
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
      const people = new Map(plan.people.map((person) => [person.id, person]));
      const links = plan.links.flatMap(({ source, target }) => {
        const [from, to] = [people.get(source), people.get(target)];
        return from === undefined || to === undefined ? [] : [[from, to] as const];
      });
      saveText(`${file.name}.csv`, 'text/csv', linksCsv(await gatherLinks(ask, links, file.where)));
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
      </p>
      <p className="small" role="status">
        {outcome?.state === 'making' && `Making ${outcome.file} …`}
        {outcome?.state === 'saved' && `${outcome.file} is made.`}
      </p>
      {outcome?.state === 'failed' && <Failed message={outcome.message} />}
    </>
  );
}
