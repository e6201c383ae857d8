// Lists in XML.

import { arxivAtomReader } from '../../src/readers/arxiv-atom.ts';
import { dblpReader } from '../../src/readers/dblp.ts';
import { type FuzzedFormat, listOf } from './format.ts';
import { arxivNumber, doiOf, type Paper, padded, printedName } from './world.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';

const written = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('é', '&eacute;').replaceAll('ü', '&#252;');

const element = (name: string, text: string): string => `<${name}>${written(text)}</${name}>`;

export const dblpFormat: FuzzedFormat = {
  name: 'dblp',
  reader: dblpReader,
  alphabet: 'ANY',
  facts: ['TITLE', 'AUTHORS', 'YEAR', 'DOI', 'VENUE'],
  layouts: 3,
  openEnded: false,
  decidedByList: false,
  swallows: null,
  write(papers, layout) {
    const line = layout === 1 ? '' : '\n';
    const entryOf = (paper: Paper) => ({
      head: '<article ',
      rest: [
        `mdate="2022-01-03" key="journals/fz/P${paper.number}">`,
        ...paper.authors.map((person) => element('author', printedName(person))),
        element('title', `${paper.title}.`),
        element('year', String(paper.year)),
        element('journal', paper.venue),
        `${element('ee', `https://doi.org/${doiOf(paper)}`)}${line}</article>`,
      ].join(line),
    });
    const type = layout === 2 ? '' : '<!DOCTYPE dblp SYSTEM "dblp.dtd">\n';
    return listOf(`${declaration}\n${type}<dblp>\n`, papers.map(entryOf), '\n', '\n</dblp>\n');
  },
};

export const arxivAtomFormat: FuzzedFormat = {
  name: 'arxiv-atom',
  reader: arxivAtomReader,
  alphabet: 'ANY',
  facts: ['TITLE', 'AUTHORS', 'DATE', 'DOI', 'ARXIV', 'ABSTRACT'],
  layouts: 2,
  openEnded: false,
  decidedByList: false,
  swallows: null,
  write(papers, layout) {
    const line = layout === 1 ? '' : '\n  ';
    const entryOf = (paper: Paper) => ({
      head: '<entry>',
      rest: [
        '',
        element('id', `http://arxiv.org/abs/${arxivNumber(paper)}v1`),
        element('title', paper.title),
        element('published', `${paper.year}-${padded(paper.month)}-${padded(paper.day)}T17:00:00Z`),
        element('summary', paper.abstract),
        ...paper.authors.map((person) => `<author>${element('name', printedName(person))}</author>`),
        element('arxiv:doi', doiOf(paper)),
        '<category term="cs.LG" scheme="http://arxiv.org/schemas/atom"/></entry>',
      ].join(line),
    });
    const before = `${declaration}\n<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">\n`;
    return listOf(before, papers.map(entryOf), '\n', '\n</feed>\n');
  },
};
