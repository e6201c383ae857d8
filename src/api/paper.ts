// A paper: one publication, however many lists name it.

import { affiliationsOn } from '../graph/affiliations.ts';
import { neighbors } from '../graph/index.ts';
import { findPaperByIdentifier, findPaperByTitle } from '../graph/lookup.ts';
import { authorshipOf, identifierOf, papersSelectedInSteps } from '../graph/papers.ts';
import { authorAt, topicAt } from './at.ts';
import { builder } from './builder.ts';
import { connect } from './connection.ts';
import { connectionTypes, pagingArgs, scopeOf } from './connection-types.ts';
import { paperOf } from './ids.ts';
import { PaperFilter, selectionOf } from './paper-filter.ts';
import { paperOrderArg, paperPage } from './paper-page.ts';

builder.objectType('Paper', {
  description: 'A publication, put together from every list that names it.',
  interfaces: ['Node'],
  fields: (t) => ({
    title: t.exposeString('title', { description: 'The title in plain Unicode.' }),
    titleLatex: t.exposeString('titleLatex', {
      nullable: true,
      description: 'The title’s LaTeX source; null where it holds no LaTeX.',
    }),
    titleMarkup: t.exposeString('titleMarkup', {
      nullable: true,
      description: 'The title’s source where it holds MathML or HTML; null where it holds none.',
    }),
    language: t.exposeString('language', {
      nullable: true,
      description: 'The language of the title or the paper, as a tag such as en or zh-Hant; null: no list says.',
    }),
    otherTitles: t.field({
      type: ['PaperTitle'],
      description: 'Titles in other languages, as the lists give them.',
      resolve: ({ otherTitles }) => [...otherTitles],
    }),
    published: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'When it appeared, as precise as any list says; null: no list says.',
      resolve: ({ published }) => published,
    }),
    year: t.exposeInt('year', { nullable: true, description: 'The year in which it appeared; null: not known.' }),
    authors: t.field({
      type: 'PaperAuthorsConnection',
      description: 'Who wrote it, in printed order; 100 a page unless asked otherwise.',
      args: pagingArgs(t.arg, 100),
      resolve: (paper, args, { graph }, info) =>
        connect(
          neighbors(graph.index.authorsOfPaper, paper.ordinal),
          args,
          scopeOf(graph, info, args, paper.id),
          (author) => ({ node: authorAt(graph, author), paper }),
          100,
        ),
    }),
    organisations: t.stringList({
      description: 'Collaborations and bodies among the authors: not people, they make nobody a coauthor.',
      resolve: ({ organisations }) => [...organisations],
    }),
    authorListComplete: t.exposeBoolean('authorListComplete', {
      description: 'False: every list that names the paper cuts the authors short (“et al.”) or gives none.',
    }),
    abstract: t.exposeString('abstract', {
      nullable: true,
      description: 'The abstract as printed; null: no list gives it.',
    }),
    summary: t.exposeString('summary', {
      nullable: true,
      description: 'A short account by whoever keeps the list; null: there is none.',
    }),
    venue: t.exposeString('venue', { nullable: true, description: 'Journal or conference; null: no list says.' }),
    notes: t.stringList({ description: 'Comments and notes of the lists.', resolve: ({ notes }) => [...notes] }),
    arxivId: t.string({
      nullable: true,
      description: 'The arXiv identifier without version; null: no list gives one.',
      resolve: (paper) => identifierOf(paper, 'arxiv'),
    }),
    doi: t.string({
      nullable: true,
      description: 'The DOI without address; null: no list gives one.',
      resolve: (paper) => identifierOf(paper, 'doi'),
    }),
    identifiers: t.field({
      type: ['Identifier'],
      description: 'Every identifier that the lists give, DOI and arXiv included.',
      resolve: ({ identifiers }) => [...identifiers],
    }),
    url: t.exposeString('url', { nullable: true, description: 'An address of the paper; null: no list gives one.' }),
    codeUrls: t.stringList({
      description: 'Addresses of its code. Empty where none is given, though a list may mark it as having code.',
      resolve: ({ codeUrls }) => [...codeUrls],
    }),
    topics: t.field({
      type: ['Topic'],
      description: 'What it is about, by id; broader topics are not repeated.',
      resolve: ({ ordinal }, _, { graph }) =>
        Array.from(neighbors(graph.index.topicsOfPaper, ordinal), (topic) => topicAt(graph, topic)),
    }),
    sources: t.field({
      type: ['SourceRecord'],
      description: 'What each list says of it, as printed, disagreements kept; by list, then by line.',
      resolve: ({ sources }) => [...sources],
    }),
    mergeReasons: t.stringList({
      description: 'Why the sources are taken to be one paper: a reason for each source after the first.',
      resolve: ({ reasons }) => [...reasons],
    }),
  }),
});

