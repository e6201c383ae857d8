// The picture of a network. What draws is loaded only once there is something to draw.
import { lazy, type Ref, Suspense, useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import { hrefOf } from '../addresses.ts';
import { Loading } from '../parts/states.tsx';
import type { CommunitiesFound } from './communities.ts';
import type { NetworkData } from './model.ts';
import type { Drawn, NetworkPictureHandle } from './picture-props.ts';

const NetworkPicture = lazy(async () => ({ default: (await import('./picture.tsx')).NetworkPicture }));

export function NetworkDrawing({
  data,
  year,
  selected,
  onSelect,
  onFound,
  describedBy,
  ref,
}: {
  data: NetworkData;
  /** Papers up to this year; null: all papers. */
  year: number | null;
  selected: string | null;
  onSelect: (id: string | null) => void;
  onFound: (found: CommunitiesFound) => void;
  /** The id of the element that says where the same is as a table. */
  describedBy: string;
  ref: Ref<NetworkPictureHandle>;
}) {
  const [, go] = useLocation();
  const [note, setNote] = useState<string | null>(null);
  const onDrawn = useCallback((drawn: Drawn) => setNote(drawn.note), []);
  const onOpen = useCallback((id: string) => go(hrefOf(id)), [go]);
  return (
    <div className="network-drawing">
      <Suspense fallback={<Loading what="the picture" />}>
        <NetworkPicture
          data={data}
          year={year}
          selected={selected}
          onSelect={onSelect}
          onOpen={onOpen}
          onDrawn={onDrawn}
          onCommunities={onFound}
          describedBy={describedBy}
          ref={ref}
        />
      </Suspense>
      {note !== null && <p className="small muted">{note}</p>}
    </div>
  );
}
