// What every answer tells browsers not to do with it.
import type { Plugin } from 'graphql-yoga';

// The pages say more exactly what they may do; what else there is are texts and files that nobody shows in a frame.
export const safest: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
};

/** Adds those headers to every answer that does not have them already. */
export const safeHeaders: Plugin = {
  onResponse({ response }) {
    for (const [name, value] of Object.entries(safest)) {
      if (!response.headers.has(name)) response.headers.set(name, value);
    }
  },
};
