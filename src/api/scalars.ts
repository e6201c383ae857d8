// Scalars of the schema: partial dates, whole numbers of any size, instants.
import { Kind } from 'graphql';
import { isPartialDate } from '../text/partial-date.ts';
import { builder } from './builder.ts';
import { badUserInput } from './errors.ts';

builder.scalarType('PartialDate', {
  description:
    'A date as precise as it is known, in EDTF level 1 and with an unknown year: 2022-11-22, 2022-11, 2022, 2026? (not certain), 199X (some year of the decade), XXXX-01-28 (the year is not known).',
  serialize: (value) => value,
  parseValue: readPartialDate,
});

builder.scalarType('BigInt', {
  description: 'A whole number of any size, as a string of digits.',
  serialize: (value) => value.toString() as unknown as bigint,
  parseValue: (value) => {
    if (typeof value === 'string' && /^-?\d+$/.test(value)) return BigInt(value);
    throw badUserInput(`“${String(value)}” is not a whole number written as a string.`);
  },
  parseLiteral: (node) => {
    if (node.kind === Kind.STRING || node.kind === Kind.INT) return BigInt(node.value);
    throw badUserInput('A whole number is written as a string of digits.');
  },
});

builder.scalarType('DateTime', {
  description: 'An instant in ISO 8601, in UTC: 2022-11-22T10:15:30.000Z.',
  serialize: (value) => value.toISOString() as unknown as Date,
  parseValue: (value) => {
    const instant = new Date(String(value));
    if (Number.isNaN(instant.getTime())) throw badUserInput(`“${String(value)}” is not an instant in ISO 8601.`);
    return instant;
  },
});

function readPartialDate(value: unknown): string {
  if (typeof value === 'string' && isPartialDate(value)) return value;
  throw badUserInput(`“${String(value)}” is not a date such as 2022-11-22, 2022-11 or 2022.`);
}
