// The errors a client can act on, each with a code; everything else is masked by the server.
import { type ASTNode, GraphQLError } from 'graphql';
import { shortened, shortMessage } from '../text/short-message.ts';

/**
 * An argument that no answer can be given to; `node` is where it stands in the query, if that is known. What the message
 * quotes is cut short.
 */
export function badUserInput(message: string, node?: ASTNode): GraphQLError {
  return new GraphQLError(shortMessage(message), {
    ...(node !== undefined && { nodes: node }),
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

/** A cursor made before the lists were loaded anew. */
export function cursorExpired(): GraphQLError {
  return new GraphQLError('This cursor belongs to data that has since been reloaded. Start again without a cursor.', {
    extensions: { code: 'CURSOR_EXPIRED' },
  });
}

/** A name that several people have: `extensions.candidates` lists them. */
export function ambiguousName(name: string, candidates: readonly { id: string; name: string }[]): GraphQLError {
  return new GraphQLError(
    `${candidates.length} people are called “${shortened(name)}”: ${candidates.map(({ id }) => id).join(', ')}. Ask for one by id.`,
    { extensions: { code: 'AMBIGUOUS_NAME', candidates } },
  );
}

/** The number given, or a BAD_USER_INPUT error where it is out of bounds; not given, the other one. */
export function inBounds(
  name: string,
  value: number | null | undefined,
  [least, most]: readonly [least: number, most: number],
  otherwise: number,
): number {
  const number = value ?? otherwise;
  if (number < least || number > most) {
    const bounds = most === Infinity ? `${least} or more` : `${least} to ${most}`;
    throw badUserInput(`\`${name}\` must be ${bounds}, not ${number}.`);
  }
  return number;
}
