// Addresses outside of the explorer that a paper's identifiers stand for.

/** The path of an address: every sign that means something there is encoded, but slashes. */
function path(value: string): string {
  return encodeURIComponent(value).replaceAll('%2F', '/');
}

const addresses: Record<string, (value: string) => string> = {
  doi: (value) => `https://doi.org/${path(value)}`,
  arxiv: (value) => `https://arxiv.org/abs/${path(value)}`,
  pmid: (value) => `https://pubmed.ncbi.nlm.nih.gov/${path(value)}/`,
  pmcid: (value) => `https://pmc.ncbi.nlm.nih.gov/articles/${path(value)}/`,
  dblp: (value) => `https://dblp.org/rec/${path(value)}`,
  openalex: (value) => `https://openalex.org/${path(value)}`,
};

const names: Record<string, string> = {
  doi: 'DOI',
  arxiv: 'arXiv',
  pmid: 'PubMed',
  pmcid: 'PubMed Central',
  dblp: 'DBLP',
  openalex: 'OpenAlex',
  isbn: 'ISBN',
  issn: 'ISSN',
};

/** What an identifier is called: “arXiv” of `arxiv`; of other kinds as the lists name them. */
export function schemeName(scheme: string): string {
  return (Object.hasOwn(names, scheme) ? names[scheme] : undefined) ?? scheme;
}

/** Where an identifier leads; null for kinds that have no address of their own. */
export function identifierAddress(scheme: string, value: string): string | null {
  return (Object.hasOwn(addresses, scheme) ? addresses[scheme] : undefined)?.(value) ?? null;
}

/** The address as one that a browser may be led to: of the web, nothing else; null where it is none. */
export function webAddress(printed: string): string | null {
  if (!URL.canParse(printed)) return null;
  const { protocol, href } = new URL(printed);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}
