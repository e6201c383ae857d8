// A network that is there: what it is of and what it leaves out, in sentences over the picture and the tables.
import { useSearchParams } from 'wouter';
import type { PaperFilter } from '../../generated/graphql.ts';
import { slugOf } from '../addresses.ts';
import type { NetworkData } from '../network/model.ts';
import type { NamedPerson } from '../network/network-table.ts';
import type { Growth } from '../network/year-player.ts';
import { Empty } from '../parts/states.tsx';
import type { NetworkAsked } from './network-asked.ts';
import { NetworkParts } from './network-parts.tsx';
import { aloneIn, sentenceOnDrawn, sentenceOnOpenEnds } from './network-sentence.ts';
import { shownIn } from './network-shown.ts';

export function NetworkFound({
  unknownIds,
  data,
  names,
  isStale,
  asked,
  onAsk,
  where,
  growth,
  everybody,
}: {
  /** Of those it is around. */
  unknownIds: readonly string[];
  data: NetworkData;
  /** Of the same data. */
  names: ReadonlyMap<string, NamedPerson>;
  /** It is not what is asked for now. */
  isStale: boolean;
  asked: NetworkAsked;
  onAsk: (asked: NetworkAsked) => void;
  where: PaperFilter | null;
  /** Of the same data; null where no year is known. */
  growth: Growth | null;
  /** How many people there are in the lists; null: not known yet. */
  everybody: number | null;
}) {
  const [search] = useSearchParams();
  const unknown = unknownIds.length > 0 && (
    <UnknownPeople
      ids={unknownIds}
      onDrop={() => onAsk({ ...asked, around: asked.around.filter((id) => !unknownIds.includes(id)) })}
    />
  );
  if (data.nodes.length === 0) {
    return (
      <>
        {unknown}
        {unknownIds.length === 0 && !isStale && (
          <Empty>
            {where === null
              ? 'No paper that is loaded names a person, so nobody is drawn.'
              : 'No paper that fits the filter names a person, so nobody is drawn.'}
          </Empty>
        )}
      </>
    );
  }
  const isInYear = shownIn(search).year !== null;
  const around = asked.around.flatMap((id) => names.get(id) ?? []);
  const facts = {
    asked,
    around: around.map(({ name }) => name),
    isFiltered: where !== null,
    people: data.nodes.length,
    links: data.links.length,
    alone: aloneIn(data),
    truncated: data.truncated,
    everybody,
    incompleteListCount: data.incompleteListCount,
    unplacedCount: data.unplacedCount,
    isInYear,
  };
  const openEnds = sentenceOnOpenEnds(facts);
  return (
    <>
      {unknown}
      {!isStale && (
        <div role="status" className="network-said">
          <p className="network-sentence">{sentenceOnDrawn(facts)}</p>
          {openEnds !== null && <p className="open-ends">{openEnds}</p>}
        </div>
      )}
      <NetworkParts
        data={data}
        names={names}
        asked={asked}
        where={where}
        around={around}
        isStale={isStale}
        growth={growth}
      />
    </>
  );
}

function UnknownPeople({ ids, onDrop }: { ids: readonly string[]; onDrop: () => void }) {
  return (
    <div className="notice" role="alert">
      <p>
        {ids.length === 1 ? 'Nobody has this id' : 'Nobody has these ids'}: {ids.map(slugOf).join(', ')}. Other lists
        may give other ids; a search finds people by name.
      </p>
      <button type="button" className="button" onClick={onDrop}>
        Leave {ids.length === 1 ? 'it' : 'them'} out
      </button>
    </div>
  );
}
