// The operations that the server offers as examples.

export interface Operation {
  /** What the operation is called in its text. */
  name: string;
  /** The file it comes from, without its ending: `04-author-page`. */
  file: string;
  query: string;
  /** JSON of what its tab is to ask for in place of the defaults; not there: these do. */
  variables?: string;
}

/** The operations in the server's order, or the reason why there are none. Asks the server once. */
export async function fetchOperations(address: string): Promise<readonly Operation[] | Error> {
  try {
    const response = await fetch(address, { headers: { accept: 'application/json' } });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    return await response.json();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
