import { readdirSync, readFileSync } from 'node:fs';
import { type FieldNode, Kind, parse, type SelectionSetNode, visit } from 'graphql';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../schema/operations/', import.meta.url);

/** The lists of an operation that can be turned over: fields that take an `after`. */
function turnedLists(source: string): FieldNode[] {
  const lists: FieldNode[] = [];
  visit(parse(source), {
    Field: (field) => {
      if (field.arguments?.some(({ name }) => name.value === 'after')) lists.push(field);
    },
  });
  return lists;
}

function fieldIn(selection: SelectionSetNode | undefined, name: string): FieldNode | undefined {
  return selection?.selections.find((each): each is FieldNode => each.kind === Kind.FIELD && each.name.value === name);
}

describe('a list that can be turned over', () => {
  const lists = readdirSync(folder).flatMap((file) =>
    turnedLists(readFileSync(new URL(file, folder), 'utf8')).map((field) => ({ file, list: field.name.value, field })),
  );

  it.each(lists)('says where its page ends, which is how the next one finds it: $list of $file', ({ field }) => {
    expect(fieldIn(fieldIn(field.selectionSet, 'pageInfo')?.selectionSet, 'endCursor')).toBeDefined();
  });
});
