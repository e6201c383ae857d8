// A fragment that asks for all that can be asked of an author, a paper or a topic without further arguments.
import {
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';
import { schema } from '../../src/api/schema.ts';

/** The types that implement Node, by name. */
export const nodeTypes: readonly GraphQLObjectType[] = schema
  .getPossibleTypes(interfaceNamed('Node'))
  .toSorted((a, b) => (a.name < b.name ? -1 : 1));

/** Whether a field of that type gives nodes: one, some, or what some search found. */
export function givesNodes(type: GraphQLNamedType): boolean {
  if (isUnionType(type)) return type.getTypes().every(givesNodes);
  return type.name === 'Node' || nodeTypes.some(({ name }) => name === type.name);
}

/**
 * Three fields deep; nodes further inside are asked only who they are. Fields bear the name of their type, for the same
 * word may mean another thing of another type: a paper has a list of topics, an author pages of them.
 */
export const wholeNode = `fragment Whole on Node {
  __typename
  id
  ${nodeTypes.map((type) => `... on ${type.name} { ${everyField(type, 3, `${type.name}_`)} }`).join('\n  ')}
}`;

function everyField(type: GraphQLObjectType, depth: number, prefix = ''): string {
  return Object.values(type.getFields())
    .filter(({ args }) => !args.some(isRequiredArgument))
    .map(({ name, type }) => `${prefix}${name}: ${name} ${inside(getNamedType(type), depth)}`)
    .join(' ');
}

/** The selection of a value of that type. */
function inside(type: GraphQLNamedType, depth: number): string {
  if (isLeafType(type)) return '';
  if (givesNodes(type)) return '{ __typename ... on Node { id } }';
  if (depth === 0 || !isObjectType(type)) return '{ __typename }';
  return `{ __typename ${everyField(type, depth - 1)} }`;
}

function interfaceNamed(name: string): GraphQLInterfaceType {
  const type = schema.getType(name);
  if (!isInterfaceType(type)) throw new Error(`${name} is no interface`);
  return type;
}
