// The paths as a picture: people in columns by distance, links as wide as their joint papers.
import { type Ref, useEffect, useMemo, useRef, useState } from 'react';
import { isolated } from '../parts/isolated.ts';
import { NodeLink } from '../parts/node-link.tsx';
import { count } from '../parts/states.tsx';
import type { LinkEnds } from './path-address.ts';
import { PathExports, type PathFile } from './path-exports.tsx';
import { directionFor, type PlacedLink, personSizes, placePaths } from './path-geometry.ts';
import { type FoundPath, layersOf } from './path-layers.ts';

/** Wide enough for most paths; what there is, is measured before anything is painted. */
const usualWidth = 1000;

export function PathPicture({
  paths,
  pathCount,
  chosen,
  onChoose,
  heading,
  file,
}: {
  paths: readonly FoundPath[];
  /** How many there are with those that are not shown yet, as digits. */
  pathCount: string;
  chosen: LinkEnds | null;
  onChoose: (link: LinkEnds | null) => void;
  heading: Ref<HTMLHeadingElement>;
  file: PathFile;
}) {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(usualWidth);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(entry.contentRect.width);
    });
    if (place.current !== null) observer.observe(place.current);
    return () => observer.disconnect();
  }, []);

  const layers = useMemo(() => layersOf(paths), [paths]);
  const direction = directionFor(layers, width);
  const plan = useMemo(() => placePaths(layers, direction), [layers, direction]);
  const nameOf = useMemo(() => new Map(plan.people.map(({ id, name }) => [id, name])), [plan]);
  const endsOf = ({ source, target }: PlacedLink) =>
    [source, target].map((id) => isolated(nameOf.get(id) ?? '')).join(' and ');
  // The person or link that is pointed at or has the focus, so that their links can be told from those they cross.
  const [pointed, setPointed] = useState<readonly string[]>([]);
  const isPointed = ({ source, target }: PlacedLink) =>
    pointed.length > 0 && pointed.every((id) => id === source || id === target);
  const pointing = (ids: readonly string[]) => ({
    onPointerEnter: () => setPointed(ids),
    onPointerLeave: () => setPointed([]),
    onFocus: () => setPointed(ids),
    onBlur: () => setPointed([]),
  });
  const isChosen = ({ source, target }: PlacedLink) =>
    chosen !== null && [source, target].every((id) => chosen.includes(id));
  return (
    <section className="card" aria-labelledby="paths-drawn">
      <h2 id="paths-drawn" ref={heading} tabIndex={-1}>
        {String(paths.length) === pathCount ? 'The paths' : `The first ${count(paths.length, 'path', 'paths')}`} as a
        picture
      </h2>
      <p className="small muted">
        The wider a link, the more joint papers. The number on it says how many, and shows them.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keyboard. */}
      <section className="path-scroll" ref={place} tabIndex={0} aria-label="Picture of the paths">
        <div className={`path-picture ${direction}`} style={{ width: plan.width, height: plan.height }}>
          <svg width={plan.width} height={plan.height} aria-hidden="true">
            {plan.links.map((link) => (
              <path
                key={`${link.source} ${link.target}`}
                className={classOf(isChosen(link), isPointed(link))}
                d={link.curve}
                strokeWidth={link.thickness}
              />
            ))}
          </svg>
          {layers.columns.map((column, at) => (
            <ul key={column[0]?.id} className="plain-list" aria-label={columnName(at, layers.columns.length)}>
              {plan.people
                .filter(({ id }) => column.some((person) => person.id === id))
                .map(({ id, name, left, top }) => (
                  <li
                    key={id}
                    className="path-person"
                    {...pointing([id])}
                    style={{ left, top, ...personSizes[direction] }}
                  >
                    <NodeLink id={id} label={name} />
                  </li>
                ))}
            </ul>
          ))}
          <ul className="plain-list" aria-label="Links">
            {plan.links.map((link) => (
              <li key={`${link.source} ${link.target}`}>
                <button
                  type="button"
                  className="path-count"
                  style={{ left: link.x, top: link.y }}
                  aria-pressed={isChosen(link)}
                  aria-label={`${count(link.paperCount, 'paper', 'papers')} of ${endsOf(link)}`}
                  {...pointing([link.source, link.target])}
                  title={endsOf(link)}
                  onClick={() => onChoose(isChosen(link) ? null : [link.source, link.target])}
                >
                  {link.paperCount}
                </button>
              </li>
            ))}
          </ul>
        </div>
      </section>
      <PathExports plan={plan} direction={direction} file={file} />
    </section>
  );
}

function classOf(isChosen: boolean, isPointed: boolean): string {
  return ['path-link', ...(isChosen ? ['chosen'] : []), ...(isPointed ? ['pointed'] : [])].join(' ');
}

function columnName(at: number, columns: number): string {
  if (at === 0) return 'From';
  return at === columns - 1 ? 'To' : `${count(at, 'link', 'links')} away`;
}
