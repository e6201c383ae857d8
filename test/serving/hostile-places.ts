// Every place of a schema where a client may put text, each with an operation that gets there.
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isInputObjectType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isScalarType,
} from 'graphql';

/** An argument, or a field of the input that it takes, whose value is written as text. */
export interface Place {
  /** `Query.papers(where.allAuthors)`. */
  name: string;
  /** Its scalar: `String`, `ID` or one of the schema's own. */
  scalar: string;
  /** Whether it takes a list of texts. */
  isList: boolean;
  /** Asks with the variable `$given`. */
  query: string;
  /** What `$given` is, where this text stands in that place; in a list as its only item. */
  given(text: string): unknown;
}

/** What to write where something is required that is not being tried, by the name of what takes it. */
export type Harmless = Readonly<Record<string, string>>;

// These are written as numbers and words.
const notText = new Set(['Int', 'Float', 'Boolean']);

/**
 * All of them, in the order of the schema's types, fields and arguments. `harmless` holds GraphQL literals: of arguments
 * by `Type.field(argument)`, `argument`, or of ids by the type that is to be found (`Author`).
 */
export function placesIn(schema: GraphQLSchema, harmless: Harmless): Place[] {
  const ways = waysTo(schema, harmless);
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || type.name.startsWith('__')) return [];
    return Object.values(type.getFields()).flatMap((field) =>
      field.args.flatMap((argument) =>
        leavesOf(argument.type).map(({ path, scalar, isList, given }): Place => {
          const way = ways.get(type.name);
          if (way === undefined) throw new Error(`no query gets to ${type.name}`);
          const asked = fieldText(type, field, harmless, { [argument.name]: '$given' });
          return {
            name: `${type.name}.${field.name}(${[argument.name, ...path].join('.')})`,
            scalar,
            isList,
            query: `query ($given: ${requiredType(argument)}) { ${way(`${asked} ${selectionOf(field.type)}`)} }`,
            given,
          };
        }),
      ),
    );
  });
}

/** The type of a variable for an argument; one with a default takes null as well. */
function requiredType({ type }: GraphQLArgument): string {
  return String(type);
}

/** A place within the value of an argument. */
interface Leaf extends Pick<Place, 'scalar' | 'isList' | 'given'> {
  path: string[];
}

function leavesOf(type: GraphQLInputType): Leaf[] {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    return leavesOf(nullable.ofType).map((leaf) => ({
      ...leaf,
      isList: leaf.isList || leaf.path.length === 0,
      given: (text) => [leaf.given(text)],
    }));
  }
  if (isInputObjectType(nullable)) {
    const fields = Object.values(nullable.getFields());
    const other = fields.find(isRequiredInputField);
    if (other !== undefined) throw new Error(`nothing is known to write in ${nullable.name}.${other.name}`);
    return fields.flatMap((field) =>
      leavesOf(field.type).map((leaf) => ({
        ...leaf,
        path: [field.name, ...leaf.path],
        given: (text: string) => ({ [field.name]: leaf.given(text) }),
      })),
    );
  }
  if (!isScalarType(nullable) || notText.has(nullable.name)) return [];
  return [{ path: [], scalar: nullable.name, isList: false, given: (text) => text }];
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
