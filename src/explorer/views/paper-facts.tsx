// When and where a paper appeared, and by what it is known elsewhere.
import type { ReactNode } from 'react';
import { dateInWords } from '../parts/paper-date.ts';
import { identifierAddress, schemeName, webAddress } from './paper-links.ts';
import { Outside } from './paper-outside.tsx';
import { languageName, type ShownPaper } from './paper-shown.ts';

export function PaperFacts({
  paper: { published, venue, language, identifiers, url, codeUrls },
}: {
  paper: ShownPaper;
}) {
  const known = identifiers.map(({ scheme, value }) => identifierAddress(scheme, value));
  const address = url === null ? null : webAddress(url);
  return (
    <section className="card" aria-labelledby="publication">
      <h2 id="publication">Publication</h2>
      <dl className="facts">
        <Fact name="Date">{dateInWords(published)}</Fact>
        <Fact name="In">{venue === null ? <span className="muted">no list says</span> : <bdi>{venue}</bdi>}</Fact>
        {language !== null && <Fact name="Language">{languageName(language)}</Fact>}
        {identifiers.map(({ scheme, value, version }, at) => (
          <Fact key={`${scheme} ${value}`} name={schemeName(scheme)}>
            <Outside address={known[at] ?? null}>{value}</Outside>
            {version !== null && <span className="muted small"> ({version})</span>}
          </Fact>
        ))}
        {url !== null && !known.includes(address) && (
          <Fact name="Address">
            <Outside address={address}>{url}</Outside>
          </Fact>
        )}
        {codeUrls.map((code) => (
          <Fact key={code} name="Code">
            <Outside address={webAddress(code)}>{code}</Outside>
          </Fact>
        ))}
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