builder.objectType('PaperTitle', {
  description: 'A title beside the first: a translation, or the original of one.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The title in plain Unicode.' }),
    language: t.exposeString('language', {
      nullable: true,
      description: 'Its language, as a tag such as de; null: the list does not say.',
    }),
  }),
});

builder.objectType('Identifier', {
  description: 'An identifier of a paper.',
  fields: (t) => ({
    scheme: t.exposeString('scheme', { description: 'The kind in lower case: arxiv, doi, ...' }),
    value: t.exposeString('value', { description: 'The identifier itself, without prefix, version or address.' }),
    version: t.string({
      nullable: true,
      description: 'The version that a list names, such as v2 of an arXiv paper; null: none is named.',
      resolve: ({ version }) => version ?? null,
    }),
  }),
});

connectionTypes({
  connection: 'PaperAuthorsConnection',
  edge: 'PaperAuthorsEdge',
  node: 'Author',
  what: 'the authors of a paper',
});

builder.objectFields('PaperAuthorsEdge', (t) => ({
  position: t.int({
    description: 'The place in the author list, from 1.',
    resolve: ({ node, paper }, _, { graph }) => authorshipOf(graph, node, paper).position,
  }),
  nameAsPrinted: t.string({
    description: 'The name as the fullest list prints it.',
    resolve: ({ node, paper }, _, { graph }) => authorshipOf(graph, node, paper).printed,
  }),
  affiliations: t.stringList({
    description: 'Where the author worked, as the lists print it beside the name on this paper; empty: none does.',
    resolve: ({ node, paper }) => affiliationsOn(node, paper),
  }),
}));

builder.objectFields('AuthorPapersEdge', (t) => ({
  position: t.int({
    description: 'The author’s place in the paper’s list, from 1.',
    resolve: ({ node, author }, _, { graph }) => authorshipOf(graph, author, node).position,
  }),
  nameAsPrinted: t.string({
    description: 'The author’s name as the fullest list prints it.',
    resolve: ({ node, author }, _, { graph }) => authorshipOf(graph, author, node).printed,
  }),
  affiliations: t.stringList({
    description: 'Where the author worked, as the lists print it beside the name on this paper; empty: none does.',
    resolve: ({ node, author }) => affiliationsOn(author, node),
  }),
}));

const PaperBy = builder.inputType('PaperBy', {
  description: 'One way to name a paper.',
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ description: 'The global id.' }),
    arxivId: t.string({ description: 'The arXiv identifier, with or without prefix, address or version.' }),
    doi: t.string({ description: 'The DOI, with or without address.' }),
    title: t.string({
      description: 'The title, blind to case, accents and punctuation; of several, the newest paper.',
    }),
  }),
});

builder.queryField('paper', (t) =>
  t.field({
    type: 'Paper',
    nullable: true,
    description: 'One paper; null: there is none.',
    args: { by: t.arg({ type: PaperBy, required: true, description: 'Which is meant: exactly one of the ways.' }) },
    resolve: (_, { by }, { graph }) => {
      if (typeof by.id === 'string') return paperOf(graph, by.id);
      if (typeof by.arxivId === 'string') return findPaperByIdentifier(graph, 'arxiv', by.arxivId);
      if (typeof by.doi === 'string') return findPaperByIdentifier(graph, 'doi', by.doi);
      return findPaperByTitle(graph, by.title ?? '');
    },
  }),
);

builder.queryField('papers', (t) =>
  t.field({
    type: 'PaperConnection',
    description: 'Papers, newest first unless asked otherwise.',
    args: {
      where: t.arg({ type: PaperFilter, description: 'Which papers count. Null: all.' }),
      orderBy: paperOrderArg(t.arg),
      ...pagingArgs(t.arg),
    },
    resolve: (_, args, context, info) => {
      const selected = papersSelectedInSteps(context.graph, selectionOf(context, args.where));
      return paperPage(context, selected, args, scopeOf(context.graph, info, args));
    },
  }),
);
