// One paper: who wrote it, when and where it appeared, what it is about, and which lists say so.
import { Link } from 'wouter';
import { EvidenceDocument } from '../../generated/graphql.ts';
import { idOf, searchHref } from '../addresses.ts';
import { useAnswer } from '../answers.ts';
import { TopicChips } from '../parts/paper-list.tsx';
import { ShowQuery } from '../parts/show-query.tsx';
import { Answered, Empty } from '../parts/states.tsx';
import { turnedOver, useAfter } from '../parts/use-after.ts';
import { ViewTitle } from '../parts/view-title.tsx';
import { PaperAuthors } from './paper-authors.tsx';
import { PaperCitation } from './paper-citation.tsx';
import { PaperFacts } from './paper-facts.tsx';
import { PaperRelated } from './paper-related.tsx';
import { languageName, type ShownPaper } from './paper-shown.ts';
import { PaperSources } from './paper-sources.tsx';
import '../styles/facts.css';
import '../styles/paper.css';

export function Paper({ slug }: { slug: string }) {
  const [authorsAfter, setAuthorsAfter] = useAfter(JSON.stringify(['authors', slug]));
  const variables = { by: { id: idOf('Paper', slug) }, authorsAfter };
  const answer = useAnswer(EvidenceDocument, variables);
  const isWaiting = answer.state === 'there' && answer.isStale;
  return (
    <>
      {answer.state !== 'there' && <ViewTitle kind="Paper" title={slug.replaceAll('-', ' ')} />}
      <Answered answer={turnedOver(answer, authorsAfter)} what="the paper">
        {({ paper }) =>
          paper === null ? (
            <UnknownPaper slug={slug} />
          ) : (
            <>
              <ViewTitle kind="Paper" title={paper.title}>
                <ShowQuery document={EvidenceDocument} variables={variables} />
              </ViewTitle>
              <OtherTitles paper={paper} />
              <div className="columns">
                <PaperAuthors paper={paper} isLoading={isWaiting} onMore={setAuthorsAfter} />
                <PaperFacts paper={paper} />
              </div>
              <About paper={paper} />
              <PaperCitation id={paper.id} />
              <PaperSources paper={paper} />
              <PaperRelated id={paper.id} />
            </>
          )
        }
      </Answered>
    </>
  );
}

function UnknownPaper({ slug }: { slug: string }) {
  const words = slug.replaceAll('-', ' ');
  return (
    <>
      <ViewTitle kind="Paper" title="No paper has this id" />
      <Empty>
        There is no paper <code>{idOf('Paper', slug)}</code>. Ids come from titles, and other lists may change them.{' '}
        <Link href={searchHref(words)}>Search for “{words}”</Link>
      </Empty>
    </>
  );
}

function OtherTitles({ paper: { otherTitles } }: { paper: ShownPaper }) {
  if (otherTitles.length === 0) return null;
  return (
    <ul className="other-titles" aria-label="Other titles">
      {otherTitles.map(({ text, language }) => (
        <li key={`${language} ${text}`}>
          <bdi lang={language ?? undefined}>{text}</bdi>
          {language !== null && <span className="muted small"> ({languageName(language)})</span>}
        </li>
      ))}
    </ul>
  );
}

function About({ paper: { title, topics, summary, abstract, notes } }: { paper: ShownPaper }) {
  if (topics.length === 0 && summary === null && abstract === null && notes.length === 0) return null;
  return (
    <section className="card" aria-labelledby="about">
      <h2 id="about">What it is about</h2>
      <TopicChips topics={topics} of={title} />
      {summary !== null && <p dir="auto">{summary}</p>}
      {abstract !== null && (
        <>
          <h3>Abstract</h3>
          <p className="prose" dir="auto">
            {abstract}
          </p>
        </>
      )}
      {notes.length > 0 && (
        <>
          <h3>Notes of the lists</h3>
          <ul className="notes">
            {notes.map((note) => (
              <li key={note}>
                <bdi>{note}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
