// What the server says of itself in the first element of its page; of a page that says nothing, all is open.

/** What a page of this server can do. */
export interface ServerTold {
  /** Whether there is a GraphiQL to open questions in. */
  showsGraphiql: boolean;
  /** Whether the server answers nothing but the operations that it has stored. */
  answersStoredOnly: boolean;
  /** Whether questions must bring a token. */
  asksForToken: boolean;
}

export function serverTold(): ServerTold {
  const { graphiql, operations, token } = document.documentElement.dataset;
  return {
    showsGraphiql: graphiql !== 'off',
    answersStoredOnly: operations === 'stored',
    asksForToken: token === 'asked',
  };
}
