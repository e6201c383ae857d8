import { readFile } from 'node:fs/promises';
import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  printSchema,
  validateSchema,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../src/api/schema.ts';

const print = () => `${printSchema(lexicographicSortSchema(schema))}\n`;

describe('the schema', () => {
  it('is the one that schema/schema.graphql holds; `npm run generate` writes it', async () => {
    expect(print()).toBe(await readFile('schema/schema.graphql', 'utf8'));
  });

  it('prints the same every time', () => {
    expect(print()).toBe(print());
  });

  it('is valid', () => {
    expect(validateSchema(schema)).toEqual([]);
  });

  it('says of itself what its parts have in common', () => {
    for (const word of ['Author:carlo-luschi', 'extensions.unknownIds', 'CURSOR_EXPIRED', 'AMBIGUOUS_NAME']) {
      expect(schema.description).toContain(word);
    }
  });

  it('explains the ids of each kind by one of that kind', () => {
    const explained = ['Author', 'Paper', 'Topic'].map((kind) => {
      const type = schema.getType(kind);
      return isObjectType(type) ? /“(\w+):/.exec(type.getFields().id?.description ?? '')?.[1] : null;
    });
    expect(explained).toEqual(['Author', 'Paper', 'Topic']);
  });

  it('describes every type, field, argument and value', () => {
    const undescribed = Object.values(schema.getTypeMap())
      .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
      .flatMap(describable)
      .filter(({ description }) => (description ?? '').trim() === '')
      .map(({ coordinate }) => coordinate);
    expect(undescribed).toEqual([]);
  });
});

interface Describable {
  coordinate: string;
  description: string | null | undefined;
}

/** A type and everything in it that may have a description. */
function describable(type: GraphQLNamedType): Describable[] {
  const { name, description } = type;
  const members: Describable[] = [];
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      members.push({ coordinate: `${name}.${field.name}`, description: field.description });
      for (const argument of field.args) {
        members.push({
          coordinate: `${name}.${field.name}(${argument.name}:)`,
          description: argument.description,
        });
      }
    }
  } else if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) {
      members.push({ coordinate: `${name}.${field.name}`, description: field.description });
    }
  } else if (isEnumType(type)) {
    for (const value of type.getValues()) {
      members.push({ coordinate: `${name}.${value.name}`, description: value.description });
    }
  }
  return [{ coordinate: name, description }, ...members];
}
