// Queries made by chance from the schema itself: any field inside any other, with arguments that mean something.
import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { schema } from '../../src/api/schema.ts';
import { below, seededRandom } from '../../src/graph/metrics/random.ts';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';

type Random = () => number;

function oneOf<T>(items: readonly T[], random: Random): T {
  const item = items[below(items.length, random)];
  if (item === undefined) throw new Error('there is nothing to choose from');
  return item;
}

/** A valid query about that graph, the same for the same seed: fields up to so deep, fragments, aliases, directives. */
export function randomQuery({ index }: PublicationGraph, seed: number, depth = 7): string {
  const random = seededRandom(seed);
  const fragments: string[] = [];
  let names = 0;
  const chance = (one: number) => below(one, random) === 0;
  const nodes: Readonly<Record<'Author' | 'Paper' | 'Topic', readonly { id: string }[]>> = {
    Author: index.authors,
    Paper: index.papers,
    Topic: index.topics,
  };
  const idOf = (kind: 'Author' | 'Paper' | 'Topic') => `"${kind}:${oneOf(nodes[kind], random).id}"`;
  const ids = (kind: 'Author' | 'Topic') =>
    `[${Array.from({ length: below(6, random) }, () => idOf(kind)).join(', ')}]`;

  const argumentText = ({ name, type }: GraphQLArgument, field: string): string | null => {
    const named = getNamedType(type);
    if (isEnumType(named)) return oneOf(named.getValues(), random).name;
    switch (name) {
      case 'first':
        return String(1 + below(chance(3) ? 100 : 4, random));
      case 'limit':
        return String(1 + below(field.endsWith('network') ? 20 : 100, random));
      case 'radius':
        return field === 'Query.network' ? null : String(below(4, random));
      case 'minPapers':
      case 'maxLength':
      case 'maxDistance':
        return String(1 + below(4, random));
      case 'by':
        return field === 'Query.topic'
          ? `{ id: ${idOf('Topic')} }`
          : `{ id: ${idOf(field === 'Query.paper' ? 'Paper' : 'Author')} }`;
      case 'id':
      case 'other':
        return idOf('Author');
      case 'from':
      case 'to':
        return isListType(getNullableType(isListType(type) ? type : getNullableType(type)))
          ? ids('Author')
          : idOf('Author');
      case 'between':
        return `[${idOf('Author')}, ${idOf('Author')}]`;
      case 'of':
      case 'against':
      case 'authors':
        return ids('Author');
      case 'ids':
        return `[${idOf('Author')}, ${idOf('Paper')}, ${idOf('Topic')}, "Author:nobody"]`;
      case 'names':
        return `["${oneOf(index.authors, random).name}", "Nobody At All"]`;
      case 'text':
      case 'search':
        return `"${oneOf(['a', 'graph', 'ada', 'b'], random)}"`;
      case 'where':
        return `{ ${oneOf(['maxAuthors: 5', 'authorListComplete: true', `anyTopic: ${ids('Topic')}`, 'published: { from: "2019" }'], random)} }`;
      case 'alsoWrote':
        return '[{ maxAuthors: 5 }]';
      case 'in':
        return '{ from: "2019", to: "2021" }';
      case 'papers':
        return 'false';
      default:
        return null;
    }
  };

  const argumentsOf = (field: GraphQLField<unknown, unknown>, name: string): string => {
    const given = field.args.flatMap((arg) => {
      if (arg.name === 'last' || arg.name === 'after' || arg.name === 'before') return [];
      if (!isRequiredArgument(arg) && chance(2)) return [];
      const value = argumentText(arg, name);
      return value === null ? [] : [`${arg.name}: ${value}`];
    });
    return given.length === 0 ? '' : `(${given.join(', ')})`;
  };

  const selectionOn = (type: GraphQLCompositeType, left: number): string => {
    if (isAbstractType(type)) {
      return `{ __typename ${schema
        .getPossibleTypes(type)
        .map((possible) => `... on ${possible.name} ${selectionOn(possible, left)}`)
        .join(' ')} }`;
    }
    if (!isObjectType(type)) throw new Error('there are no fields');
    const fields = Object.values(type.getFields());
    const wanted = Array.from({ length: 1 + below(4, random) }, () => oneOf(fields, random));
    const parts = wanted.flatMap((field) => {
      const named = getNamedType(field.type);
      if (isCompositeType(named) && left === 0) return [];
      const alias = `f${names++}: `;
      const inside = isCompositeType(named) ? ` ${selectionOn(named, left - 1)}` : '';
      const directive = chance(8) ? ` @${oneOf(['skip', 'include'], random)}(if: ${chance(2)})` : '';
      return [`${alias}${field.name}${argumentsOf(field, `${type.name}.${field.name}`)}${directive}${inside}`];
    });
    const text = `{ __typename ${parts.join(' ')} }`;
    if (!chance(4)) return text;
    const name = `F${names++}`;
    fragments.push(`fragment ${name} on ${type.name} ${text}`);
    return `{ ...${name} ...${name} }`;
  };

  const root = schema.getQueryType();
  if (!root) throw new Error('there is nothing to ask');
  return [selectionOn(root, depth), ...fragments].join('\n');
}

/** How many objects are in the data of an answer, the data itself left out. */
export function objectsIn(data: unknown): number {
  if (Array.isArray(data)) return data.reduce((sum: number, item) => sum + own(item), 0);
  if (data === null || typeof data !== 'object') return 0;
  return Object.values(data).reduce((sum: number, value) => sum + own(value), 0);
}

function own(value: unknown): number {
  const isObject = value !== null && typeof value === 'object' && !Array.isArray(value);
  return (isObject ? 1 : 0) + objectsIn(value);
}
