// sigma on an element of the page: WebGL for people and links, and two layers above them for what we draw ourselves.
import Sigma from 'sigma';
import { NodePointProgram } from 'sigma/rendering';
import type { RenderParams } from 'sigma/types';
import type { DrawnEdge, DrawnGraph, DrawnNode } from './graph.ts';
import { LinesProgram } from './lines-program.ts';

export interface Stage {
  sigma: Sigma<DrawnNode, DrawnEdge>;
  /** Names of people, and above them whoever stands out; both in CSS pixels. */
  names: CanvasRenderingContext2D;
  focus: CanvasRenderingContext2D;
  close: () => void;
}

/** Whether this browser can draw by WebGL at the moment. */
export function hasWebGL(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  // The number of contexts is limited: given back at once.
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

/** Opens sigma on an empty element, for a graph that it is still to be given (`setGraph`, which draws). While `hasLinks` says no, links are not drawn, which costs nothing. */
export function openStage(element: HTMLElement, graph: DrawnGraph, hasLinks: () => boolean): Stage {
  class Links extends LinesProgram {
    override render(params: RenderParams): void {
      if (hasLinks()) super.render(params);
    }
  }

  // Circles and lines are made for a picture of about 640 pixels a side: smaller ones in smaller pictures.
  const roomIn = () => Math.min(1.15, Math.max(0.5, Math.sqrt(element.clientWidth * element.clientHeight) / 640));
  let room = roomIn();
  const sigma = new Sigma<DrawnNode, DrawnEdge>(graph.nullCopy(), element, {
    allowInvalidContainer: true,
    edgeProgramClasses: { line: Links },
    // A point each: the quickest way to many circles.
    nodeProgramClasses: { circle: NodePointProgram },
    // Ours: names that never cover each other, in the colors of the page.
    renderLabels: false,
    defaultDrawNodeHover: () => undefined,
    zoomToSizeRatioFunction: (ratio) => Math.sqrt(ratio) / room,
    minCameraRatio: 0.01,
    maxCameraRatio: 3,
    enableCameraRotation: false,
    stagePadding: 28,
    zoomDuration: isStill() ? 1 : 200,
    inertiaDuration: isStill() ? 1 : 200,
    doubleClickZoomingDuration: isStill() ? 1 : 200,
  });
  const layers = ['names', 'focus'].map((id) => {
    sigma.createCanvasContext(id, { style: { pointerEvents: 'none' } });
    const context = sigma.getCanvases()[id]?.getContext('2d');
    if (context === null || context === undefined) throw new Error('This browser draws no text on a canvas.');
    return context;
  });
  const [names, focus] = layers;
  if (names === undefined || focus === undefined) throw new Error('The layers of the picture are missing.');
  sigma.resize(true);

  // sigma itself only looks at the window.
  const watcher = new ResizeObserver(() => {
    room = roomIn();
    sigma.resize().scheduleRefresh();
  });
  watcher.observe(element);
  return {
    sigma,
    names,
    focus,
    close() {
      watcher.disconnect();
      sigma.kill();
    },
  };
}

/** Whether the visitor wants as little movement as possible. */
export function isStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
