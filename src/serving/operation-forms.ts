// The forms that one operation can be sent in: as its author wrote it, and as clients write it again.
import { type DocumentNode, Kind, print, type SelectionNode, visit } from 'graphql';

/**
 * What a document says, in one form for all that say the same: without comments and `__typename` of its own name, its
 * operations and fragments in the order of their letters.
 */
export function bareForm(document: DocumentNode): string {
  const bare = visit(document, {
    Field: (field) => (isTypename(field) && (field.directives ?? []).length === 0 ? null : undefined),
  });
  return bare.definitions.map(print).toSorted().join('\n');
}

/** The document with `__typename` at the end of each selection but the operation’s own, as client caches send it. */
export function withTypenames(document: DocumentNode): DocumentNode {
  const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;
  return visit(document, {
    SelectionSet: {
      leave(node, _, parent) {
        const isRoot = parent !== undefined && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION;
        if (isRoot || node.selections.some(isTypename)) return undefined;
        return { ...node, selections: [...node.selections, typename] };
      },
    },
  });
}

const schemaFields = new Set(['__schema', '__type', '__typename']);

/** Whether every operation of a document asks for nothing but the schema. */
export function asksOnlyForSchema({ definitions }: DocumentNode): boolean {
  return definitions.every(
    (definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ||
      (definition.kind === Kind.OPERATION_DEFINITION &&
        definition.selectionSet.selections.every(
          (selection) => selection.kind === Kind.FIELD && schemaFields.has(selection.name.value),
        )),
  );
}

function isTypename(selection: SelectionNode): boolean {
  return selection.kind === Kind.FIELD && selection.name.value === '__typename' && selection.alias === undefined;
}
