// A question to the API as text: the operation, its variables, and the command that asks it.

/** The operation, as it stands in schema/operations without its comments. */
export function operationText(document: object): string {
  const text = String(document).trim();
  const lines = text.split('\n');
  // Variables of which there are many stand on lines of their own, which the generator moves to the margin.
  const end = lines[0]?.endsWith('(') ? lines.findIndex((line) => line.startsWith(') ')) : 0;
  return lines.map((line, at) => (at > 0 && at < end ? `  ${line}` : line)).join('\n');
}

/** The variables as JSON over several lines; those that are not given are left out, as when they are sent. */
export function variablesText(variables: object): string {
  return JSON.stringify(variables, null, 2);
}

/**
 * The command that asks the server at that origin the same, for a POSIX shell. A token is not written into it: the shell
 * takes it from `$COAUTHOR_TOKEN`. The content type is one that no form of another site can send.
 */
export function curlCommand(
  { origin, withToken }: { origin: string; withToken: boolean },
  document: object,
  variables: object,
): string {
  const body = JSON.stringify({ query: operationText(document), variables });
  return [
    `curl ${quoted(`${origin}/graphql`)}`,
    `-H ${quoted('content-type: application/json')}`,
    ...(withToken ? ['-H "authorization: Bearer $COAUTHOR_TOKEN"'] : []),
    `--data-raw ${quoted(body)}`,
  ].join(' \\\n  ');
}

/** The text as one word of a POSIX shell, whatever is in it. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
