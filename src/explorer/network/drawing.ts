// A network on the stage: what is drawn, when, and what the visitor does with it.
import type { Changed, Display } from './display.ts';
import { fittedTo } from './fitted-view.ts';
import { circleOf, drawCircle } from './focus-layer.ts';
import { imageOf } from './image.ts';
import type { ImageWords } from './image-sheet.ts';
import type { NamesView } from './name-choice.ts';
import { namesLayerOn } from './names-layer.ts';
import type { Palette } from './palette.ts';
import { isStill, openStage } from './stage.ts';

export interface DrawingListener {
  onSelect: (id: string | null) => void;
  onOpen: (id: string) => void;
  /** What is drawn may be other people or links than before. */
  onChange: () => void;
  /** The browser took WebGL away. */
  onLost: () => void;
}

export interface Drawing {
  /** The nodes of the display have been moved. */
  moved: (isAtRest: boolean) => void;
  /** The nodes and edges of the display look different. */
  changed: (changed: Changed | 'all') => void;
  setPalette: (palette: Palette) => void;
  select: (id: string | null) => void;
  setNames: (hasNames: boolean) => void;
  /** Makes everything so many times larger. */
  zoom: (factor: number) => void;
  /** Moves the view by a share of its size. */
  pan: (right: number, down: number) => void;
  /** Everything fits the picture again. */
  reset: () => void;
  /** Moves a person into the middle, if that person is drawn. */
  show: (id: string) => void;
  /** The person so many places further by papers, among those drawn; null: there is nobody. */
  step: (from: string | null, by: number) => string | null;
  /** Links fit the year and are not drawn until the layout is at rest. */
  hasLinksLater: () => boolean;
  /** What the view shows, as imageOf says; nothing on the screen changes. */
  saveImage: (kind: 'png' | 'svg', words: ImageWords) => Promise<Blob>;
  close: () => void;
}

/** Above so many people and links, links wait until nothing moves, and moving touches people only. */
const heavyFrom = 6_000;
/** Nearer than that, every link is drawn: few of them are within the picture. */
const nearRatio = 0.35;
/** Pixels between the two clicks of a double click, at most. */
const doubleClickReach = 6;
/** Milliseconds without movement after which the view counts as standing still. */
const stillAfter = 180;

