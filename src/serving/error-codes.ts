// Every code that errors of the API have, in one place: the compiler refuses others, and the README tells of these.

/** How an answer without `data` is sent. */
interface Answered {
  /** Of HTTP. */
  status: number;
  /**
   * Whether it has that status in every form, but for batches: one is 200 unless it is refused as a whole. Elsewhere
   * `application/json` is 200, as clients of old expect of whatever GraphQL itself refuses.
   */
  always?: boolean;
}

/** By code. */
export const errorCodes = {
  GRAPHQL_PARSE_FAILED: { status: 400 },
  GRAPHQL_VALIDATION_FAILED: { status: 400 },
  OPERATION_RESOLUTION_FAILURE: { status: 400, always: true },
  BAD_USER_INPUT: { status: 400 },
  // These two are errors of fields: `data` stands beside them.
  AMBIGUOUS_NAME: { status: 200 },
  CURSOR_EXPIRED: { status: 200 },
  TOKEN_LIMIT: { status: 400 },
  DEPTH_LIMIT: { status: 400 },
  ALIAS_LIMIT: { status: 400 },
  REPEAT_LIMIT: { status: 400 },
  DIRECTIVE_LIMIT: { status: 400 },
  BATCH_LIMIT: { status: 400, always: true },
  COST_LIMIT: { status: 400 },
  LIMIT_REACHED: { status: 400 },
  TIME_LIMIT: { status: 503 },
  PERSISTED_QUERY_NOT_FOUND: { status: 400 },
  OPERATION_NOT_STORED: { status: 400, always: true },
  BAD_REQUEST: { status: 400, always: true },
  UNAUTHENTICATED: { status: 401, always: true },
  CSRF_PREVENTED: { status: 403, always: true },
  NOT_ACCEPTABLE: { status: 406, always: true },
  REQUEST_ENTITY_TOO_LARGE: { status: 413, always: true },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, always: true },
  UNKNOWN_HOST: { status: 421, always: true },
  RATE_LIMITED: { status: 429, always: true },
  TOO_MANY_IN_FLIGHT: { status: 429, always: true },
  TOO_MANY_SUBSCRIPTIONS: { status: 429, always: true },
  // Nobody reads the answer; logs have the same status for a client that went before it began.
  CLIENT_GONE: { status: 499, always: true },
  INTERNAL_SERVER_ERROR: { status: 500, always: true },
  NOT_READY: { status: 503, always: true },
  OVERLOADED: { status: 503, always: true },
} as const satisfies Record<string, Answered>;

export type ErrorCode = keyof typeof errorCodes;

/** How an answer without `data` is sent that has an error of that code, or of none that is known. */
export function statusOf(code: unknown): Answered {
  return isKnown(code) ? errorCodes[code] : { status: 400 };
}

function isKnown(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorCodes, code);
}

declare module 'graphql' {
  interface GraphQLErrorExtensions {
    code?: ErrorCode;
  }
}
