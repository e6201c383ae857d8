// Failures that no answer waits for any more.
import { failureText } from '../text/failure-text.ts';

/**
 * Lets the process tell of a promise that failed without anybody to hear of it, instead of ending: what is served never
 * changes, so nothing is left half done, and one request's failure is no reason to answer nobody.
 */
export function strayFailuresTold(process: Pick<NodeJS.Process, 'on'>, complain: (message: string) => void): void {
  process.on('unhandledRejection', (reason) => {
    complain(`A failure that nobody waited for: ${failureText(reason)}`);
  });
}
