// A text with the words marked that were asked for, read in its own direction.
import { markedPieces } from './combobox-words.ts';

export function Marked({ text, asked }: { text: string; asked: string }) {
  let at = 0;
  return (
    <bdi>
      {markedPieces(text, asked).map((piece) => {
        const key = at;
        at += piece.text.length;
        return piece.isMarked ? <mark key={key}>{piece.text}</mark> : <span key={key}>{piece.text}</span>;
      })}
    </bdi>
  );
}
