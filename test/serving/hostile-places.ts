// Every place of a schema where a client may put text, each with an operation that gets there.
import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
  isScalarType,
} from 'graphql';
import { everyArgument, type Harmless } from '../api/every-argument.ts';

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

// These are written as numbers and words.
const notText = new Set(['Int', 'Float', 'Boolean']);

/** All of them, in the order of the schema's types, fields and arguments. `harmless` is that of `everyArgument`. */
export function placesIn(schema: GraphQLSchema, harmless: Harmless): Place[] {
  return everyArgument(schema, harmless).flatMap(({ field, argument, asking }) =>
    leavesOf(argument.type).map(({ path, ...leaf }): Place => {
      const name = `${field}(${[argument.name, ...path].join('.')})`;
      // One with a default takes null as well.
      return { name, query: `query ($given: ${argument.type}) ${asking('$given')}`, ...leaf };
    }),
  );
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
