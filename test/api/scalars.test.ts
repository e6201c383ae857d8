import { GraphQLError, isScalarType, parseConstValue } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../../src/api/schema.ts';
import { answer, ask, refusal } from './ask.ts';

const inVariable = 'query ($from: PartialDate) { papers(where: { published: { from: $from } }) { totalCount } }';
const inFilter = 'query ($where: PaperFilter) { papers(where: $where) { totalCount } }';
const inline = (literal: string) => `{ papers(where: { published: { from: ${literal} } }) { totalCount } }`;

describe('a PartialDate', () => {
  it.each(['2022-11-22', '2022-11', '2022', '2026?', '199X'])('may be %s', async (from) => {
    const counted = { papers: { totalCount: expect.any(Number) } };
    expect(await ask(inline(JSON.stringify(from)))).toEqual(counted);
    expect(await ask(inVariable, { variables: { from } })).toEqual(counted);
    expect(await ask(inFilter, { variables: { where: { published: { from } } } })).toEqual(counted);
  });

  it.each([
    'soon',
    '',
    '22-11-2022',
    '2022-13',
    '2023-02-30',
    '2022-1',
    ' 2022',
    '2023-02-29',
    '2023/2022',
    2022,
    20.5,
    true,
    ['2022'],
    { year: 2022 },
  ])('is not %j', async (from) => {
    const shown = typeof from === 'string' ? `found “${from}”` : 'found ';
    const literal = JSON.stringify(from).replace('"year"', 'year');
    const refusals = [
      await refusal(inline(literal)),
      await refusal(inVariable, { variables: { from } }),
      await refusal(inFilter, { variables: { where: { published: { from } } } }),
    ];
    for (const { code, message } of refusals) {
      expect(code).toBe('BAD_USER_INPUT');
      expect(message).toContain('Expected a date such as "2022-11-22", "2022-11" or "2022"');
      expect(message).toContain(shown);
    }
    expect(refusals.map(({ message }) => message.split('Expected')[0])).toEqual([
      '',
      'Variable "$from" has invalid value: ',
      'Variable "$where" has invalid value at .published.from: ',
    ]);
  });

  it('written in the query is refused with the place where it stands', async () => {
    const { errors } = await answer(inline('"soon"'));
    expect(errors?.map(({ locations }) => locations)).toEqual([[{ line: 1, column: 38 }]]);
  });

  it('without a year is a date, but no end of a time', async () => {
    expect(await refusal(inVariable, { variables: { from: 'XXXX-01-28' } })).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: '“XXXX-01-28” has no year to begin or end with.',
      path: ['papers'],
    });
  });

  it('comes out as it went in', async () => {
    expect(await ask('{ papers(orderBy: TITLE, last: 3) { nodes { published } } }')).toEqual({
      papers: { nodes: [{ published: null }, { published: '2018-05' }, { published: 'XXXX-01-28' }] },
    });
  });
});

function scalar(name: string) {
  const type = schema.getType(name);
  if (!isScalarType(type)) throw new Error(`${name} is no scalar`);
  return {
    out: (value: unknown) => type.coerceOutputValue(value),
    inVariable: (value: unknown) => type.coerceInputValue(value),
    inline: (literal: string) => type.coerceInputLiteral?.(parseConstValue(literal)),
  };
}

function codeOf(attempt: () => unknown): unknown {
  try {
    return attempt();
  } catch (error) {
    return error instanceof GraphQLError ? error.extensions.code : error;
  }
}

describe('a BigInt', () => {
  const type = scalar('BigInt');

  it.each(['0', '-12', '1152921504606846976'])('may be %s', (digits) => {
    expect(type.inVariable(digits)).toBe(BigInt(digits));
    expect(type.inline(`"${digits}"`)).toBe(BigInt(digits));
    expect(type.out(BigInt(digits))).toBe(digits);
  });

  it.each(['', 'many', '1.5', '1e3', '0x10', ' 1', 12, 1.5, null, [], {}])('is not %j', (value) => {
    expect(codeOf(() => type.inVariable(value))).toBe('BAD_USER_INPUT');
    expect(codeOf(() => type.inline(JSON.stringify(value)))).toBe('BAD_USER_INPUT');
  });
});

describe('a DateTime', () => {
  const type = scalar('DateTime');

  it.each(['2022-11-22T10:15:30.000Z', '2022-11-22T10:15:30Z', '2022-11-22T12:15:30+02:00', '2022-11-22T10:15:30.0Z'])(
    'may be %s',
    (text) => {
      const instant = new Date('2022-11-22T10:15:30.000Z');
      expect(type.inVariable(text)).toEqual(instant);
      expect(type.inline(`"${text}"`)).toEqual(instant);
      expect(type.out(instant)).toBe('2022-11-22T10:15:30.000Z');
    },
  );

  it.each(['', 'now', '2022', '2022-11-22', '1', '2022-11-22T10:15', '2022-13-22T10:15:30Z', 0, null, {}])(
    'is not %j',
    (value) => {
      expect(codeOf(() => type.inVariable(value))).toBe('BAD_USER_INPUT');
      expect(codeOf(() => type.inline(JSON.stringify(value)))).toBe('BAD_USER_INPUT');
    },
  );
});
