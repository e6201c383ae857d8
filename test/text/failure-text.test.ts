import { expect, it } from 'vitest';
import { failureText } from '../../src/text/failure-text.ts';

it('is the stack of an error, the message of one without, and else what was thrown', () => {
  const error = new Error('no memory');
  expect(failureText(error)).toBe(error.stack);
  expect(failureText(error)).toContain('failure-text.test.ts');
  delete error.stack;
  expect(failureText(error)).toBe('no memory');
  expect(failureText('no memory')).toBe('no memory');
  expect(failureText(undefined)).toBe('undefined');
});
