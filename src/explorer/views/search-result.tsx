// One result of a search, with the words marked where they stand.
import { Link } from 'wouter';
import { hrefOf } from '../addresses.ts';
import { Marked } from '../parts/combobox-marked.tsx';
import { foldedWords, holdsAsked, passageOf } from '../parts/combobox-words.ts';
import { otherSpelling } from '../parts/search-box-about.ts';
import { type Result, searchedTexts } from './search-found.ts';

export function ResultItem({
  result,
  about,
  asked,
  isKindSaid,
}: {
  result: Result;
  /** What tells it from others of that name. */
  about: string;
  asked: string;
  /** Whether its kind is written beside it. */
  isKindSaid: boolean;
}) {
  const name = nameOf(result);
  const passages = passagesOf(result, name, asked);
  return (
    <li className="result">
      {isKindSaid && <span className="badge">{result.__typename}</span>}
      <div>
        <Link href={hrefOf(result.id)}>
          <Marked text={name} asked={asked} />
        </Link>
        <div className="small muted">{about}</div>
        {passages.map(({ of, text }) => (
          <p key={`${of} ${text}`} className="small passage">
            <span className="muted">{of}:</span> <Marked text={text} asked={asked} />
          </p>
        ))}
      </div>
    </li>
  );
}

/** Where the words stand that the name does not hold: a spelling, or a passage for each text that holds one not shown before. */
function passagesOf(result: Result, name: string, asked: string): { of: string; text: string }[] {
  if (result.__typename === 'Author') {
    const spelling = otherSpelling(result, asked);
    return spelling === null ? [] : [{ of: 'also printed as', text: spelling }];
  }
  let missing = foldedWords(asked).filter((word) => !holdsAsked(name, word));
  return searchedTexts(result).flatMap(({ of, text }) => {
    const here = missing.filter((word) => holdsAsked(text, word));
    if (here.length === 0) return [];
    missing = missing.filter((word) => !here.includes(word));
    const passage = passageOf(text, here.join(' '));
    return passage === null ? [] : [{ of, text: passage }];
  });
}

function nameOf(result: Result): string {
  switch (result.__typename) {
    case 'Author':
      return result.name;
    case 'Paper':
      return result.title;
    case 'Topic':
      return result.label;
  }
}
