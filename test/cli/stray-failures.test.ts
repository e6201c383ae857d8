import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { strayFailuresTold } from '../../src/cli/stray-failures.ts';

it('a failure that nobody waited for is told, and ends nothing', () => {
  const process = new EventEmitter();
  const told: string[] = [];
  strayFailuresTold(process as NodeJS.EventEmitter as NodeJS.Process, (message) => told.push(message));
  process.emit('unhandledRejection', new Error('too late'));
  process.emit('unhandledRejection', 'too late as well');
  expect(told).toEqual([
    expect.stringMatching(/^A failure that nobody waited for: Error: too late\n/),
    'A failure that nobody waited for: too late as well',
  ]);
});
