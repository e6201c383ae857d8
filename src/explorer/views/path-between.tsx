// The answer about two people: the verdict, the picture, the papers of the chosen link, every path, and when they met.
import { type ReactNode, useRef, useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { CoauthorPathsDocument, type CoauthorPathsQuery, type PaperFilter } from '../../generated/graphql.ts';
import { searchHref, slugOf } from '../addresses.ts';
import { useAnswer } from '../answers.ts';
import { noFilters, useFilters, withFilters } from '../filters.ts';
import { ShowQuery } from '../parts/show-query.tsx';
import { Answered, Empty, Failed, OpenEnds } from '../parts/states.tsx';
import { useAfter } from '../parts/use-after.ts';
import { ViewTitle } from '../parts/view-title.tsx';
import { linkIn, maxLengthIn, withLink, withMaxLength } from './path-address.ts';
import { FirstMeeting } from './path-first-met.tsx';
import { LinkPapers } from './path-link-papers.tsx';
import { PathList } from './path-list.tsx';
import { PathPicture } from './path-picture.tsx';
import { type Remedy, verdictOn, withinFilter } from './path-sentences.ts';

const pathsAPage = 20;
const papersALink = 5;

export function PathBetween({ from, to, children }: { from: string; to: string; children: ReactNode }) {
  const [search] = useSearchParams();
  const { where } = useFilters();
  const maxLength = maxLengthIn(search);
  const asked = { from, to, where, maxLength };
  const [after, setAfter] = useAfter(JSON.stringify(asked));
  const variables = { ...asked, first: pathsAPage, after, papersFirst: papersALink };
  const answer = useAnswer(CoauthorPathsDocument, variables);
  const names = answer.state === 'there' && !answer.isStale ? answer.data : null;
  const [fromName, toName] = [names?.fromAuthor?.name ?? slugOf(from), names?.toAuthor?.name ?? slugOf(to)];
  return (
    <>
      <ViewTitle title={`From ${fromName} to ${toName}`} kind="Path">
        <ShowQuery document={CoauthorPathsDocument} variables={variables} of="paths" />
      </ViewTitle>
      {children}
      {answer.state === 'failed' && after !== null ? (
        // What the next page began behind may be gone, once the lists have changed.
        <Failed message={answer.message} retry={() => setAfter(null)} />
      ) : (
        <Answered answer={answer} what="the paths">
          {(data) => (
            <Outcome
              data={data}
              from={from}
              to={to}
              where={where}
              isLoading={answer.state === 'there' && answer.isStale}
              onMore={setAfter}
            />
          )}
        </Answered>
      )}
    </>
  );
}

function Outcome({
  data: { coauthorPaths, fromAuthor, toAuthor },
  from,
  to,
  where,
  isLoading,
  onMore,
}: {
  data: CoauthorPathsQuery;
  from: string;
  to: string;
  where: PaperFilter | null;
  isLoading: boolean;
  onMore: (after: string | null) => void;
}) {
  const [search] = useSearchParams();
  const [, go] = useLocation();
  const picture = useRef<HTMLHeadingElement>(null);
  // The papers of a link that is chosen far below them take the focus there.
  const [isFromList, setIsFromList] = useState(false);
  if (coauthorPaths === null || fromAuthor === null || toAuthor === null) {
    const unknown = [...new Set([fromAuthor === null ? from : [], toAuthor === null ? to : []].flat())];
    return <Unknown ids={unknown} />;
  }
  const { paths, status, incompleteListCount, unplacedCount } = coauthorPaths;
  const chosen = linkIn(search);
  const choose = (link: readonly [string, string] | null) => {
    const next = withLink(search, link);
    go(`${location.pathname}${next.size === 0 ? '' : `?${next}`}`, { replace: true });
  };
  const ends = { author: from, other: to };
  const isOne = status === 'SAME_AUTHOR';
  return (
    <>
      <Verdict answer={coauthorPaths} />
      {/* One link is sure. Where no path is recorded, the verdict says how many lists are cut short. */}
      {(coauthorPaths.distance ?? 2) > 1 && (
        <OpenEnds unplaced={unplacedCount} incomplete={status === 'NO_PATH' ? 0 : incompleteListCount} />
      )}
      {paths.nodes.length > 0 && (
        <>
          <PathPicture
            paths={paths.nodes}
            pathCount={coauthorPaths.pathCount}
            chosen={chosen}
            heading={picture}
            onChoose={(link) => {
              setIsFromList(false);
              choose(link);
            }}
          />
          {chosen !== null && (
            <LinkPapers
              key={chosen.join(' ')}
              between={chosen}
              where={where}
              takesFocus={isFromList}
              onClose={() => {
                choose(null);
                picture.current?.focus();
              }}
            />
          )}
          <PathList
            paths={paths.nodes}
            pathCount={coauthorPaths.pathCount}
            hasMore={paths.pageInfo.hasNextPage}
            isLoading={isLoading}
            onMore={() => onMore(paths.pageInfo.endCursor)}
            onChoose={(link) => {
              setIsFromList(true);
              choose(link);
            }}
          />
        </>
      )}
      {!isOne && <FirstMeeting {...ends} names={[fromAuthor.name, toAuthor.name]} />}
    </>
  );
}

function Unknown({ ids }: { ids: readonly string[] }) {
  return (
    <div className="state">
      {ids.map((id) => (
        <p key={id}>
          Nobody has the id <code>{id}</code>; other lists may give other ids.{' '}
          <Link href={searchHref(slugOf(id).replaceAll('-', ' '))}>Search for the name</Link>
        </p>
      ))}
      {ids.length === 0 && <Empty>Nothing is known of these two.</Empty>}
    </div>
  );
}

const remedyText: Record<Remedy, string> = {
  'every paper': 'Drop the filter',
  'any length': 'Allow any length',
};

function Verdict({ answer }: { answer: NonNullable<CoauthorPathsQuery['coauthorPaths']> }) {
  const [search] = useSearchParams();
  const { filters } = useFilters();
  const { sentences, remedies } = verdictOn(answer, { filter: withinFilter(filters), maxLength: maxLengthIn(search) });
  const [main, ...others] = sentences;
  const hrefOfRemedy = (remedy: Remedy) => {
    const next =
      remedy === 'every paper' ? withFilters(withLink(search, null), noFilters) : withMaxLength(search, null);
    return `${location.pathname}${next.size === 0 ? '' : `?${next}`}`;
  };
  return (
    <div className="path-verdict">
      <div role="status">
        <p className="path-main">{main}</p>
        {others.length > 0 && <p>{others.join(' ')}</p>}
      </div>
      {remedies.length > 0 && (
        <p className="actions">
          {remedies.map((remedy) => (
            <Link key={remedy} href={hrefOfRemedy(remedy)} className="button">
              {remedyText[remedy]}
            </Link>
          ))}
        </p>
      )}
    </div>
  );
}
