// What kind a publication is: what each format states, and nothing that it does not.
import { describe, expect, it } from 'vitest';
import { detectReader } from '../../src/readers/detect.ts';
import { readText } from '../../src/readers/read-text.ts';
import type { PublicationKind } from '../../src/readers/record.ts';

/** The kinds that a list of any format says of its publications. */
function kindsIn(text: string): (PublicationKind | null)[] {
  const reader = detectReader(text);
  if (reader === null) throw new Error('no reader recognises the list');
  return readText(reader, text, 'list').records.map(({ kind }) => kind);
}

const kindIn = (text: string): PublicationKind | null | undefined => {
  const kinds = kindsIn(text);
  expect(kinds).toHaveLength(1);
  return kinds[0];
};

describe('the kind of a publication', () => {
  it.each([
    ['article', 'journal={Bees}', 'ARTICLE'],
    ['Article', '', 'ARTICLE'],
    ['inproceedings', 'booktitle={ICLR}', 'PROCEEDINGS_PAPER'],
    ['conference', '', 'PROCEEDINGS_PAPER'],
    ['incollection', 'booktitle={On bees}', 'CHAPTER'],
    ['inbook', '', 'CHAPTER'],
    ['suppbook', '', 'CHAPTER'],
    ['book', 'publisher={Hive}', 'BOOK'],
    ['proceedings', '', 'BOOK'],
    ['collection', '', 'BOOK'],
    ['phdthesis', 'school={Kyoto University}', 'DOCTORAL_THESIS'],
    ['mastersthesis', '', 'MASTERS_THESIS'],
    ['mastersthesis', "type={Bachelor's thesis}", 'THESIS'],
    ['phdthesis', 'type={Ph.D. Thesis}', 'DOCTORAL_THESIS'],
    ['thesis', 'type={phdthesis}', 'DOCTORAL_THESIS'],
    ['thesis', 'type={mathesis}', 'MASTERS_THESIS'],
    ['thesis', '', 'THESIS'],
    ['techreport', 'type={Working paper}', 'REPORT'],
    ['report', '', 'REPORT'],
    ['misc', 'eprint={2301.00001}, archiveprefix={arXiv}', 'PREPRINT'],
    ['online', 'eprint={2301.00001}, eprinttype={arxiv}', 'PREPRINT'],
    ['misc', 'eprint={2301.00001}, archiveprefix={arXiv}, journal={Bees}', null],
    ['misc', 'journal={Bees}', null],
    ['misc', 'howpublished={Thesis, ETH}, venue={ETH}', 'THESIS'],
    ['misc', 'howpublished={Thesis}', 'THESIS'],
    ['misc', 'howpublished={Thesis, ETH}', null],
    ['misc', 'howpublished={Thesis}, venue={Thesis}', null],
    ['unpublished', 'note={Submitted}', null],
    ['online', 'url={https://bees.example}', null],
    ['software', '', null],
  ])('in BibTeX, of @%s with %j, is %s', (type, fields, kind) => {
    expect(kindIn(`@${type}{k, author={Moss, Ada}, title={Bees}, ${fields}}`)).toBe(kind);
  });

  it.each([
    ['JOUR', 'ARTICLE'],
    ['CONF', 'PROCEEDINGS_PAPER'],
    ['CPAPER', 'PROCEEDINGS_PAPER'],
    ['CHAP', 'CHAPTER'],
    ['EDBOOK', 'BOOK'],
    ['THES\nM3  - Doctoral dissertation', 'DOCTORAL_THESIS'],
    ["THES\nM3  - Master's thesis", 'MASTERS_THESIS'],
    ['THES', 'THESIS'],
    ['RPRT', 'REPORT'],
    ['UNPB', null],
    ['GEN', null],
    ['MGZN', null],
  ])('in RIS, of %s, is %s', (type, kind) => {
    expect(kindIn(`TY  - ${type}\nTI  - Bees\nAU  - Moss, Ada\nER  - \n`)).toBe(kind);
  });

  it.each([
    [{ type: 'article-journal' }, 'ARTICLE'],
    [{ type: 'paper-conference' }, 'PROCEEDINGS_PAPER'],
    [{ type: 'chapter' }, 'CHAPTER'],
    [{ type: 'book' }, 'BOOK'],
    [{ type: 'thesis', genre: 'PhD Thesis' }, 'DOCTORAL_THESIS'],
    [{ type: 'thesis' }, 'THESIS'],
    [{ type: 'report' }, 'REPORT'],
    [{ type: 'article', publisher: 'bioRxiv' }, 'PREPRINT'],
    [{ type: 'article', 'container-title': 'Bees' }, null],
    [{ type: 'webpage' }, null],
    [{}, null],
  ])('in CSL-JSON, of %j, is %s', (members, kind) => {
    const item = {
      id: 'k',
      title: 'Bees',
      author: [{ family: 'Moss' }],
      issued: { 'date-parts': [[2020]] },
      ...members,
    };
    expect(kindIn(JSON.stringify([item]))).toBe(kind);
  });

  it.each([
    [{ type: 'journal-article' }, 'ARTICLE'],
    [{ type: 'proceedings-article' }, 'PROCEEDINGS_PAPER'],
    [{ type: 'book-chapter' }, 'CHAPTER'],
    [{ type: 'monograph' }, 'BOOK'],
    [{ type: 'proceedings' }, 'BOOK'],
    [{ type: 'dissertation', degree: ['PhD'] }, 'DOCTORAL_THESIS'],
    [{ type: 'dissertation' }, 'THESIS'],
    [{ type: 'report' }, 'REPORT'],
    [{ type: 'posted-content', subtype: 'preprint' }, 'PREPRINT'],
    [{ type: 'posted-content' }, 'PREPRINT'],
    [{ type: 'posted-content', subtype: 'other' }, null],
    [{ type: 'dataset' }, null],
  ])('in works of Crossref, of %j, is %s', (members, kind) => {
    const work = { 'is-referenced-by-count': 0, DOI: '10.1000/1', title: ['Bees'], ...members };
    expect(kindIn(JSON.stringify({ status: 'ok', 'message-type': 'work', message: work }))).toBe(kind);
  });

  it.each([
    ['article', 'journal', undefined, 'ARTICLE'],
    ['review', 'journal', undefined, 'ARTICLE'],
    ['article', 'conference', undefined, 'PROCEEDINGS_PAPER'],
    ['article', 'conference', 'journal-article', 'PROCEEDINGS_PAPER'],
    ['article', undefined, 'proceedings-article', 'PROCEEDINGS_PAPER'],
    ['article', undefined, 'journal-article', 'ARTICLE'],
    ['article', 'repository', undefined, null],
    ['article', undefined, undefined, null],
    ['book-chapter', 'book series', undefined, 'CHAPTER'],
    ['book', undefined, undefined, 'BOOK'],
    ['dissertation', 'repository', undefined, 'THESIS'],
    ['report', undefined, undefined, 'REPORT'],
    ['preprint', 'repository', undefined, 'PREPRINT'],
    ['dataset', 'repository', undefined, null],
  ])('in OpenAlex, of %s in a %s, registered as %s, is %s', (type, source, registered, kind) => {
    const work = {
      id: 'https://openalex.org/W1',
      title: 'Bees',
      type,
      type_crossref: registered,
      primary_location: { source: { display_name: 'Hive', type: source } },
      authorships: [],
    };
    expect(kindIn(JSON.stringify(work))).toBe(kind);
  });

  it.each([
    ['article', '', '<journal>Bees</journal>', 'ARTICLE'],
    ['article', ' publtype="informal"', '<journal>IACR Cryptol. ePrint Arch.</journal>', 'PREPRINT'],
    ['article', '', '<journal>CoRR</journal>', 'PREPRINT'],
    ['inproceedings', '', '<booktitle>ICLR</booktitle>', 'PROCEEDINGS_PAPER'],
    ['incollection', '', '', 'CHAPTER'],
    ['book', '', '', 'BOOK'],
    ['proceedings', '', '', 'BOOK'],
    ['phdthesis', '', '', 'DOCTORAL_THESIS'],
    ['mastersthesis', '', '', 'MASTERS_THESIS'],
    ['data', '', '', null],
  ])('in DBLP, of %s%s %s, is %s', (name, attributes, fields, kind) => {
    const record = `<${name} key="journals/bees/1"${attributes}><title>Bees.</title>${fields}</${name}>`;
    expect(kindIn(`<dblp>${record}</dblp>`)).toBe(kind);
  });

  it.each([
    ['PT  - Journal Article\nTI  - Bees.\nJT  - Bees', 'ARTICLE'],
    ['PT  - Letter\nTI  - Bees.\nTA  - Bees', 'ARTICLE'],
    ['PT  - Journal Article\nPT  - Preprint\nTI  - Bees.\nJT  - bioRxiv', 'PREPRINT'],
    ['TI  - Bees.\nBTI - On insects', 'CHAPTER'],
    ['BTI - On insects', 'BOOK'],
    ['TI  - Bees.', null],
  ])('in MEDLINE, of %j, is %s', (lines, kind) => {
    expect(kindIn(`PMID- 12345\n${lines}\n`)).toBe(kind);
  });

  it.each([
    [{}, 'PREPRINT'],
    [{ 'journal-ref': 'Bees 4 (2008) 1-3' }, null],
  ])('in arXiv’s metadata, with %j, is %s', (members, kind) => {
    const paper = { id: '0704.1234', submitter: 'Ada Moss', authors: 'Ada Moss', title: 'Bees', ...members };
    expect(kindIn(JSON.stringify({ ...paper, categories: 'q-bio' }))).toBe(kind);
  });

  it.each([
    ['', 'PREPRINT'],
    ['<arxiv:journal_ref>Bees 4 (2008) 1-3</arxiv:journal_ref>', null],
  ])('in arXiv’s feeds, with "%s", is %s', (fields, kind) => {
    const schemas = 'xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom"';
    const entry = `<entry><id>http://arxiv.org/abs/0704.1234v1</id><title>Bees</title>${fields}</entry>`;
    expect(kindIn(`<feed ${schemas}>${entry}</feed>`)).toBe(kind);
  });

  it.each([
    ['Document Type', 'Article', 'ARTICLE'],
    ['Document Type', 'Review', 'ARTICLE'],
    ['Document Type', 'Conference Paper', 'PROCEEDINGS_PAPER'],
    ['Document Type', 'Book Chapter', 'CHAPTER'],
    ['Document Type', 'Article; Early Access', 'ARTICLE'],
    ['Document Type', 'Article; Proceedings Paper', null],
    ['Document Type', 'Editorial', null],
    ['Item Type', 'journalArticle', 'ARTICLE'],
    ['Item Type', 'conferencePaper', 'PROCEEDINGS_PAPER'],
    ['Item Type', 'thesis', 'THESIS'],
    ['Publication Type', 'Preprint', 'PREPRINT'],
    ['type_crossref', 'proceedings-article', 'PROCEEDINGS_PAPER'],
    ['type', 'article', null],
    ['Year', '2020', null],
  ])('in a table whose “%s” is “%s” is %s', (heading, value, kind) => {
    expect(kindIn(`Title,Authors,${heading}\nBees,"Moss, Ada; Fern, Bob",${value}\n`)).toBe(kind);
  });

  it('in a table of Web of Science is the type of the document', () => {
    expect(kindIn('PT\tAU\tTI\tSO\tDT\nJ\tMoss, A; Fern, B\tBees\tBEES\tArticle\n')).toBe('ARTICLE');
  });

  it('is not known of a list as people print it', () => {
    expect(kindsIn('Moss, A., Fern, B. (2020). Bees. Journal of Bees, 4, 1–3.\n')).toEqual([null]);
  });
});
