// What a file of the pages is, by the end of its name.
import { extname } from 'node:path';

interface MediaType {
  /** As the Content-Type header says it. */
  name: string;
  /** Whether it is compressed already, as most pictures and fonts are. */
  isCompressed: boolean;
}

const text = (name: string): MediaType => ({ name: `${name}; charset=utf-8`, isCompressed: false });
const plain = (name: string): MediaType => ({ name, isCompressed: false });
const compressed = (name: string): MediaType => ({ name, isCompressed: true });

const mediaTypes: ReadonlyMap<string, MediaType> = new Map([
  ['.html', text('text/html')],
  ['.js', text('text/javascript')],
  ['.css', text('text/css')],
  ['.json', text('application/json')],
  ['.map', text('application/json')],
  ['.txt', text('text/plain')],
  ['.svg', text('image/svg+xml')],
  ['.ttf', plain('font/ttf')],
  ['.ico', plain('image/x-icon')],
  ['.wasm', plain('application/wasm')],
  ['.woff', compressed('font/woff')],
  ['.woff2', compressed('font/woff2')],
  ['.png', compressed('image/png')],
  ['.jpg', compressed('image/jpeg')],
  ['.webp', compressed('image/webp')],
]);

/** The media type of a file of that name; bytes that no browser interprets, for an ending that is not known. */
export function mediaTypeOf(fileName: string): MediaType {
  return mediaTypes.get(extname(fileName).toLowerCase()) ?? compressed('application/octet-stream');
}
