// The picture of a coauthor network: people as circles, joint papers as lines. A table beside it says the same.
import { type KeyboardEvent, useId, useImperativeHandle, useRef, useState } from 'react';
import { count } from '../parts/states.tsx';
import '../styles/picture.css';
import type { NetworkPictureProps } from './picture-props.ts';
import { hasWebGL } from './stage.ts';
import { useDrawing } from './use-drawing.ts';

export function NetworkPicture({
  data,
  year,
  selected,
  onSelect,
  onOpen,
  onDrawn,
  onCommunities,
  hiddenLabels = false,
  describedBy,
  ref,
}: NetworkPictureProps) {
  const place = useRef<HTMLDivElement>(null);
  const helpId = useId();
  const [isPossible] = useState(hasWebGL);
  const { drawing, drawn, isLost, hasFailed } = useDrawing(place, data, isPossible, {
    year,
    selected,
    hasNames: !hiddenLabels,
    onSelect,
    onOpen,
    onDrawn,
    onCommunities,
  });
  const [authors, links] = [drawn?.authors ?? data.nodes.length, drawn?.links ?? data.links.length];
  const upTo = year === null ? '' : ` up to ${year}`;
  const parts = `${count(authors, 'person', 'people')}, ${count(links, 'link', 'links')}`;
  const title = `Coauthor network${upTo}: ${parts}`;

  useImperativeHandle(
    ref,
    () => ({
      async saveImage(kind, words) {
        if (drawing.current === null) throw new Error('The picture is not drawn.');
        return drawing.current.saveImage(kind, { ...words, details: [parts, ...words.details] });
      },
      focus: () => place.current?.focus(),
      show: (id) => drawing.current?.show(id),
    }),
    [drawing, parts],
  );

  function onKeyDown(event: KeyboardEvent) {
    const on = drawing.current;
    if (on === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const go = (by: number) => {
      const next = on.step(selected, by);
      if (next === null) return;
      onSelect(next);
      on.show(next);
    };
    const actions: Record<string, () => void> = {
      '+': () => on.zoom(1.5),
      '=': () => on.zoom(1.5),
      '-': () => on.zoom(1 / 1.5),
      '0': () => on.reset(),
      ArrowLeft: () => on.pan(-0.15, 0),
      ArrowRight: () => on.pan(0.15, 0),
      ArrowUp: () => on.pan(0, -0.15),
      ArrowDown: () => on.pan(0, 0.15),
      n: () => go(1),
      p: () => go(-1),
      Enter: () => selected !== null && onOpen(selected),
      Escape: () => selected !== null && onSelect(null),
    };
    const action = actions[event.key];
    if (action === undefined) return;
    event.preventDefault();
    action();
  }

  if (!isPossible || isLost) {
    return (
      <p className="notice">
        {isLost ? 'The browser has taken the drawing away (WebGL).' : 'This browser cannot draw the network (WebGL).'}{' '}
        The table says the same in words.
      </p>
    );
  }
  const chosen = selected === null ? undefined : data.nodes.find(({ id }) => id === selected);
  return (
    <div className="picture" aria-busy={!hasFailed && (drawn === null || drawn.isMoving)}>
      {/* Beside the stage, not on it: somebody may stand anywhere there. */}
      <div className="picture-bar">
        {hasFailed && <p className="picture-state">The layout has failed. The table says the same in words.</p>}
        {!hasFailed && (drawn === null || drawn.isMoving) && (
          <p className="picture-state">
            <span className="spinner" aria-hidden="true" /> People are finding their places …
          </p>
        )}
        <div className="picture-buttons">
          <button type="button" aria-label="Zoom in" title="Zoom in (+)" onClick={() => drawing.current?.zoom(1.5)}>
            +
          </button>
          <button
            type="button"
            aria-label="Zoom out"
            title="Zoom out (-)"
            onClick={() => drawing.current?.zoom(1 / 1.5)}
          >
            −
          </button>
          <button
            type="button"
            aria-label="Show everything"
            title="Show everything (0)"
            onClick={() => drawing.current?.reset()}
          >
            ⤢
          </button>
        </div>
      </div>
      <div
        className="picture-stage"
        ref={place}
        role="application"
        aria-roledescription="picture"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application is operated by its own keys.
        tabIndex={0}
        aria-label={title}
        aria-describedby={describedBy === undefined ? helpId : `${helpId} ${describedBy}`}
        onKeyDown={onKeyDown}
      />
      <p className="visually-hidden" id={helpId}>
        Keys: plus and minus zoom, 0 shows everything, the arrow keys move the picture, N and P go from person to person
        by papers, Enter opens the selected person, Escape lets go. A table says the same in words.
      </p>
      <p className="visually-hidden" role="status">
        {chosen !== undefined && `${chosen.label}, ${count(chosen.papers, 'paper', 'papers')}`}
      </p>
    </div>
  );
}
