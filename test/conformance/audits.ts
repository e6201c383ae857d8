// The official audits of the GraphQL over HTTP specification, as the `graphql-http` package brings them.
import { type AuditResult, serverAudits } from 'graphql-http';

export interface Audited {
  /** Short and stable, such as `4655`: what lists of exceptions name. */
  id: string;
  /** Begins with `MUST`, `SHOULD` or `MAY`. */
  name: string;
  /** `error` is a broken MUST, `warn` a SHOULD, `notice` a MAY. */
  status: AuditResult['status'];
  /** What was expected, and what came; null where the audit holds. */
  reason: string | null;
}

export interface Audit extends Pick<Audited, 'id' | 'name'> {
  /** Sends its requests. Rejects where no answer comes at all. */
  run(): Promise<Audited>;
}

/** Every audit of the API at that address, in the order of the package. A function is called for each request. */
export function auditsOf(url: string | (() => string)): Audit[] {
  return serverAudits({ url, fetchFn: fetch }).map(({ id, name, fn }) => ({
    id,
    name,
    run: async () => {
      const result = await fn();
      return { id, name, status: result.status, reason: result.status === 'ok' ? null : await whyNot(result) };
    },
  }));
}

/** Runs every audit of the API at that address, one after the other: sixty-one, some two requests each. */
export async function auditAll(url: string): Promise<Audited[]> {
  const results: Audited[] = [];
  for (const audit of auditsOf(url)) results.push(await audit.run());
  return results;
}

async function whyNot({ reason, response }: Extract<AuditResult, { reason: string }>): Promise<string> {
  const body = response.bodyUsed ? '' : ` ${(await response.text()).slice(0, 300)}`;
  return `${reason}: ${response.status} ${response.headers.get('content-type') ?? 'without a type'}${body}`;
}
