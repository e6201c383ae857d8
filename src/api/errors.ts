// The errors a client can act on, each with a code; everything else is masked by the server.
import { type ASTNode, GraphQLError } from 'graphql';

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

// Code points of a quotation.
const quotedAtMost = 100;

// A message is more than its quotations; one that is longer than this says nothing that anybody reads.
const messageAtMost = 1_000;
const endAtMost = 250;

/** The text, or its first hundred code points and an ellipsis. */
export function shortened(text: string, most = quotedAtMost): string {
  if (text.length <= most) return text;
  const points = [...text.slice(0, 2 * most + 2)];
  return points.length <= most ? text : `${points.slice(0, most).join('')}…`;
}

/**
 * The message with each quotation in it cut to a hundred code points: what stands between quotation marks, what is
 * written as an object or a list, and words longer than any word is. At most a thousand characters; cost: linear.
 */
export function shortMessage(message: string): string {
  if (message.length <= quotedAtMost) return message;
  return middleCut(quotationsCut(message).replace(/\S{151,}/gu, (word) => shortened(word)));
}

function quotationsCut(message: string): string {
  const marks = /["“[{]/gu;
  let cut = '';
  let at = 0;
  for (let mark = marks.exec(message); mark !== null; mark = marks.exec(message)) {
    const isText = mark[0] === '"' || mark[0] === '“';
    const begin = mark.index + (isText ? 1 : 0);
    const end =
      mark[0] === '“' ? message.indexOf('”', begin) : isText ? endOfText(message, begin) : endOfValue(message, begin);
    // What has no end is quoted to the end of the message.
    const quoted = message.slice(begin, end === -1 ? message.length : end);
    cut += message.slice(at, begin) + shortened(quoted);
    at = begin + quoted.length;
    marks.lastIndex = at + (isText ? 1 : 0);
  }
  return cut + message.slice(at);
}

/** Where a text that is quoted as in JSON ends; -1 where it does not. */
function endOfText(message: string, begin: number): number {
  for (let end = message.indexOf('"', begin); end !== -1; end = message.indexOf('"', end + 1)) {
    let escapes = 0;
    while (message[end - 1 - escapes] === '\\' && end - 1 - escapes >= begin) escapes++;
    if (escapes % 2 === 0) return end;
  }
  return -1;
}

/** Where an object or a list that begins there has ended, with all that is in it; -1 where it does not. */
function endOfValue(message: string, begin: number): number {
  const marks = /["[\]{}]/gu;
  marks.lastIndex = begin;
  let depth = 0;
  for (let mark = marks.exec(message); mark !== null; mark = marks.exec(message)) {
    if (mark[0] === '"') {
      const end = endOfText(message, marks.lastIndex);
      if (end === -1) return -1;
      marks.lastIndex = end + 1;
    } else {
      depth += mark[0] === '[' || mark[0] === '{' ? 1 : -1;
      if (depth === 0) return marks.lastIndex;
    }
  }
  return -1;
}

/** The message with so many characters at most, an ellipsis in the place of the others; its end stays. */
function middleCut(message: string): string {
  if (message.length <= messageAtMost) return message;
  const begin = message.slice(0, messageAtMost - endAtMost - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${begin}…${message.slice(-endAtMost).replace(/^[\uDC00-\uDFFF]/, '')}`;
}
