// Every argument of a schema, each with an operation that gets to its field.
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** What to write where something is required that is not being tried, by the name of what takes it. */
export type Harmless = Readonly<Record<string, string>>;

export interface EveryArgument {
  /** The field: `Query.papers`. */
  field: string;
  argument: GraphQLArgument;
  /** The selection of a query in which that GraphQL text is the argument's value; null: it is not given. */
  asking(value: string | null): string;
}

/**
 * All of them, in the order of the schema's types, fields and arguments. `harmless` holds GraphQL literals: of arguments
 * by `Type.field(argument)`, `argument`, or of ids by the type that is to be found (`Author`).
 */
export function everyArgument(schema: GraphQLSchema, harmless: Harmless): EveryArgument[] {
  const ways = waysTo(schema, harmless);
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || type.name.startsWith('__')) return [];
    return Object.values(type.getFields()).flatMap((field) =>
      field.args.map((argument): EveryArgument => {
        const way = ways.get(type.name);
        if (way === undefined) throw new Error(`no query gets to ${type.name}`);
        return {
          field: `${type.name}.${field.name}`,
          argument,
          asking: (value) => {
            const asked = fieldText(type, field, harmless, value === null ? {} : { [argument.name]: value });
            return `{ ${way(`${asked} ${selectionOf(field.type)}`)} }`;
          },
        };
      }),
    );
  });
}

type Way = (selection: string) => string;

/** The shortest way from a query to each object type, as what wraps a selection on it. */
function waysTo(schema: GraphQLSchema, harmless: Harmless): Map<string, Way> {
  const query = schema.getQueryType();
  const ways = new Map<string, Way>();
  if (query === null || query === undefined) return ways;
  ways.set(query.name, (selection) => selection);
  const next = [query];
  for (const type of next) {
    const way = ways.get(type.name) ?? ((selection: string) => selection);
    for (const field of Object.values(type.getFields())) {
      const found = getNamedType(field.type);
      if (!isCompositeType(found)) continue;
      for (const each of isAbstractType(found) ? schema.getPossibleTypes(found) : [found]) {
        if (!isObjectType(each) || ways.has(each.name)) continue;
        const ids: Record<string, string> = {};
        const id = harmless[each.name];
        if (isAbstractType(found)) {
          const byId = field.args.find(({ name }) => name === 'id');
          if (byId === undefined || id === undefined) continue;
          ids.id = id;
        }
        const text = fieldText(type, field, harmless, ids);
        ways.set(each.name, (selection) =>
          way(isAbstractType(found) ? `${text} { ... on ${each.name} { ${selection} } }` : `${text} { ${selection} }`),
        );
        next.push(each);
      }
    }
  }
  return ways;
}

/** A field with the arguments given, and harmless ones where others are required. */
function fieldText(
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  harmless: Harmless,
  given: Readonly<Record<string, string>>,
): string {
  const written = field.args.flatMap((argument) => {
    const own = given[argument.name];
    if (own !== undefined) return [`${argument.name}: ${own}`];
    const name = `${type.name}.${field.name}(${argument.name})`;
    const value = harmless[name] ?? (isRequiredArgument(argument) ? harmless[argument.name] : undefined);
    if (value === undefined && isRequiredArgument(argument)) throw new Error(`nothing is known to write in ${name}`);
    return value === undefined ? [] : [`${argument.name}: ${value}`];
  });
  return written.length === 0 ? field.name : `${field.name}(${written.join(', ')})`;
}

/** What is asked of an answer: all that needs no further arguments, two levels deep. */
function selectionOf(type: GraphQLOutputType, depth = 2): string {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return '';
  if (!isObjectType(named)) return '{ __typename }';
  const fields = Object.values(named.getFields()).flatMap((field) => {
    if (field.args.some(isRequiredArgument)) return [];
    if (!isCompositeType(getNamedType(field.type))) return [field.name];
    return depth > 1 ? [`${field.name} ${selectionOf(field.type, depth - 1)}`] : [];
  });
  return `{ __typename ${fields.join(' ')} }`;
}
