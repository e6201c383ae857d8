// Errors before and after an operation, which Yoga would send with their stack.
import type { Plugin } from 'graphql-yoga';
import { failureText } from '../text/failure-text.ts';
import { refusal } from './refusal.ts';

/** The plugin, with every error of its own around a request told to the log, and to the client only that there was one. */
export function masked<Hooks extends Pick<Plugin, 'onRequest' | 'onResponse'>>(
  plugin: Hooks,
  log: (message: string) => void,
): Hooks {
  const { onRequest, onResponse } = plugin;
  const answer = (request: Request, error: unknown) => {
    log(failureText(error));
    return refusal(request, { code: 'INTERNAL_SERVER_ERROR', message: 'Unexpected error.' });
  };
  return {
    ...plugin,
    ...(onRequest !== undefined && {
      onRequest: (asked: Parameters<typeof onRequest>[0]) =>
        caught(
          () => onRequest(asked),
          (error) => asked.endResponse(answer(asked.request, error)),
        ),
    }),
    ...(onResponse !== undefined && {
      onResponse: (answered: Parameters<typeof onResponse>[0]) =>
        caught(
          () => onResponse(answered),
          (error) => answered.setResponse(answer(answered.request, error)),
        ),
    }),
  };
}

/** Calls the hook; waits only where there is something to wait for. */
function caught(hook: () => void | Promise<void>, fail: (error: unknown) => void): void | Promise<void> {
  try {
    const done = hook();
    return done instanceof Promise ? done.catch(fail) : done;
  } catch (error) {
    fail(error);
  }
}
