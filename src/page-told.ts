// What the explorer is told of the server that it comes from: attributes of its page's first element.

/** Of a server, what changes what the explorer shows. The explorer reads it in `src/explorer/server-told.ts`. */
export interface Told {
  /** Whether browsers are shown GraphiQL. */
  graphiql: boolean;
  /** Whether any operation is answered, or only those that are stored. */
  operations: 'any' | 'stored';
  /** Whether questions must bring a token. */
  asksForToken: boolean;
}

/** What a page takes to be so where it is told nothing. */
export const nothingTold: Told = { graphiql: true, operations: 'any', asksForToken: false };

/** The attributes that say what is otherwise than in `nothingTold`: ` data-graphiql="off"`; empty where nothing is. */
export function attributesOf({ graphiql, operations, asksForToken }: Told): string {
  return [
    graphiql ? '' : ' data-graphiql="off"',
    operations === 'any' ? '' : ' data-operations="stored"',
    asksForToken ? ' data-token="asked"' : '',
  ].join('');
}

/** The page with these attributes in its `<html ...>`; a page without one as it is. */
export function tell(page: Uint8Array<ArrayBuffer>, attributes: string): Uint8Array<ArrayBuffer> {
  if (attributes === '') return page;
  const html = new TextDecoder().decode(page);
  return new TextEncoder().encode(html.replace(/<html\b/i, (start) => `${start}${attributes}`));
}
