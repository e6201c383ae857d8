// Spellings: how a person's name is printed, where, and why it is the same person.
import { authorAt, paperAt } from './at.ts';
import { builder } from './builder.ts';

builder.objectType('NameForm', {
  description: 'One spelling of a person’s name.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'As printed, given names first.' }),
    reason: t.exposeString('reason', { description: 'Why this spelling is this person, with the evidence.' }),
    places: t.field({
      type: ['NamePlace'],
      description: 'Where it stands, by list, then by line.',
      resolve: ({ places }) => [...places],
    }),
  }),
});

builder.objectType('NamePlace', {
  description: 'Where a name stands.',
  fields: (t) => ({
    document: t.exposeString('document', { description: 'The list.' }),
    line: t.exposeInt('line', { description: 'The line on which the entry begins.' }),
    position: t.exposeInt('position', { description: 'The place in that entry’s author list, from 1.' }),
    paper: t.field({
      type: 'Paper',
      description: 'The paper.',
      resolve: ({ paper }, _, { graph }) => paperAt(graph, paper),
    }),
  }),
});

builder.objectType('SamePersonCandidate', {
  description: 'Somebody who may be the same person.',
  fields: (t) => ({
    author: t.field({
      type: 'Author',
      description: 'The other.',
      resolve: ({ author }, _, { graph }) => authorAt(graph, author),
    }),
    reason: t.exposeString('reason', { description: 'What speaks for it, and what is missing.' }),
  }),
});