/** Draws the display, whose nodes have been placed and painted, on an empty element. */
export function openDrawing(
  element: HTMLElement,
  display: Display,
  firstPalette: Palette,
  isAtRest: boolean,
  listener: DrawingListener,
): Drawing {
  const { graph } = display;
  const isHeavy = graph.order + graph.size > heavyFrom;
  const allNodes = graph.nodes();
  let palette = firstPalette;
  let hasNames = true;
  let [isLayoutMoving, isViewMoving, isClosed] = [!isAtRest, false, false];
  let [selected, pointed]: [string | null, string | null] = [null, null];
  let clicked: Point | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let bySize: string[] | null = null;

  display.sample(true);
  const stage = openStage(element, graph, () => !(isHeavy && (isLayoutMoving || isViewMoving)));
  const { sigma } = stage;
  const camera = sigma.getCamera();
  const names = namesLayerOn(stage.names);
  const focusNames = namesLayerOn(stage.focus);
  frame();

  /** Fits the camera's view of 1 to what is drawn. */
  function frame(): void {
    const box = { x: [Infinity, -Infinity] as [number, number], y: [Infinity, -Infinity] as [number, number] };
    graph.forEachNode((_id, { x, y }) => {
      box.x = [Math.min(box.x[0], x), Math.max(box.x[1], x)];
      box.y = [Math.min(box.y[0], y), Math.max(box.y[1], y)];
    });
    sigma.setCustomBBox(graph.order === 0 ? null : box);
  }

  function view(): NamesView {
    const { width, height } = sigma.getDimensions();
    const [zero, right, up] = [
      { x: 0, y: 0 },
      { x: 1_000, y: 0 },
      { x: 0, y: 1_000 },
    ].map((point) => sigma.graphToViewport(point));
    if (zero === undefined || right === undefined || up === undefined)
      throw new Error('three points make three points');
    // Nothing is turned: a factor each way is all there is to it.
    const [byX, byY] = [(right.x - zero.x) / 1_000, (up.y - zero.y) / 1_000];
    const place = ({ x, y }: { x: number; y: number }) => ({ x: zero.x + x * byX, y: zero.y + y * byY });
    return { width, height, place, scale: sigma.scaleSize(1), zoom: 1 / camera.ratio };
  }

  function peopleBySize(): string[] {
    bySize ??= graph
      .filterNodes((_id, { hidden }) => !hidden)
      .sort((a, b) => graph.getNodeAttribute(b, 'size') - graph.getNodeAttribute(a, 'size') || (a < b ? -1 : 1));
    return bySize;
  }

  function focused(): string | null {
    const person = pointed ?? selected;
    return person !== null && graph.hasNode(person) && !graph.getNodeAttribute(person, 'hidden') ? person : null;
  }

  function drawAbove(): void {
    const now = view();
    const person = focused();
    stage.names.clearRect(0, 0, now.width, now.height);
    stage.focus.clearRect(0, 0, now.width, now.height);
    if (person === null) drawRings(now);
    if (hasNames && person === null) {
      const people = peopleBySize().map((id) => graph.getNodeAttributes(id));
      names.write(people, now, palette, display.around());
    }
    if (person !== null) {
      drawCircle(stage.focus, graph, circleOf(graph, person), now, palette, focusNames, display.around());
    }
    element.classList.toggle('has-focus', person !== null);
    element.classList.toggle('is-pointing', pointed !== null);
  }

  /** Around those whom the network is around. */
  function drawRings(now: NamesView): void {
    stage.names.strokeStyle = palette.text;
    stage.names.lineWidth = 2;
    for (const node of display.around()) {
      const { x, y } = now.place(node);
      stage.names.beginPath();
      stage.names.arc(x, y, node.size * now.scale + 1, 0, 2 * Math.PI);
      stage.names.stroke();
    }
  }

  function standStill(): void {
    isViewMoving = false;
    const changed = display.sample(camera.ratio > nearRatio);
    if (changed.edges.length > 0) {
      redraw(changed);
      listener.onChange();
    } else if (isHeavy) sigma.scheduleRender();
  }

  function redraw(changed: Changed | 'all'): void {
    bySize = null;
    if (changed === 'all') sigma.refresh({ schedule: true });
    else sigma.refresh({ partialGraph: changed, skipIndexation: true, schedule: true });
  }

  function ease(state: { x?: number; y?: number; ratio?: number }): void {
    if (isStill()) camera.setState(state);
    else void camera.animate(state, { duration: 200 });
  }

  sigma.on('afterRender', drawAbove);
  sigma.setGraph(graph);
  camera.on('updated', () => {
    isViewMoving = true;
    clearTimeout(timer);
    timer = setTimeout(standStill, stillAfter);
  });
  sigma.on('enterNode', ({ node }) => {
    pointed = node;
    drawAbove();
  });
  sigma.on('leaveNode', () => {
    pointed = null;
    drawAbove();
  });
  const choose = (node: string | null) => {
    if (node !== null || selected !== null) listener.onSelect(node);
  };
  sigma.on('clickNode', ({ node, event }) => {
    clicked = event;
    choose(node);
  });
  sigma.on('clickStage', ({ event }) => {
    clicked = event;
    choose(null);
  });
  // sigma looks only at the time between two clicks: far from each other, they are one click each.
  sigma.on('doubleClickNode', ({ node, event, preventSigmaDefault }) => {
    preventSigmaDefault();
    if (isNear(event, clicked)) listener.onOpen(node);
    else choose(node);
    clicked = event;
  });
  sigma.on('doubleClickStage', ({ event, preventSigmaDefault }) => {
    if (!isNear(event, clicked)) {
      preventSigmaDefault();
      choose(null);
    }
    clicked = event;
  });
  for (const canvas of Object.values(sigma.getCanvases())) {
    canvas.addEventListener('webglcontextlost', () => {
      if (!isClosed) listener.onLost();
    });
  }

  return {
    moved(isAtRest) {
      isLayoutMoving = !isAtRest;
      if (isHeavy && !isAtRest) return redraw({ nodes: allNodes, edges: [] });
      frame();
      // Places are looked up anew; what edges look like is known.
      sigma.refresh({ partialGraph: { nodes: allNodes }, schedule: true });
    },
    changed: redraw,
    setPalette(next) {
      palette = next;
      redraw('all');
    },
    select(id) {
      selected = id;
      drawAbove();
    },
    setNames(next) {
      hasNames = next;
      drawAbove();
    },
    zoom(factor) {
      ease({ ratio: camera.getBoundedRatio(camera.ratio / factor) });
    },
    pan(right, down) {
      ease({ x: camera.x + right * camera.ratio, y: camera.y - down * camera.ratio });
    },
    reset() {
      ease({ x: 0.5, y: 0.5, ratio: 1 });
    },
    show(id) {
      const shown = sigma.getNodeDisplayData(id);
      if (shown !== undefined) ease({ x: shown.x, y: shown.y, ratio: Math.min(camera.ratio, 0.6) });
    },
    step(from, by) {
      const people = peopleBySize();
      const at = from === null ? -1 : people.indexOf(from);
      const next = at === -1 ? (by > 0 ? 0 : people.length - 1) : (at + by + people.length) % people.length;
      return people[next] ?? null;
    },
    hasLinksLater: () => isHeavy && isLayoutMoving,
    saveImage(kind, words) {
      const people = peopleBySize().map((id) => graph.getNodeAttributes(id));
      return imageOf(
        kind,
        display,
        people,
        fittedTo(people, view(), camera.ratio === 1 && people.length < graph.order),
        words,
      );
    },
    close() {
      isClosed = true;
      clearTimeout(timer);
      stage.close();
    },
  };
}

interface Point {
  x: number;
  y: number;
}

function isNear(a: Point, b: Point | null): boolean {
  return b !== null && Math.hypot(a.x - b.x, a.y - b.y) <= doubleClickReach;
}
