// Whether a client has an answer already.

/** Whether an If-None-Match header names the tag (RFC 9110, 13.1.2: weak comparison). */
export function namesTag(header: string, etag: string): boolean {
  return header.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}
