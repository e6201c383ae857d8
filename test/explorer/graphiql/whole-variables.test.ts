import { describe, expect, it } from 'vitest';
import { wholeVariables } from '../../../src/explorer/graphiql/whole-variables.ts';

const query = `query Both($a: ID! = "Author:ada", $limit: Int = 20, $where: Filter, $names: [String!]! = ["x", "y"]) {
  one(a: $a, limit: $limit, where: $where, names: $names)
}`;

describe('the variables of a link, written out', () => {
  it('are those given, and the defaults of the others, in the order of the operation', () => {
    const whole = wholeVariables(query, { limit: 5 });
    expect(whole).toEqual({ a: 'Author:ada', limit: 5, names: ['x', 'y'] });
    expect(Object.keys(whole)).toEqual(['a', 'limit', 'names']);
  });

  it('hold null where null is given, and nothing where there is no default', () => {
    expect(wholeVariables(query, { where: null, names: [] })).toEqual({
      a: 'Author:ada',
      limit: 20,
      where: null,
      names: [],
    });
  });

  it('keep what the operation does not declare, and all where it cannot be read', () => {
    expect(wholeVariables(query, { other: 1 })).toMatchObject({ other: 1 });
    expect(wholeVariables('query {', { a: 1 })).toEqual({ a: 1 });
    expect(wholeVariables('{ graph { version } }', { a: 1 })).toEqual({ a: 1 });
  });
});
