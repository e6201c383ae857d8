// Keeps the drawing of a network on an element while the picture is on the page.
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { onThemeChange } from '../theme.ts';
import { type CommunitiesFound, communitiesOf } from './communities.ts';
import { type Display, displayInSlices, mostLinksAtOnce } from './display.ts';
import { type Drawing, openDrawing } from './drawing.ts';
import { radiusScale } from './graph.ts';
import { inPieces } from './in-pieces.ts';
import { layoutInputOf } from './layout-input.ts';
import { runLayout } from './layout-run.ts';
import type { NetworkData } from './model.ts';
import { currentPalette } from './palette.ts';
import type { Drawn } from './picture-props.ts';

export interface DrawingWishes {
  year: number | null;
  selected: string | null;
  hasNames: boolean;
  onSelect: (id: string | null) => void;
  onOpen: (id: string) => void;
  onDrawn: ((drawn: Drawn) => void) | undefined;
  onCommunities: ((found: CommunitiesFound) => void) | undefined;
}

/**
 * Draws a network on an element, laid out in a worker. `drawing` is null until its first places are known; `drawn` says
 * what can be seen; `isLost` that the browser took WebGL away; `hasFailed` that nobody finds a place any more.
 */
export function useDrawing(
  place: RefObject<HTMLElement | null>,
  data: NetworkData,
  isPossible: boolean,
  wishes: DrawingWishes,
) {
  const drawing = useRef<Drawing | null>(null);
  const display = useRef<Display | null>(null);
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const [isLost, setLost] = useState(false);
  const [failed, setFailed] = useState<NetworkData | null>(null);
  const { year, selected, hasNames } = wishes;
  const select = useEffectEvent((id: string | null) => wishes.onSelect(id));
  const open = useEffectEvent((id: string) => wishes.onOpen(id));
  const tellCommunities = useEffectEvent((found: CommunitiesFound) => wishes.onCommunities?.(found));
  const isMoving = useRef(true);
  const tell = useEffectEvent(() => {
    const [shown, on] = [display.current, drawing.current];
    if (shown === null) return;
    const now = shown.counts();
    const note = noteOn(now, on?.hasLinksLater() ?? false);
    const next = { authors: now.authors, links: now.links, isMoving: isMoving.current, note };
    setDrawn(next);
    wishes.onDrawn?.(next);
  });
  const adopt = useEffectEvent((on: Drawing) => {
    on.select(selected);
    on.setNames(hasNames);
  });
  const firstYear = useEffectEvent(() => year);

  useEffect(() => {
    const element = place.current;
    if (element === null || !isPossible) return;
    let palette = currentPalette();
    let numbers: Uint32Array = new Uint32Array(data.nodes.length);
    isMoving.current = true;
    const { clientWidth, clientHeight } = element;
    const aspect = clientWidth / Math.max(clientHeight, 1) || 1;
    const input = layoutInputOf(data, radiusScale(data.nodes.length), aspect);
    let places: { positions: Float32Array; isAtRest: boolean } | null = null;

    function showPlaces(): void {
      const shown = display.current;
      if (shown === null || places === null || element === null) return;
      const { positions, isAtRest } = places;
      shown.place(positions);
      isMoving.current = !isAtRest;
      if (drawing.current === null) {
        const listener = { onSelect: select, onOpen: open, onChange: () => tell(), onLost: () => setLost(true) };
        drawing.current = openDrawing(element, shown, palette, isAtRest, listener);
        adopt(drawing.current);
        tell();
      } else {
        drawing.current.moved(isAtRest);
        if (isAtRest) tell();
      }
    }

    const endLayout = runLayout(input, {
      onCommunities(found) {
        numbers = found;
        display.current?.paint(palette, numbers);
        tellCommunities(communitiesOf(data, numbers));
      },
      onPositions(positions, isAtRest) {
        places = { positions, isAtRest };
        showPlaces();
      },
      onFailed: () => setFailed(data),
    });
    // While the worker is at it.
    const endMaking = inPieces(displayInSlices(data), (made) => {
      made.showYear(firstYear());
      made.paint(palette, numbers);
      display.current = made;
      tell();
      showPlaces();
    });
    const endTheme = onThemeChange(() => {
      palette = currentPalette();
      display.current?.paint(palette, numbers);
      drawing.current?.setPalette(palette);
    });
    return () => {
      endLayout();
      endMaking();
      endTheme();
      drawing.current?.close();
      drawing.current = null;
      display.current = null;
    };
  }, [place, data, isPossible]);

  useEffect(() => {
    const changed = display.current?.showYear(year);
    if (changed === undefined || changed.nodes.length + changed.edges.length === 0) return;
    drawing.current?.changed(changed);
    tell();
  }, [year]);
  useEffect(() => drawing.current?.select(selected), [selected]);
  useEffect(() => drawing.current?.setNames(hasNames), [hasNames]);

  return { drawing, drawn, isLost, hasFailed: failed === data };
}

function noteOn({ links, shownLinks }: { links: number; shownLinks: number }, isLater: boolean): string | null {
  if (links === 0) return null;
  if (isLater) return 'The links are drawn when the people have found their places.';
  if (shownLinks === links) return null;
  const [most, all] = [mostLinksAtOnce, links].map((number) => number.toLocaleString('en'));
  return `From this far, the strongest of the links are drawn (at most ${most} of ${all}); zoom in to see all of them.`;
}
