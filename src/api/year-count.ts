// What happened in which year.
import { builder } from './builder.ts';

builder.objectType('YearCount', {
  description: 'A year of an author: papers, and the people on them.',
  fields: (t) => ({
    year: t.exposeInt('year', { nullable: true, description: 'Null: the papers of which no year is known.' }),
    paperCount: t.exposeInt('paperCount', { description: 'How many papers.' }),
    coauthorCount: t.exposeInt('peopleCount', { description: 'How many people the author wrote with.' }),
    newCoauthorCount: t.exposeInt('newPeopleCount', {
      nullable: true,
      description:
        'How many of them for the first time, among the papers that count; null where the year is not known.',
    }),
  }),
});

builder.objectType('TopicYearCount', {
  description: 'A year of a topic: papers, and the people on them.',
  fields: (t) => ({
    year: t.exposeInt('year', { nullable: true, description: 'Null: the papers of which no year is known.' }),
    paperCount: t.exposeInt('paperCount', { description: 'How many papers.' }),
    authorCount: t.exposeInt('peopleCount', { description: 'How many people wrote them.' }),
    newAuthorCount: t.exposeInt('newPeopleCount', {
      nullable: true,
      description:
        'How many of them for the first time, among the papers that count; null where the year is not known.',
    }),
  }),
});
