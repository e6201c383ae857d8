// The names of operations that logs and metrics may say: those that are stored, however many clients make up.
import { type DocumentNode, getOperationAST, Kind, parse } from 'graphql';
import type { StoredOperation } from './stored-operations.ts';

/** What an operation without a name, or with one that is not known, is called. */
export const otherOperation = 'other';

/** The names of all operations in the stored documents. */
export function operationNames(operations: readonly StoredOperation[]): ReadonlySet<string> {
  const definitions = operations.flatMap(({ text }) => parse(text, { noLocation: true }).definitions);
  return new Set(
    definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION && definition.name !== undefined ? [definition.name.value] : [],
    ),
  );
}

/** The name of the operation of a document that would run; undefined where it has none, or none would. */
export function nameOfOperation(document: DocumentNode, operationName: string | null | undefined): string | undefined {
  return getOperationAST(document, operationName)?.name?.value;
}
