// What one list says of a paper: the evidence.
import { builder } from './builder.ts';
import { listFormat } from './list-format.ts';

builder.objectType('SourceRecord', {
  description: 'What one list says of a paper, as printed.',
  fields: (t) => ({
    document: t.exposeString('document', { description: 'The list.' }),
    format: t.field({ type: listFormat, description: 'Its format.', resolve: ({ format }) => format }),
    line: t.exposeInt('line', { description: 'The line on which the entry begins.' }),
    key: t.exposeString('key', {
      nullable: true,
      description: 'The entry’s key in its list; null where the format has none.',
    }),
    title: t.string({
      nullable: true,
      description: 'The title as printed, LaTeX kept; null where the list gives none.',
      resolve: ({ title, titleLatex }) => titleLatex ?? title,
    }),
    authors: t.stringList({
      description: 'The names as printed, in printed order, given names first.',
      resolve: ({ authors }) => authors.map(({ printed }) => printed),
    }),
    authorListComplete: t.exposeBoolean('authorListComplete', {
      description: 'False: this list cuts the authors short (“et al.”), or gives none.',
    }),
    published: t.string({
      nullable: true,
      description: 'The date as printed; null where the list gives none.',
      resolve: ({ published }) => published?.printed ?? null,
    }),
    abstract: t.exposeString('abstract', {
      nullable: true,
      description: 'The abstract as printed; null where the list gives none.',
    }),
    codeUrls: t.stringList({
      description: 'Addresses of code that this list gives.',
      resolve: ({ codeUrls }) => codeUrls,
    }),
  }),
});
