// Scalars of the schema: partial dates, whole numbers of any size, instants.
import { type ConstValueNode, Kind, print } from 'graphql';
import { isPartialDate } from '../text/partial-date.ts';
import { builder } from './builder.ts';
import { badUserInput } from './errors.ts';

builder.scalarType('PartialDate', {
  description:
    'A date as precise as it is known, in EDTF level 1 and with an unknown year: 2022-11-22, 2022-11, 2022, 2026? (not certain), 199X (some year of the decade), 1993/1994 (some time from the first to the last), XXXX-01-28 (the year is not known).',
  serialize: (value) => value,
  ...fromText((text) => (isPartialDate(text) ? text : null), 'a date such as "2022-11-22", "2022-11" or "2022"'),
});

builder.scalarType('BigInt', {
  description: 'A whole number of any size, as a string of digits.',
  serialize: (value) => value.toString() as unknown as bigint,
  ...fromText((text) => (/^-?\d+$/.test(text) ? BigInt(text) : null), 'a whole number as a string of digits'),
});

const instantPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;

builder.scalarType('DateTime', {
  description: 'An instant in ISO 8601, in UTC: 2022-11-22T10:15:30.000Z.',
  serialize: (value) => value.toISOString() as unknown as Date,
  ...fromText((text) => {
    const instant = new Date(instantPattern.test(text) ? text : Number.NaN);
    return Number.isNaN(instant.getTime()) ? null : instant;
  }, 'an instant such as "2022-11-22T10:15:30Z"'),
});

/** Input of a scalar that is written as a string, in a variable or in the query; null from `read` makes an error. */
function fromText<T>(read: (text: string) => T | null, expected: string) {
  const refuse = (found: string, node?: ConstValueNode) => badUserInput(`Expected ${expected}, found ${found}.`, node);
  return {
    coerceInputValue(value: unknown): T {
      const known = typeof value === 'string' ? read(value) : null;
      if (known === null) throw refuse(typeof value === 'string' ? `“${value}”` : JSON.stringify(value));
      return known;
    },
    coerceInputLiteral(node: ConstValueNode): T {
      const known = node.kind === Kind.STRING ? read(node.value) : null;
      if (known === null) throw refuse(node.kind === Kind.STRING ? `“${node.value}”` : print(node), node);
      return known;
    },
  };
}
