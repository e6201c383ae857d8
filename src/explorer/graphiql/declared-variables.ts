// The variables that an operation declares.
import { Kind, parse, type VariableDefinitionNode } from 'graphql';

/** Those of the first operation of a query, in the order in which it declares them; none where it cannot be read. */
export function declaredVariables(query: string): readonly VariableDefinitionNode[] {
  try {
    const { definitions } = parse(query, { noLocation: true });
    const operation = definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    return operation?.kind === Kind.OPERATION_DEFINITION ? (operation.variableDefinitions ?? []) : [];
  } catch {
    return [];
  }
}
