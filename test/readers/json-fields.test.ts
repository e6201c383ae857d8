// What stands at a path of an unknown JSON value.
import { describe, expect, it } from 'vitest';
import { isTrueAt, listAt, numberAt, objectAt, textAt, textsAt, valueAt } from '../../src/readers/json-fields.ts';

const value: unknown = JSON.parse(
  '{"a":{"text":" x ","blank":" ","number":3,"digits":" 42 ","list":["x",1,null," ",{"y":1}],"yes":true},"__proto__":{"p":1}}',
);

describe('a path into a JSON value', () => {
  it('finds what stands there', () => {
    expect(textAt(value, 'a', 'text')).toBe('x');
    expect(textAt(value, 'a', 'number')).toBe('3');
    expect(numberAt(value, 'a', 'digits')).toBe(42);
    expect(listAt(value, 'a', 'list')).toHaveLength(5);
    expect(textsAt(value, 'a', 'list')).toEqual(['x', '1']);
    expect(textsAt(value, 'a', 'text')).toEqual(['x']);
    expect(objectAt(value, 'a')).toHaveProperty('yes', true);
    expect(isTrueAt(value, 'a', 'yes')).toBe(true);
    expect(textAt('x')).toBe('x');
  });

  it('finds nothing where another type stands, or nothing of its own', () => {
    for (const path of [
      ['b'],
      ['a', 'text', 'length'],
      ['a', 'list', '0'],
      ['toString'],
      ['constructor', 'name'],
      ['p'],
    ]) {
      expect(valueAt(value, ...path)).toBeUndefined();
    }
    expect(textAt(value, 'a', 'blank')).toBeNull();
    expect(textAt(value, 'a')).toBeNull();
    expect(numberAt(value, 'a', 'text')).toBeNull();
    expect(listAt(value, 'a')).toEqual([]);
    expect(textsAt(value, 'a')).toEqual([]);
    expect(objectAt(value, 'a', 'list')).toBeNull();
    expect(isTrueAt(value, 'a', 'text')).toBe(false);
    expect(textAt(null, 'a')).toBeNull();
  });
});
