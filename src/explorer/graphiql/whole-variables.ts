// The variables that an operation runs with, written out.
import { valueFromASTUntyped } from 'graphql';
import { declaredVariables } from './declared-variables.ts';

/**
 * The variables given, and for those that are not the defaults of the operation, in the order in which it declares
 * them; what it does not declare stays, at the end. The editor marks a variable that must not be null and is not
 * written out, although it has a default. A query that cannot be read leaves them as they are.
 */
export function wholeVariables(query: string, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const whole: Record<string, unknown> = {};
  for (const { variable, defaultValue } of declaredVariables(query)) {
    const { value: name } = variable.name;
    if (name in given) whole[name] = given[name];
    else if (defaultValue !== undefined) whole[name] = valueFromASTUntyped(defaultValue);
  }
  return { ...whole, ...given };
}
