// The answer about two people: the verdict, the picture, the papers of the chosen link, every path, and when they met.
import { useRef, useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import type { CoauthorPathsQuery } from '../../generated/graphql.ts';
import { searchHref, slugOf } from '../addresses.ts';
import { noFilters, withFilters } from '../filters.ts';
import { Answered, Empty, Failed } from '../parts/states.tsx';
import { linkIn, withLink, withMaxLength } from './path-address.ts';
import type { AskedPaths } from './path-asked.ts';
import { fileLines, pathFileName } from './path-file.ts';
import { FirstMeeting } from './path-first-met.tsx';
import { LinkPapers } from './path-link-papers.tsx';
import { PathList } from './path-list.tsx';
import { PathPicture } from './path-picture.tsx';
import { type Remedy, type Verdict, verdictOn } from './path-sentences.ts';

export function PathBetween({ title, asked }: { title: string; asked: AskedPaths }) {
  const { answer, after, setAfter } = asked;
  if (answer.state === 'failed' && after !== null) {
    // What the next page began behind may be gone, once the lists have changed.
    return <Failed message={answer.message} retry={() => setAfter(null)} />;
  }
  return (
    <Answered answer={answer} what="the paths">
      {(data) => <Outcome data={data} title={title} asked={asked} />}
    </Answered>
  );
}

function Outcome({
  data: { coauthorPaths, fromAuthor, toAuthor },
  title,
  asked: { from, to, where, answer, terms, setAfter },
}: {
  data: CoauthorPathsQuery;
  title: string;
  asked: AskedPaths;
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
  const { paths, status, pathCount } = coauthorPaths;
  const verdict = verdictOn(coauthorPaths, terms);
  const chosen = linkIn(search);
  const choose = (link: readonly [string, string] | null) => {
    const next = withLink(search, link);
    go(`${location.pathname}${next.size === 0 ? '' : `?${next}`}`);
  };
  const ends = { author: from, other: to };
  const isOne = status === 'SAME_AUTHOR';
  return (
    <>
      <VerdictInWords verdict={verdict} />
      {paths.nodes.length > 0 && (
        <>
          <PathPicture
            paths={paths.nodes}
            pathCount={pathCount}
            file={{
              name: pathFileName(from, to),
              title,
              lines: fileLines(verdict, paths.nodes.length, pathCount),
              where: terms.where,
            }}
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
            pathCount={pathCount}
            hasMore={paths.pageInfo.hasNextPage}
            isLoading={answer.state === 'there' && answer.isStale}
            onMore={() => setAfter(paths.pageInfo.endCursor)}
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

function VerdictInWords({ verdict: { sentences, open, remedies } }: { verdict: Verdict }) {
  const [search] = useSearchParams();
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
        {open !== null && <p className="open-ends">{open}</p>}
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
