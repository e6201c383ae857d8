// A paper as a citation to copy or save, asked for once a format is chosen.
import { useSearchParams } from 'wouter';
import { CitationsDocument, type CitationsQuery } from '../../generated/graphql.ts';
import { slugOf } from '../addresses.ts';
import { useAnswer } from '../answers.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { saveText } from '../parts/save-file.ts';
import { ShowQuery } from '../parts/show-query.tsx';
import { Answered, Empty } from '../parts/states.tsx';

const forms = [
  { name: 'bibtex', label: 'BibTeX', ending: 'bib', mediaType: 'application/x-bibtex' },
  { name: 'ris', label: 'RIS', ending: 'ris', mediaType: 'application/x-research-info-systems' },
  { name: 'cslJson', label: 'CSL-JSON', ending: 'json', mediaType: 'application/vnd.citationstyles.csl+json' },
  { name: 'apa', label: 'APA', ending: 'txt', mediaType: 'text/plain' },
] as const;

type Form = (typeof forms)[number];

export function PaperCitation({ id }: { id: string }) {
  const [search, setSearch] = useSearchParams();
  const chosen = forms.find(({ label }) => inAddress(label) === search.get('cite')) ?? null;
  const choose = (form: string | null) =>
    setSearch(
      (current: URLSearchParams) => {
        const next = new URLSearchParams(current);
        if (form === null) next.delete('cite');
        else next.set('cite', form);
        return next;
      },
      // How a paper is cited is no place to come back to; what this one keeps stays.
      { replace: true, state: history.state },
    );
  return (
    <section className="card" aria-labelledby="cite">
      <h2 id="cite">Cite it</h2>
      <fieldset className="citation-forms">
        <legend className="visually-hidden">Format of the citation</legend>
        {forms.map(({ name, label }) => (
          <button
            key={name}
            type="button"
            className="button"
            aria-pressed={name === chosen?.name}
            onClick={() => choose(name === chosen?.name ? null : inAddress(label))}
          >
            {label}
          </button>
        ))}
      </fieldset>
      {chosen !== null && <Citation id={id} form={chosen} />}
    </section>
  );
}

/** `csl-json` of “CSL-JSON”. */
function inAddress(label: string): string {
  return label.toLowerCase();
}

function Citation({ id, form }: { id: string; form: Form }) {
  const variables = { by: { id } };
  const answer = useAnswer(CitationsDocument, variables);
  return (
    <Answered answer={answer} what="the citation">
      {({ paper }) =>
        paper === null ? (
          <Empty>The paper is no longer there.</Empty>
        ) : (
          <>
            <pre className="citation">{textIn(paper, form)}</pre>
            <p className="small muted">
              Volume, issue, pages and publisher are not kept, and the key is no list’s own: add what is needed.
            </p>
            <p className="actions">
              <CopyButton text={textIn(paper, form)} label={`Copy ${form.label}`} />
              <button
                type="button"
                className="button"
                onClick={() => saveText(`${slugOf(id)}.${form.ending}`, form.mediaType, textIn(paper, form))}
              >
                Save as .{form.ending}
              </button>
              <ShowQuery document={CitationsDocument} variables={variables} of="citations" />
            </p>
          </>
        )
      }
    </Answered>
  );
}

function textIn(paper: NonNullable<CitationsQuery['paper']>, { name }: Form): string {
  return paper[name];
}
