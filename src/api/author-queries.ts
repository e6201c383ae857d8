// Finding authors: one by what is known of them, many by what they wrote, pasted names one by one.
import type { Context } from '../context.ts';
import { later } from '../graph/later.ts';
import { findAuthorByOrcid, findAuthorsByName } from '../graph/lookup.ts';
import { unplacedInAnyCountInSteps } from '../graph/selection.ts';
import { stepwise } from '../graph/stepwise.ts';
import { listAuthorsInSteps } from '../graph/tallies.ts';
import { type AuthorMatch, type NameSearch, needsSearch, resolveAuthors } from '../search/resolve-authors.ts';
import { ordinalOf } from '../search/text-index.ts';
import { authorAt } from './at.ts';
import { builder } from './builder.ts';
import { connect } from './connection.ts';
import { pagingArgs, scopeOf } from './connection-types.ts';
import { ambiguousName } from './errors.ts';
import { authorOf, globalId, limitList } from './ids.ts';
import { PaperFilter, selectionOf } from './paper-filter.ts';
import { ordinalsFor, searchAhead, searchFor } from './searching.ts';

const AuthorOrder = builder.enumType('AuthorOrder', {
  description: 'An order of people; the id decides between equals.',
  values: {
    PAPERS: { description: 'Most papers first, among those that count.' },
    NAME: { description: 'By family name, then given names.' },
    COAUTHORS: { description: 'Most coauthors first, whatever the filter.' },
    LAST_PUBLISHED: { description: 'Latest paper first, among those that count; never dated last.' },
  } as const,
});

const AuthorBy = builder.inputType('AuthorBy', {
  description: 'One way to name an author.',
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ description: 'The global id.' }),
    orcid: t.string({ description: 'The ORCID iD, with or without its address.' }),
    name: t.string({
      description:
        'Any spelling of the name that a list prints, blind to case and accents, in either order of given and family name.',
    }),
  }),
});

builder.queryField('author', (t) =>
  t.field({
    type: 'Author',
    nullable: true,
    description:
      'One author; null: there is none (`resolveAuthors` tells who comes near). A name that several people have is an error with the code AMBIGUOUS_NAME, whose extensions list them as `candidates { id name }`.',
    args: { by: t.arg({ type: AuthorBy, required: true, description: 'Who is meant: exactly one of the ways.' }) },
    resolve: (_, { by }, { graph }) => {
      if (typeof by.id === 'string') return authorOf(graph, by.id);
      if (typeof by.orcid === 'string') return findAuthorByOrcid(graph, by.orcid);
      const name = by.name ?? '';
      const candidates = findAuthorsByName(graph, name).authors.map((author) => authorAt(graph, author));
      if (candidates.length <= 1) return candidates[0] ?? null;
      throw ambiguousName(
        name,
        candidates.map((author) => ({ id: globalId(author), name: author.name })),
      );
    },
  }),
);

builder.queryField('authors', (t) =>
  t.field({
    type: 'AuthorConnection',
    description: 'Authors, those with most papers first unless asked otherwise; after a search, best match first.',
    args: {
      search: t.arg.string({
        description:
          'Words of the name: blind to case and accents; beginnings of words and small misspellings fit too. Null or empty: all authors.',
      }),
      where: t.arg({ type: PaperFilter, description: 'Wrote a paper that counts here. Null: all papers count.' }),
      alsoWrote: t.arg({
        type: [PaperFilter],
        description:
          'And wrote, for each of these, one that counts there: people between two topics, or two times. `unplacedCount` counts a paper that cannot be placed in `where` or in one of these. Null or empty: no more is asked.',
      }),
      orderBy: t.arg({
        type: AuthorOrder,
        description: 'Who comes first. Null: after a search the best match, else PAPERS.',
      }),
      ...pagingArgs(t.arg),
    },
    resolve: (_, args, context, info) => {
      const { graph } = context;
      const search = args.search?.trim() ?? '';
      const query = {
        found: search === '' ? null : ordinalsFor(context, 'search', 'author', search),
        wrote: selectionOf(context, args.where),
        alsoWrote: limitList('alsoWrote', args.alsoWrote ?? []).map((where) => selectionOf(context, where)),
        order: args.orderBy ?? null,
      };
      // Looks at every paper for each filter: its aliases share one count.
      const unplaced = later(() =>
        unplacedInAnyCountInSteps(graph, [query.wrote, ...query.alsoWrote], context.work?.spend),
      );
      const steps = function* () {
        const authors = yield* listAuthorsInSteps(graph, query);
        const page = connect(authors, args, scopeOf(graph, info, args), (author) => ({
          node: authorAt(graph, author),
        }));
        return { ...page, unplaced: () => stepwise(context.work, unplaced.inSteps()) };
      };
      return stepwise(context.work, steps());
    },
  }),
);

const MatchStatus = builder.enumType('MatchStatus', {
  description: 'How many people a pasted name stands for.',
  values: {
    ONE: { description: 'Exactly one person.' },
    NONE: { description: 'Nobody; the candidates, if any, only come near.' },
    SEVERAL: { description: 'More than one person: choose among the candidates.' },
  } as const,
});

builder.objectType('AuthorMatch', {
  description: 'Whom a pasted name may stand for.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The text as given.' }),
    status: t.field({ type: MatchStatus, description: 'One, none or several.', resolve: ({ status }) => status }),
    candidates: t.field({
      type: ['AuthorCandidate'],
      description:
        'Those who have the name, by id; then people who may be one of them, by id; where nobody has it, up to five who come near, nearest first.',
      resolve: ({ candidates }) => candidates,
    }),
  }),
});

builder.objectType('AuthorCandidate', {
  description: 'Somebody whom a pasted name may stand for.',
  fields: (t) => ({
    author: t.field({
      type: 'Author',
      description: 'The person.',
      resolve: ({ author }, _, { graph }) => authorAt(graph, author),
    }),
    reason: t.exposeString('reason', { description: 'Why this may be who is meant.' }),
  }),
});

builder.queryField('resolveAuthors', (t) =>
  t.field({
    type: ['AuthorMatch'],
    description: 'Pasted names, one answer each in the order given: who it is, or who it may be. Nothing is guessed.',
    args: {
      names: t.arg.stringList({
        required: true,
        description: 'Up to 500 names or ORCID iDs, as they stand in some list.',
      }),
    },
    resolve: (_, { names }, context) => resolvedInTurns(context, limitList('names', names)),
  }),
);

/** Each name with its people. Who is found nowhere is looked for among all words. */
function resolvedInTurns(context: Context, names: readonly string[]): AuthorMatch[] | Promise<AuthorMatch[]> {
  const { graph, work } = context;
  const lookUp: NameSearch = (text, wanted) =>
    Array.from(searchFor(context, 'names', { kind: 'author', text, wanted }), ordinalOf);
  const resolved = (name: string) => resolveAuthors(graph, [name], lookUp);
  if (work === undefined) return names.flatMap(resolved);
  const matches = names.map(async (name) => {
    if (await work.turn(() => needsSearch(graph, name))) {
      await searchAhead(context, { kind: 'author', text: name, wanted: 'ALL' });
      if (lookUp(name, 'ALL').length === 0) await searchAhead(context, { kind: 'author', text: name, wanted: 'ANY' });
    }
    return work.turn(() => resolved(name));
  });
  return Promise.all(matches).then((found) => found.flat());
}
