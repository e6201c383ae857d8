// Messages in which what is quoted is cut short.

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
