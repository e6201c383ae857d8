import { describe, expect, it } from 'vitest';
import { identifierAddress, schemeName, webAddress } from '../../src/explorer/views/paper-links.ts';

describe('where the identifiers of a paper lead', () => {
  it('is, for a DOI and an arXiv number, who gives them out', () => {
    expect(identifierAddress('doi', '10.1000/182')).toBe('https://doi.org/10.1000/182');
    expect(identifierAddress('arxiv', 'math.GT/0309136')).toBe('https://arxiv.org/abs/math.GT/0309136');
    expect(identifierAddress('pmid', '12345')).toBe('https://pubmed.ncbi.nlm.nih.gov/12345/');
  });

  it('is not cut off at a sign that means something in an address', () => {
    expect(identifierAddress('doi', '10.1002/(sici)1#2<3>?4::aid')).toBe(
      'https://doi.org/10.1002/(sici)1%232%3C3%3E%3F4%3A%3Aaid',
    );
  });

  it('is nowhere for kinds without an address, whatever they are called', () => {
    expect(identifierAddress('isbn', '9780000000002')).toBeNull();
    expect(identifierAddress('constructor', '1')).toBeNull();
    expect([schemeName('isbn'), schemeName('arxiv'), schemeName('constructor')]).toEqual([
      'ISBN',
      'arXiv',
      'constructor',
    ]);
  });
});

describe('an address that a list prints', () => {
  it('is followed where it is one of the web, and only there', () => {
    expect(webAddress('https://example.org/a b')).toBe('https://example.org/a%20b');
    expect(webAddress('javascript:alert(1)')).toBeNull();
    expect(webAddress('see the appendix')).toBeNull();
  });
});
