// Identifiers of papers and people without what people print around them: prefixes, addresses, versions.

import { withoutTrailing } from './trim.ts';

const doiPrefix = /^(?:(?:https?:\/\/)?(?:www\.|dx\.)?doi\.org\/|doi:\s*|doi\s+)+/iu;
const arxivPrefix =
  /^(?:(?:https?:\/\/)?(?:[a-z]+\.)?arxiv\.org\/(?:abs|pdf|html)\/|arxiv\s*:\s*|arxiv\s+|10\.48550\/arxiv\.)+/iu;
const orcidPrefix = /^(?:(?:https?:\/\/)?(?:www\.)?orcid\.org\/|orcid:\s*)+/iu;

/**
 * A DOI in lower case without resolver address, `doi:` and a sentence's last sign, the signs that an address has encoded
 * (`%3C`) taken back; what they do not stand for, as white space in a DOI, stays. What is no DOI stays as unlike one.
 */
export function bareDoi(printed: string): string {
  const doi = withoutTrailing(printed.trim().replace(doiPrefix, ''), /[.,;]/u);
  return (doi.includes('%') ? doi.replace(/(?:%[\da-f]{2})+/giu, decoded) : doi).toLowerCase();
}

function decoded(signs: string): string {
  try {
    const text = decodeURIComponent(signs);
    return /[\s\p{C}]/u.test(text) ? signs : text;
  } catch {
    return signs;
  }
}

/**
 * An arXiv identifier without address, `arXiv:`, the prefix of arXiv's own DOIs, version, `.pdf` and a sentence's last
 * sign. Letters keep their case (`math.GT/0309136`), which arXiv itself does not tell apart.
 */
export function bareArxivId(printed: string): string {
  return withoutTrailing(printed.trim().replace(arxivPrefix, ''), /[.,;)\]]/u)
    .replace(/\.pdf$/iu, '')
    .replace(/v\d+$/iu, '');
}

/** An ORCID iD without address and `orcid:`, its last letter a capital `X`. */
export function bareOrcid(printed: string): string {
  return printed.trim().replace(orcidPrefix, '').replace(/\/$/u, '').toUpperCase();
}

/**
 * Whether a bare ORCID iD has the right shape and its last character checks the others: ISO 7064 MOD 11-2, as
 * https://support.orcid.org/hc/en-us/articles/360006897674 describes.
 */
export function isOrcid(bare: string): boolean {
  if (!/^(?:\d{4}-){3}\d{3}[\dX]$/u.test(bare)) return false;
  const digits = [...bare.replaceAll('-', '')];
  const sum = digits.slice(0, -1).reduce((total, digit) => (total + Number(digit)) * 2, 0);
  const check = (12 - (sum % 11)) % 11;
  return digits.at(-1) === (check === 10 ? 'X' : String(check));
}
