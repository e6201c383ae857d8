// What a browser may do with the pages: load from this server alone, run no script that is not a file of it.

const explorerPolicy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  // Pictures that are saved are drawn as `blob:` first.
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

// Monaco, GraphiQL's editor, writes style elements.
const graphiqlPolicy = { ...explorerPolicy, 'style-src': "'self' 'unsafe-inline'" };

/** For everything but GraphiQL's page. A worker obeys the policy that comes with its own file, not that of its page. */
export const explorerHeaders = headersWith(explorerPolicy);

export const graphiqlHeaders = headersWith(graphiqlPolicy);

/** For what may change while its address stays: asked for again each time, sent again only where it did change. */
export const askedAgain = { 'cache-control': 'no-cache' };

/** For files whose names change with their content. */
export const keptForGood = { 'cache-control': 'public, max-age=31536000, immutable' };

function headersWith(policy: Readonly<Record<string, string>>) {
  return {
    'content-security-policy': Object.entries(policy)
      .map(([directive, sources]) => `${directive} ${sources}`)
      .join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
  };
}
