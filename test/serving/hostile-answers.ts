// What every answer to a hostile question must be: well formed, with a code for what failed, and without an echo.
import { expect } from 'vitest';

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions?: { code?: unknown } }[];
}

/** Looks at an answer of the API, whatever it was asked; gives the codes of its errors. */
export async function expectSound(response: Response): Promise<string[]> {
  const { data, errors } = await soundAnswer(response);
  if (errors === undefined) {
    expect(response.status).toBe(200);
    expect(data).toBeDefined();
    return [];
  }
  return errors.map(({ extensions }) => String(extensions?.code));
}

/** The most letters of what was sent that an error says again. */
const mostQuoted = 200;

/** Looks whether an answer of the API to a question that held this text says it again. */
export async function expectNoEcho(response: Response, sent: string): Promise<void> {
  const { errors = [] } = await soundAnswer(response);
  for (const { message } of errors) {
    expect(message.length).toBeLessThan(3 * mostQuoted);
    expect(message).not.toContain(sent.slice(0, mostQuoted + 1));
  }
}

async function soundAnswer(response: Response): Promise<Answer> {
  expect(response.headers.get('content-type')).toMatch(/^application\/(?:graphql-response\+)?json; charset=utf-8$/);
  const answer = (await response.json()) as Answer;
  expect(Object.keys(answer).filter((key) => !['data', 'errors', 'extensions'].includes(key))).toEqual([]);
  const { errors } = answer;
  if (errors === undefined) return answer;
  expect(errors.length).toBeGreaterThan(0);
  expect(response.status).toBeLessThan(500);
  for (const { message, extensions } of errors) {
    expect(message).not.toBe('');
    expect(extensions?.code).toMatch(/^[A-Z_]+$/);
    expect(extensions?.code).not.toBe('INTERNAL_SERVER_ERROR');
  }
  return answer;
}
