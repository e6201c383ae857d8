// The way from a view to the question behind it: GraphiQL with the operation and the variables that were asked.

/** Where GraphiQL opens that operation of schema/operations with these variables. */
export function queryHref(document: object, variables: object): string {
  const name = /^\s*(?:query|subscription) (\w+)/m.exec(String(document))?.[1] ?? '';
  return `/graphql#${new URLSearchParams({ operation: name, variables: JSON.stringify(variables) })}`;
}

export function ShowQuery({
  document,
  variables,
  of,
}: {
  document: object;
  variables: object;
  /** What the query answers, where a view has several: “coauthors”. */
  of?: string;
}) {
  return (
    <a className="button quiet" href={queryHref(document, variables)}>
      Show the query{of !== undefined && ` of ${of}`}
    </a>
  );
}
