// How a token travels (RFC 6750, 2.1).

/** The headers, and the token beside them, where there is one and they bring none of their own. */
export function withToken(headers: HeadersInit | undefined, token: string | null): Headers {
  const all = new Headers(headers);
  if (token !== null && !all.has('authorization')) all.set('authorization', `Bearer ${token}`);
  return all;
}
