// Makes fields wait for their request's turn and count what they do, where a request has a budget.
import {
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
} from 'graphql';
import { searchAhead, searchesIn } from '../api/searching.ts';
import type { Context, Work } from '../context.ts';
import { degree, type GraphIndex } from '../graph/index.ts';

type Arguments = Readonly<Record<string, unknown>>;

/** Steps that a field takes which is not itself told of the budget. */
type Steps = (index: GraphIndex, parent: never, args: Arguments) => number;

const everyPaper: Steps = ({ papers }) => papers.length;
const everyListCutShort: Steps = ({ incompletePapers }) => incompletePapers.length;
const everyAuthorship: Steps = ({ authorsOfPaper }) => authorsOfPaper.targets.length;
const papersOf: Steps = ({ papersOfAuthor }, { ordinal }: { ordinal: number }) => degree(papersOfAuthor, ordinal);
const papersAbout: Steps = ({ papersOfTopic }, { ordinal }: { ordinal: number }) => 4 * degree(papersOfTopic, ordinal);
const papersListed: Steps = (_, { papers }: { papers: ArrayLike<number> }) => 4 * papers.length;

/** By type and field. Those that are told of the budget count for themselves. */
const stepsOf: Readonly<Record<string, Steps>> = {
  'Author.activity': papersOf,
  'Author.papers': papersOf,
  'Author.topicDrift': papersOf,
  'Author.topics': papersOf,
  'CoauthorPaths.incompleteListCount': everyListCutShort,
  'CoauthorPaths.isUpperBound': everyPaper,
  'CoauthorPaths.unplacedCount': everyPaper,
  'ConflictConnection.incompleteListCount': everyListCutShort,
  'ConflictConnection.paperCount': everyPaper,
  'ConflictConnection.unplacedCount': everyPaper,
  'PaperFacets.byAuthor': papersListed,
  'PaperFacets.byTopic': papersListed,
  'PaperFacets.byYear': papersListed,
  'Query.authors': (index, parent, args) =>
    everyAuthorship(index, parent, args) * (1 + (Array.isArray(args.alsoWrote) ? args.alsoWrote.length : 0)),
  'Query.network': (index, parent, args) => (Array.isArray(args.authors) ? 0 : everyAuthorship(index, parent, args)),
  'Query.papers': everyPaper,
  'Query.topics': ({ papersOfTopic }) => papersOfTopic.targets.length,
  'Topic.activity': papersAbout,
  'Topic.authors': papersAbout,
  'Topic.cooccurring': papersAbout,
  'Topic.papers': papersAbout,
  'TopicConnection.unplacedCount': everyPaper,
};

const metered = new WeakSet<GraphQLSchema>();

/**
 * The same schema, whose fields wait for the turn of their request and spend of its budget: what `stepsOf` says, and a
 * step for each object of a list. Without a budget in the context they do as before. Safe to call twice.
 */
export function withWork(schema: GraphQLSchema): GraphQLSchema {
  if (metered.has(schema)) return schema;
  metered.add(schema);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const steps = stepsOf[`${type.name}.${field.name}`];
      const isComposite = isCompositeType(getNamedType(field.type));
      if (field.resolve === undefined || (!isComposite && steps === undefined)) continue;
      const isList = isComposite && isListType(getNullableType(field.type));
      field.resolve = inTurn(`${type.name}.${field.name}`, field.resolve, steps, isList);
    }
  }
  return schema;
}

function inTurn(
  name: string,
  resolve: GraphQLFieldResolver<unknown, Context>,
  steps: Steps | undefined,
  isList: boolean,
): GraphQLFieldResolver<unknown, Context> {
  return (parent, args, context, info) => {
    const { work } = context;
    if (work === undefined) return resolve(parent, args, context, info);
    const answered = () => {
      if (steps !== undefined) work.spend(steps(context.graph.index, parent as never, args));
      const answer = resolve(parent, args, context, info);
      return isList ? counted(answer, work) : answer;
    };
    // Filters by words are known only when the words are found, maybe in another thread.
    const searches = searchesIn(name, args);
    if (searches.length === 0) return work.turn(answered);
    return Promise.all(searches.map((search) => searchAhead(context, search))).then(() => work.turn(answered));
  };
}

/** What is answered, once the objects of a list are counted. */
function counted(answer: unknown, work: Work): unknown {
  if (Array.isArray(answer)) work.spend(answer.length);
  else if (answer instanceof Promise) return answer.then((later) => counted(later, work));
  return answer;
}
