// Synthetic publications as files: BibTeX, OpenAlex and arXiv JSON lines, DBLP XML, as their makers write them.
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type SyntheticName, type SyntheticPaper, syntheticPapers } from './load-lists.ts';

export interface FileFormat {
  /** What the file's name ends in. */
  extension: string;
  before: string;
  entry(paper: SyntheticPaper): string;
  after: string;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const year = ({ date }: SyntheticPaper): string => date.slice(0, 4);
const full = ({ given, family }: SyntheticName): string => `${given} ${family}`;

function bibtexEntry(paper: SyntheticPaper): string {
  const fields = [
    `  title = {{${paper.title}}}`,
    `  author = {${paper.names.map(({ given, family }) => `${family}, ${given}`).join(' and ')}}`,
    `  booktitle = {${paper.venue}}`,
    `  year = {${year(paper)}}`,
    `  month = ${months[Number(paper.date.slice(5, 7)) - 1]}`,
    ...(paper.doi === null ? [] : [`  doi = {${paper.doi}}`]),
    ...(paper.keywords.length === 0 ? [] : [`  keywords = {${paper.keywords.join(', ')}}`]),
  ];
  return `@inproceedings{p${paper.number},\n${fields.join(',\n')}\n}\n\n`;
}

/** An OpenAlex work, its abstract as the inverted index that OpenAlex gives. */
function openalexEntry(paper: SyntheticPaper): string {
  const { number, title, doi, date } = paper;
  const index: Record<string, number[]> = Object.create(null);
  paper.abstract.split(' ').forEach((each, place) => {
    index[each] ??= [];
    index[each].push(place);
  });
  const work = {
    id: `https://openalex.org/W${4_000_000_000 + number}`,
    doi: doi === null ? null : `https://doi.org/${doi}`,
    title,
    display_name: title,
    publication_year: Number(year(paper)),
    publication_date: date,
    ids: { openalex: `https://openalex.org/W${4_000_000_000 + number}` },
    language: 'en',
    primary_location: { is_oa: false, source: { display_name: paper.venue, type: 'journal' } },
    type: 'article',
    authorships: paper.names.map((name, place) => ({
      author_position: place === 0 ? 'first' : place === paper.names.length - 1 ? 'last' : 'middle',
      author: {
        id: null,
        display_name: full(name),
        orcid: name.orcid === null ? null : `https://orcid.org/${name.orcid}`,
      },
      institutions: [],
      raw_author_name: full(name),
      raw_affiliation_strings: [],
    })),
    keywords: paper.keywords.map((each) => ({ id: `https://openalex.org/keywords/${each}`, display_name: each })),
    topics: [],
    abstract_inverted_index: index,
  };
  return `${JSON.stringify(work)}\n`;
}

function arxivEntry(paper: SyntheticPaper): string {
  const { number, title, abstract, date, doi, names } = paper;
  const id = `${year(paper).slice(2)}${date.slice(5, 7)}.${String(number % 100_000).padStart(5, '0')}`;
  const work = {
    id,
    submitter: names[0] === undefined ? null : full(names[0]),
    authors: names.map(full).join(', '),
    title,
    comments: null,
    'journal-ref': `${paper.venue} (${year(paper)})`,
    doi,
    'report-no': null,
    categories: 'cs.DL math.CO',
    license: null,
    abstract: `  ${abstract}\n`,
    versions: [{ version: 'v1', created: new Date(date).toUTCString() }],
    update_date: date,
    authors_parsed: names.map(({ given, family }) => [family, given, '']),
  };
  return `${JSON.stringify(work)}\n`;
}

const entities = new Map([...'üéöá'].map((letter, at) => [letter, `&${['uuml', 'eacute', 'ouml', 'aacute'][at]};`]));
const xml = (text: string): string => text.replace(/[üéöá]/gu, (letter) => entities.get(letter) ?? letter);

function dblpEntry(paper: SyntheticPaper): string {
  const key = `journals/syn/p${paper.number}`;
  const author = (name: SyntheticName): string => {
    const orcid = name.orcid === null ? '' : ` orcid="${name.orcid}"`;
    return `<author${orcid}>${xml(full(name))}</author>\n`;
  };
  return [
    `<article mdate="2020-01-01" key="${key}">\n`,
    ...paper.names.map(author),
    `<title>${xml(paper.title)}.</title>\n<pages>1-10</pages>\n<year>${year(paper)}</year>\n<volume>1</volume>\n`,
    `<journal>${xml(paper.venue)}</journal>\n`,
    paper.doi === null ? '' : `<ee>https://doi.org/${paper.doi}</ee>\n`,
    `<url>db/journals/syn/syn1.html#p${paper.number}</url>\n</article>\n`,
  ].join('');
}

export const fileFormats = {
  bibtex: { extension: 'bib', before: '', entry: bibtexEntry, after: '' },
  openalex: { extension: 'openalex.jsonl', before: '', entry: openalexEntry, after: '' },
  arxiv: { extension: 'arxiv.jsonl', before: '', entry: arxivEntry, after: '' },
  dblp: {
    extension: 'xml',
    before: '<?xml version="1.0" encoding="ISO-8859-1"?>\n<!DOCTYPE dblp SYSTEM "dblp.dtd">\n<dblp>\n',
    entry: dblpEntry,
    after: '</dblp>\n',
  },
} as const satisfies Record<string, FileFormat>;

/** Writes so many synthetic papers; a block of entries is held at a time. */
export async function writeList(path: string, format: FileFormat, count: number, seed = 7): Promise<void> {
  function* blocks(): Generator<string> {
    let block = format.before;
    for (const paper of syntheticPapers(count, seed)) {
      block += format.entry(paper);
      if (block.length > 1 << 20) {
        yield block;
        block = '';
      }
    }
    yield block + format.after;
  }
  await pipeline(Readable.from(blocks(), { objectMode: true }), createWriteStream(path));
}
