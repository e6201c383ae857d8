// The arguments of a download, from the parameters of its address: those of the query, checked by the same code.
import { GraphQLError, getVariableValues, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { badUserInput } from './api/errors.ts';
import { authorsOf } from './api/ids.ts';
import { type AskedNetwork, aroundNobody, type NetworkArgs, networkAsked } from './api/network-args.ts';
import { selectionOf } from './api/paper-filter.ts';
import { schema } from './api/schema.ts';
import { searchAhead, searchesIn } from './api/searching.ts';
import type { Context } from './context.ts';
import type { PaperOrder } from './graph/orders.ts';
import type { PaperSelection } from './graph/selection.ts';

export interface NetworkDownload extends AskedNetwork {
  /** Ordinals of the people it is about; null: everybody. */
  around: readonly number[] | null;
}

export interface PapersDownload {
  selection: PaperSelection;
  order: PaperOrder;
}

/** One line on people who are asked about and are not there. */
export interface NotFound {
  notFound: string;
}

// Declared as a client would declare them, with the types of the schema.
const ofNetworks = declared('$authors: [ID!], $radius: Int, $where: PaperFilter, $minPapers: Int, $limit: Int');
const ofPapers = declared('$where: PaperFilter, $orderBy: PaperOrder');

/**
 * What a network download asks for. `authors` is given once an id, `where` as JSON in the form of the API's input; without
 * `authors` everybody is meant. Texts are searched where the context searches. Rejects with a GraphQLError that has a
 * message of one line.
 */
export async function readNetworkArguments(
  context: Context,
  parameters: URLSearchParams,
): Promise<NetworkDownload | NotFound> {
  const given = read(ofNetworks, parameters) as NetworkArgs & { authors?: readonly string[] };
  if (given.authors === undefined) {
    const around = (['radius', 'limit'] as const).find((name) => given[name] !== undefined);
    if (around !== undefined) throw aroundNobody(around);
  }
  await searched(context, given);
  const asked = networkAsked(context, given, 0);
  if (given.authors === undefined) return { ...asked, around: null };
  const { authors, unknownIds } = authorsOf(context.graph, 'authors', given.authors);
  if (unknownIds.length > 0) return { notFound: `Nobody has the id ${unknownIds.join(', ')}.` };
  return { ...asked, around: authors };
}

/** What a download of papers asks for, newest first unless asked otherwise. Errors: as `readNetworkArguments`. */
export async function readPaperArguments(context: Context, parameters: URLSearchParams): Promise<PapersDownload> {
  const given = read(ofPapers, parameters) as Pick<NetworkArgs, 'where'> & { orderBy?: PaperOrder | null };
  const { where, orderBy } = given;
  await searched(context, given);
  return { selection: selectionOf(context, where), order: orderBy ?? 'NEWEST' };
}

async function searched(context: Context, given: Pick<NetworkArgs, 'where'>): Promise<void> {
  await Promise.all(searchesIn('Query.papers', given).map((search) => searchAhead(context, search)));
}

/** What is wrong with the text of a filter whatever the graph, in one line; null: nothing. */
export function flawOfFilter(text: string): string | null {
  try {
    read(ofPapers, new URLSearchParams({ where: text }));
    return null;
  } catch (error) {
    if (error instanceof GraphQLError) return error.message.replace(/\s+/gu, ' ');
    throw error;
  }
}

type Declarations = NonNullable<OperationDefinitionNode['variableDefinitions']>;

function declared(variables: string): Declarations {
  const [operation] = parse(`query (${variables}) { __typename }`).definitions;
  return operation?.kind === Kind.OPERATION_DEFINITION ? (operation.variableDefinitions ?? []) : [];
}

/** The values of declared arguments, as the schema's types make them of the parameters. */
function read(declarations: Declarations, parameters: URLSearchParams): object {
  const names = declarations.map(({ variable }) => variable.name.value);
  const unknown = [...parameters.keys()].find((name) => !names.includes(name));
  if (unknown !== undefined) throw badUserInput(`There is no argument \`${unknown}\`, but ${names.join(', ')}.`);
  const inputs = Object.fromEntries(
    names.filter((name) => parameters.has(name)).map((name) => [name, inputOf(name, parameters.getAll(name))]),
  );
  const { errors, variableValues } = getVariableValues(schema, declarations, inputs, { maxErrors: 1 });
  if (variableValues === undefined) {
    const message = errors[0]?.message ?? 'The arguments make no sense.';
    throw badUserInput(message.replace(/^Variable "\$(\w+)"/, '`$1`'));
  }
  return variableValues.coerced;
}

/** Text as the value a client would send: ids stay text, numbers and objects are read. */
function inputOf(name: string, texts: readonly string[]): unknown {
  if (name === 'authors') return texts;
  const [text = '', second] = texts;
  if (second !== undefined) throw badUserInput(`\`${name}\` is given twice.`);
  if (name === 'orderBy') return text;
  if (name !== 'where') return /^-?\d+$/.test(text) ? Number(text) : text;
  try {
    return JSON.parse(text);
  } catch {
    throw badUserInput(`\`where\` is JSON such as {"published":{"from":"2021"}}, not ${text.slice(0, 80)}.`);
  }
}
