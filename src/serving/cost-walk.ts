// The cost of an operation: how many objects its answer may hold, and the work of finding them, known before it runs.
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  GraphQLError,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  type getVariableValues,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { type FieldArguments, type Room, roomIn, type Weight, weights, workOfArguments } from './cost-weights.ts';

type Variables = NonNullable<ReturnType<typeof getVariableValues>['variableValues']>;

/** An operation with all that it takes to run it. */
export interface CostedOperation {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  operation: OperationDefinitionNode;
  variables: Variables;
}

/** Fields looked at before an operation counts as too dear to be told: ten milliseconds' work. */
const mostSteps = 100_000;

// All that a schema says of itself, for the one field that asks for it.
const introspection = 1_000;

const nothing: Room = { page: 20, asked: 0 };

/**
 * The cost of an operation with its variables: 1 for each object that the answer may hold, as many in a list as its
 * arguments allow or `weights` says, and the work of fields that are dear to answer. Fields and fragments are counted as
 * they run: merged where they answer together, left out where a directive says so. A field whose arguments are not valid
 * costs nothing, for it is not run. Infinity where the document is so tangled that it takes too long to tell. Cost of
 * the walk: linear in what differs, whatever fragments unfold to.
 */
export function costOf({ schema, fragments, operation, variables }: CostedOperation): number {
  const root = schema.getRootType(operation.operation);
  if (!isObjectType(root)) return 0;
  const known = new Map<string, number>();
  const numbers = new Map<SelectionSetNode, number>();
  const numberOf = (set: SelectionSetNode) => {
    const number = numbers.get(set) ?? numbers.size;
    numbers.set(set, number);
    return number;
  };
  let steps = 0;

  /** What one object of that type costs, from which these are selected; without the object itself. */
  const inside = (type: GraphQLCompositeType, sets: readonly SelectionSetNode[], room: Room): number => {
    if (isAbstractType(type)) {
      return Math.max(...schema.getPossibleTypes(type).map((possible) => inside(possible, sets, room)));
    }
    const numbered = [...new Set(sets.map(numberOf))].sort((a, b) => a - b);
    const key = `${type.name} ${room.page} ${room.asked} ${numbered.join()}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    let sum = 0;
    for (const nodes of fieldsOf(type, sets).values()) {
      // Nothing that is found from here on is told.
      if (steps > mostSteps) return 0;
      sum += fieldCost(type, nodes, room);
    }
    known.set(key, sum);
    return sum;
  };

  const fieldCost = (type: GraphQLObjectType, nodes: readonly FieldNode[], room: Room): number => {
    const [first] = nodes;
    const field = first === undefined ? undefined : schema.getField(type, first.name.value);
    if (first === undefined || field === undefined) return 0;
    if (field.name === '__schema' || field.name === '__type') return introspection;
    const args = argumentsOf(field, first, variables);
    if (args === null) return 0;
    const weight = weights[`${type.name}.${field.name}`];
    const own = workOf(weight, args) + workOfArguments(args);
    const named = getNamedType(field.type);
    if (!isCompositeType(named)) return own;
    const within = ownRoom(type, field, args, room, weight);
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const items = itemsOf(type, field, args, room, weight);
    return items === 0 ? own : own + items * (1 + inside(named, sets, within));
  };

  /** What runs on an object of that type, by the names in the answer. */
  const fieldsOf = (type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Map<string, FieldNode[]> => {
    const found = new Map<string, FieldNode[]>();
    const visited = new Set<string>();
    const collect = (set: SelectionSetNode) => {
      for (const selection of set.selections) {
        steps++;
        if (!runs(selection, variables)) continue;
        if (selection.kind === Kind.FIELD) {
          const name = selection.alias?.value ?? selection.name.value;
          const nodes = found.get(name);
          if (nodes === undefined) found.set(name, [selection]);
          else nodes.push(selection);
        } else if (selection.kind === Kind.INLINE_FRAGMENT) {
          if (fits(schema, selection.typeCondition?.name.value, type)) collect(selection.selectionSet);
        } else if (!visited.has(selection.name.value)) {
          visited.add(selection.name.value);
          const fragment = fragments.get(selection.name.value);
          if (fragment !== undefined && fits(schema, fragment.typeCondition.name.value, type)) {
            collect(fragment.selectionSet);
          }
        }
      }
    };
    for (const set of sets) collect(set);
    return found;
  };

  const cost = inside(root, [operation.selectionSet], nothing);
  return steps > mostSteps ? Infinity : cost;
}

/** Whether `@skip` and `@include` let it run. */
function runs(node: FieldNode | SelectionSetNode['selections'][number], variables: Variables): boolean {
  if (node.directives === undefined || node.directives.length === 0) return true;
  const value = (directive: typeof GraphQLSkipDirective) => {
    try {
      return getDirectiveValues(directive, node, variables)?.if;
    } catch (error) {
      // A condition that is none stops the whole operation before anything runs.
      if (error instanceof GraphQLError) return undefined;
      throw error;
    }
  };
  return value(GraphQLSkipDirective) !== true && value(GraphQLIncludeDirective) !== false;
}

function fits(schema: GraphQLSchema, condition: string | undefined, type: GraphQLObjectType): boolean {
  if (condition === undefined || condition === type.name) return true;
  const wanted = schema.getType(condition);
  return isAbstractType(wanted) && schema.isSubType(wanted, type);
}

/** Null where they are not valid, so that the field will not run. */
function argumentsOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Variables,
): FieldArguments | null {
  if (field.args.length === 0) return {};
  try {
    return getArgumentValues(field, node, variables);
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}

function workOf(weight: Weight | undefined, args: FieldArguments): number {
  const work = weight?.work ?? 0;
  return Math.max(0, typeof work === 'number' ? work : work(args));
}

/** Edges know of their page what the connection does; everything else what the arguments of its own field say. */
function ownRoom(
  { name }: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  args: FieldArguments,
  room: Room,
  weight: Weight | undefined,
): Room {
  if (name.endsWith('Connection') && field.name === 'edges') return room;
  return field.args.length === 0 ? nothing : roomIn(args, weight);
}

function itemsOf(
  { name }: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  args: FieldArguments,
  room: Room,
  weight: Weight | undefined,
): number {
  if (!isListType(getNullableType(field.type))) return 1;
  if (name.endsWith('Connection') && weight === undefined) return room.page;
  const items = weight?.items ?? 20;
  return Math.max(0, typeof items === 'number' ? items : items(args, room));
}
