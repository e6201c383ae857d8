// The picture of a network with its years, and the tables and the person chosen beside it; the address says what is shown.
import { useCallback, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'wouter';
import type { NetworkFormat, PaperFilter } from '../../generated/graphql.ts';
import { slugOf } from '../addresses.ts';
import type { CommunitiesFound } from '../network/communities.ts';
import type { NetworkData } from '../network/model.ts';
import { NetworkDrawing } from '../network/network-drawing.tsx';
import { networkFileName, whereUpTo } from '../network/network-exports.ts';
import { NetworkExports } from '../network/network-exports.tsx';
import { NetworkLegend } from '../network/network-legend.tsx';
import { useMedia } from '../network/network-media.ts';
import { NetworkPerson } from '../network/network-person.tsx';
import type { NamedPerson } from '../network/network-table.ts';
import { NetworkTable } from '../network/network-table.tsx';
import type { NetworkPictureHandle } from '../network/picture-props.ts';
import { type Growth, withinYears } from '../network/year-player.ts';
import { YearPlayer } from '../network/year-player.tsx';
import { type NetworkAsked, variablesOf } from './network-asked.ts';
import { imageWords } from './network-image-words.ts';
import { type NetworkShown, shownIn, shows, withShown } from './network-shown.ts';
import { useYear } from './network-year.ts';

export function NetworkParts({
  data,
  names,
  asked,
  where,
  around,
  isStale,
  growth,
}: {
  data: NetworkData;
  names: ReadonlyMap<string, NamedPerson>;
  asked: NetworkAsked;
  where: PaperFilter | null;
  around: readonly NamedPerson[];
  /** The data is of what was asked for before. */
  isStale: boolean;
  /** Of the same data; null where no year is known. */
  growth: Growth | null;
}) {
  const [search, setSearch] = useSearchParams();
  const shown = useMemo(() => shownIn(search), [search]);
  const change = useCallback(
    (part: Partial<NetworkShown>, replace = true) =>
      setSearch((current: URLSearchParams) => withShown(current, { ...shownIn(current), ...part }), { replace }),
    [setSearch],
  );
  const picture = useRef<NetworkPictureHandle>(null);
  const tableSide = useRef<HTMLDivElement>(null);
  const isWide = useMedia('(min-width: 62rem)');
  const onSelect = useCallback((selected: string | null) => change({ selected }, false), [change]);
  const onSelectBeside = useCallback(
    (id: string | null) => {
      onSelect(id);
      if (id === null) return;
      picture.current?.show(id);
      // On a wide screen it stays in sight; below each other, who is chosen stands above the table.
      if (!isWide) tableSide.current?.scrollIntoView({ block: 'start' });
    },
    [onSelect, isWide],
  );
  const keepYear = useCallback((year: number | null) => change({ year }), [change]);

  const { year: anyYear, setYear, isPlaying, setPlaying } = useYear(shown.year, keepYear);
  const year = growth === null ? null : withinYears(growth, anyYear);
  // A year that the network has not is not left in the address, which would tell of another one.
  useEffect(() => {
    if (!isStale && year !== anyYear && anyYear === shown.year) keepYear(year);
  }, [isStale, year, anyYear, shown.year, keepYear]);
  // The picture goes first: tables of thousands may come a moment later.
  const tableYear = useDeferredValue(year);

  const [communities, setCommunities] = useState<{ data: NetworkData; found: CommunitiesFound } | null>(null);
  const found = communities?.data === data ? communities.found : null;
  const onFound = useCallback((found: CommunitiesFound) => setCommunities({ data, found }), [data]);

  const [tableId, pictureId] = [useId(), useId()];
  const chosen = shown.selected === null ? undefined : names.get(shown.selected);
  const hasPicture = isWide || shown.show !== 'table';
  const hasTable = isWide || shown.show !== 'picture';

  const saveImage = async (kind: 'png' | 'svg') => {
    if (picture.current === null) throw new Error('The picture is not there yet.');
    const people = around.map(({ name }) => name);
    return picture.current.saveImage(
      kind,
      imageWords(asked, people, where, year, data.truncated ? data.nodes.length : null),
    );
  };
  const filed = useMemo(() => whereUpTo(where, year), [where, year]);
  const variables = useCallback((format: NetworkFormat) => variablesOf(asked, filed, format), [asked, filed]);

  return (
    <>
      {!isWide && <ShowChoice show={shown.show} onShow={(show) => change({ show })} />}
      <div className="network-parts">
        <div className="network-picture-side">
          {growth !== null && (
            <YearPlayer growth={growth} year={year} onYear={setYear} isPlaying={isPlaying} onPlaying={setPlaying} />
          )}
          {hasPicture && (
            <section aria-label="Picture">
              <p id={tableId} className="visually-hidden">
                {hasTable
                  ? 'The same people and links stand in the table beside it.'
                  : 'A table of the same people and links can be shown in its place.'}
              </p>
              <NetworkDrawing
                data={data}
                year={year}
                selected={shown.selected}
                onSelect={onSelect}
                onFound={onFound}
                describedBy={tableId}
                ref={picture}
              />
            </section>
          )}
          <NetworkExports
            fileName={networkFileName(asked.around.map(slugOf), asked.radius, filed)}
            variables={variables}
            year={year}
            isCut={data.truncated}
            drawn={`${data.version} ${JSON.stringify(variables('NODE_LINK'))}`}
            saveImage={hasPicture && !isStale ? saveImage : null}
          />
        </div>
        <div className="network-table-side" ref={tableSide} tabIndex={-1}>
          <p className="visually-hidden" role="status">
            {/* The picture tells it itself. */}
            {!hasPicture && chosen !== undefined && `${chosen.name} is chosen.`}
          </p>
          {shown.selected === null ? (
            <p className="small muted">Choose somebody, and it stands here with whom they wrote.</p>
          ) : (
            <NetworkPerson
              data={data}
              names={names}
              id={shown.selected}
              year={year}
              pathFrom={around}
              community={found?.communityOf.get(shown.selected) ?? null}
              onSelect={onSelectBeside}
              onClose={() => {
                onSelect(null);
                if (hasPicture) picture.current?.focus();
                else tableSide.current?.focus();
              }}
            />
          )}
          {hasPicture && found !== null && <NetworkLegend found={found} />}
          {hasTable && (
            <section aria-label="Table">
              <p id={pictureId} className="visually-hidden">
                The people and links of the picture.
              </p>
              <NetworkTable
                data={data}
                names={names}
                year={tableYear}
                communityOf={found?.communityOf ?? null}
                selected={shown.selected}
                onSelect={onSelectBeside}
                shown={shown.table}
                onShown={(table) => change({ table })}
                describedBy={pictureId}
              />
            </section>
          )}
        </div>
      </div>
    </>
  );
}

function ShowChoice({ show, onShow }: { show: NetworkShown['show']; onShow: (show: NetworkShown['show']) => void }) {
  const labels = { picture: 'Picture', table: 'Table', both: 'Both' };
  return (
    <fieldset className="network-table-choice">
      <legend className="visually-hidden">What is shown</legend>
      {shows.map((choice) => (
        <button
          key={choice}
          type="button"
          className="button"
          aria-pressed={show === choice}
          onClick={() => onShow(choice)}
        >
          {labels[choice]}
        </button>
      ))}
    </fieldset>
  );
}
