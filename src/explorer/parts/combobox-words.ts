// Where the words that were searched for stand in a text: compared as the API's search compares them.

/** A piece of a text; marked: it is why the text was found. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

/** A word of a text, folded, with where each of its letters stands in the text. */
interface Word {
  folded: string;
  letters: { start: number; end: number }[];
}

// Letters that Unicode does not decompose into a base letter and a mark.
const plainLetters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ĸ: 'k',
  ł: 'l',
  ŋ: 'n',
  ŧ: 't',
  ə: 'e',
};

/** The words of a text in lower case without accents, in order; none for a text without letters and digits. */
export function foldedWords(text: string): string[] {
  return wordsOf(text).map(({ folded }) => folded);
}

/**
 * The text in pieces, which together are the text again. Marked are the beginnings of words that are asked for, and
 * whole words that are a small misspelling away: one letter, in asked words of eight letters and more two. Blind to case
 * and accents. Cost: the words of the text times those asked for.
 */
export function markedPieces(text: string, asked: string): Piece[] {
  const wanted = [...new Set(foldedWords(asked))];
  const pieces: Piece[] = [];
  let done = 0;
  for (const word of wordsOf(text)) {
    const letters = lettersMarked(word, wanted);
    const first = word.letters[0];
    const last = word.letters[letters - 1];
    if (first === undefined || last === undefined) continue;
    if (first.start > done) pieces.push({ text: text.slice(done, first.start), isMarked: false });
    pieces.push({ text: text.slice(first.start, last.end), isMarked: true });
    done = last.end;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), isMarked: false });
  return pieces;
}

/** Whether a word of the text would be marked. */
export function holdsAsked(text: string, asked: string): boolean {
  const wanted = foldedWords(asked);
  return wordsOf(text).some((word) => lettersMarked(word, wanted) > 0);
}

/** Whether a word of the text begins with the asked one, to the letter but for case and accents. */
export function holdsBeginning(text: string, asked: string): boolean {
  const wanted = foldedWords(asked);
  return wordsOf(text).some(({ folded }) => wanted.some((word) => folded.startsWith(word)));
}

/**
 * About `length` characters of the text around the first word that would be marked, cut between words, with “…” where
 * something is left out; null where no word would be. A text not longer than `length` is given whole.
 */
export function passageOf(text: string, asked: string, length = 180): string | null {
  const wanted = foldedWords(asked);
  const at = wordsOf(text).find((word) => lettersMarked(word, wanted) > 0)?.letters[0]?.start;
  if (at === undefined) return null;
  if (text.length <= length) return text;
  const latest = Math.max(0, text.length - length);
  const from = Math.min(Math.max(0, at - Math.floor(length / 3)), latest);
  // A word that is cut is left out, unless the text has no spaces to cut at.
  const space = from === 0 ? 0 : text.indexOf(' ', from - 1) + 1;
  const start = space > 0 && space <= at ? space : from;
  const end = start + length >= text.length ? text.length : Math.max(text.lastIndexOf(' ', start + length), at + 1);
  return `${start > 0 ? '… ' : ''}${text.slice(start, end).trim()}${end < text.length ? ' …' : ''}`;
}

/** How many letters of the word, from its first, the wanted words account for. */
function lettersMarked({ folded }: Word, wanted: readonly string[]): number {
  let most = 0;
  for (const asked of wanted) {
    if (folded.startsWith(asked)) most = Math.max(most, asked.length);
    else if (isNear(folded, asked)) most = folded.length;
  }
  return most;
}

/** Whether a word is a misspelling of the asked one that the search forgives. */
function isNear(word: string, asked: string): boolean {
  const most = asked.length < 4 ? 0 : asked.length < 8 ? 1 : 2;
  if (most === 0 || Math.abs(word.length - asked.length) > most) return false;
  // Levenshtein's distance, a row at a time.
  let row = Array.from({ length: asked.length + 1 }, (_, at) => at);
  for (const letter of word) {
    let corner = row[0] ?? 0;
    const next = [corner + 1];
    for (let at = 1; at <= asked.length; at += 1) {
      const above = row[at] ?? 0;
      next.push(Math.min(above + 1, (next[at - 1] ?? 0) + 1, corner + (asked[at - 1] === letter ? 0 : 1)));
      corner = above;
    }
    row = next;
  }
  return (row[asked.length] ?? 0) <= most;
}

// Letters and the marks on them are folded together; no mark of one changes another.
const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' });

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let word: Word = { folded: '', letters: [] };
  const close = () => {
    if (word.folded !== '') words.push(word);
    word = { folded: '', letters: [] };
  };
  // A small sigma is another one at the end of a word, which a letter alone does not show.
  const lower = text.toLowerCase();
  const source = lower.length === text.length ? lower : text;
  for (const { segment, index: start } of clusters.segment(source)) {
    const end = start + segment.length;
    const folded = segment
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[\u0300-\u036f]/gu, '')
      .replace(/./gu, (letter) => plainLetters[letter] ?? letter)
      .replace(/['’ʼ`´]/gu, '')
      .normalize('NFC');
    // An accent that stands for itself belongs to the letter before it.
    const before = word.letters.at(-1);
    if (folded === '' && before !== undefined && !/^['’ʼ`´]/u.test(segment)) before.end = end;
    for (const letter of folded) {
      if (/[\p{L}\p{M}\p{N}]/u.test(letter)) {
        for (let unit = 0; unit < letter.length; unit += 1) word.letters.push({ start, end });
        word.folded += letter;
      } else {
        close();
      }
    }
  }
  close();
  return words;
}
