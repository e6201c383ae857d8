// Somebody's page: who it is, when and what they wrote, with whom, about what.
import { Link } from 'wouter';
import { AuthorPageDocument, type AuthorPageQuery } from '../../generated/graphql.ts';
import { idOf, searchHref } from '../addresses.ts';
import { useAnswer } from '../answers.ts';
import { useFilters } from '../filters.ts';
import { FilterBar } from '../parts/filter-bar.tsx';
import { ShowQuery } from '../parts/show-query.tsx';
import { spanOfYears } from '../parts/span-of-years.ts';
import { Answered, Empty } from '../parts/states.tsx';
import { ViewTitle } from '../parts/view-title.tsx';
import { yearsBetween } from '../parts/years-loaded.ts';
import { askedOfPerson } from './author-asked.ts';
import { Coauthors } from './author-coauthors.tsx';
import { networkAround, pathFrom } from './author-links.ts';
import { AlsoPrinted, Doubts, NameForms } from './author-names.tsx';
import { Network } from './author-network.tsx';
import { Papers } from './author-papers.tsx';
import { Place } from './author-place.tsx';
import { Topics } from './author-topics.tsx';
import '../styles/author.css';

type Person = NonNullable<AuthorPageQuery['author']>;

export function Author({ slug }: { slug: string }) {
  const id = idOf('Author', slug);
  const answer = useAnswer(AuthorPageDocument, askedOfPerson(id));
  return (
    <>
      {answer.state !== 'there' && <ViewTitle kind="Author" title={slug.replaceAll('-', ' ')} />}
      <Answered answer={answer} what="the author">
        {({ author }) => (author === null ? <Nobody slug={slug} /> : <Known person={author} />)}
      </Answered>
    </>
  );
}

function Nobody({ slug }: { slug: string }) {
  const words = slug.replaceAll('-', ' ').trim();
  return (
    <>
      <ViewTitle title="Nobody has this id" kind="Author" />
      <Empty>
        No list that is loaded names an author with the id “{idOf('Author', slug)}”. Ids can change when other lists are
        loaded. <Link href={searchHref(words)}>Search for “{words}”</Link>.
      </Empty>
    </>
  );
}

function Known({ person }: { person: Person }) {
  const { id, name } = person;
  const { where, filters } = useFilters();
  return (
    <>
      <ViewTitle title={name} kind="Author">
        <Link className="button" href={pathFrom(id, null, filters)}>
          Path from here
        </Link>
        <Link className="button" href={networkAround(id, filters)}>
          Network around
        </Link>
        <ShowQuery document={AuthorPageDocument} variables={askedOfPerson(id)} />
      </ViewTitle>
      <Figures person={person} />
      <AlsoPrinted person={person} />
      <Doubts person={person} />
      <FilterBar years={yearsBetween(person.firstPublished, person.lastPublished)} />
      <div className="columns">
        <Papers id={id} name={name} where={where} />
        <div>
          <Coauthors id={id} where={where} />
          <Topics id={id} where={where} />
          <NameForms person={person} />
        </div>
      </div>
      <Network id={id} name={name} where={where} />
      <Place id={id} where={where} />
    </>
  );
}

function Figures({ person }: { person: Person }) {
  const { orcid, firstPublished, lastPublished, everyPaper, everyCoauthor } = person;
  const coauthors = everyCoauthor?.totalCount ?? 0;
  const cutShort = everyCoauthor?.incompleteListCount ?? 0;
  return (
    <ul className="figures">
      <li>
        <strong>{(everyPaper?.totalCount ?? 0).toLocaleString('en')}</strong>{' '}
        {everyPaper?.totalCount === 1 ? 'paper' : 'papers'}
      </li>
      <li>
        <strong>{coauthors.toLocaleString('en')}</strong> {coauthors === 1 ? 'coauthor' : 'coauthors'}
        {cutShort > 0 && ' or more'}
      </li>
      <li>
        <strong>{spanOfYears(firstPublished, lastPublished, 'not known')}</strong> first to last paper
      </li>
      {orcid !== null && orcid !== undefined && (
        <li>
          <strong className="author-orcid">
            <a href={`https://orcid.org/${orcid}`} rel="noreferrer">
              {orcid}
            </a>
          </strong>{' '}
          ORCID
        </li>
      )}
    </ul>
  );
}
