// What the picture of a network is given, what it tells of itself, and what can be asked of it.
import type { Ref } from 'react';
import type { CommunitiesFound } from './communities.ts';
import type { ImageWords } from './image-sheet.ts';
import type { NetworkData } from './model.ts';

export interface NetworkPictureProps {
  /** Another object is another network: it is laid out anew. */
  data: NetworkData;
  /** Only papers up to that year count; null: all of them, also those of no known year. */
  year: number | null;
  /** The id of the person whose neighbors stand out. */
  selected: string | null;
  onSelect: (id: string | null) => void;
  /** A double click, or Enter on the selected person. */
  onOpen: (id: string) => void;
  /** Whenever what is drawn changes: the year, the layout, how far is zoomed. */
  onDrawn?: (drawn: Drawn) => void;
  /** Once for each network, as soon as its communities are known. */
  onCommunities?: (found: CommunitiesFound) => void;
  /** No names except of who is pointed at or selected. */
  hiddenLabels?: boolean;
  /** The id of the element that says more about it: the table beside. */
  describedBy?: string;
  ref?: Ref<NetworkPictureHandle>;
}

export interface Drawn {
  /** People and links that fit the year. */
  authors: number;
  links: number;
  /** The layout has not come to rest yet. */
  isMoving: boolean;
  /** A sentence on what fits the year and is not drawn all the same; null: everything is drawn. */
  note: string | null;
}

export interface NetworkPictureHandle {
  /** What the view shows, with a title and a legend, as a file to be saved. Rejects where nothing is drawn (no WebGL). */
  saveImage: (kind: 'png' | 'svg', words: ImageWords) => Promise<Blob>;
  /** Gives it the keyboard. */
  focus: () => void;
  /** Moves the person into the middle. */
  show: (id: string) => void;
}
