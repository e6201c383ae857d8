// The network of somebody and their coauthors: a small picture, or a table of the same.
import { useCallback, useId, useMemo, useRef, useState } from 'react';
import { Link } from 'wouter';
import { NetworkFileDocument, type NetworkFileQueryVariables, type PaperFilter } from '../../generated/graphql.ts';
import { networkHref, slugOf } from '../addresses.ts';
import { useFilters, withFilters } from '../filters.ts';
import { NodeLink } from '../parts/node-link.tsx';
import { ShowQuery } from '../parts/show-query.tsx';
import { Answered, count, OpenEnds } from '../parts/states.tsx';
import { nearlyAllLinked, onNearlyAll } from '../views/network-sentence.ts';
import type { CommunitiesFound } from './communities.ts';
import type { NetworkData } from './model.ts';
import { useNetwork } from './network-answer.ts';
import { NetworkDrawing } from './network-drawing.tsx';
import { networkFileName } from './network-exports.ts';
import { NetworkExports } from './network-exports.tsx';
import { NetworkLegend } from './network-legend.tsx';
import { firstTable, type NamedPerson, type TableShown } from './network-table.ts';
import { NetworkTable } from './network-table.tsx';
import type { NetworkPictureHandle } from './picture-props.ts';
import '../styles/network.css';

const limit = 2_000;

/** `where` says which papers count; the way to the whole view takes the filters of the address along. */
export function EgoNetwork({ id, name, where }: { id: string; name: string; where: PaperFilter | null }) {
  const { filters } = useFilters();
  const variables = useMemo<NetworkFileQueryVariables>(
    () => ({ authors: [id], radius: 1, where, minPapers: 1, limit, format: 'NODE_LINK', papers: false }),
    [id, where],
  );
  const { answer, data, names } = useNetwork(variables);
  const href = `/network?${withFilters(new URLSearchParams(networkHref([id]).split('?')[1]), filters)}`;
  return (
    <div className="ego-network">
      <Answered answer={answer} what="the network">
        {() =>
          data !== null && <EgoNetworkFound key={id} name={name} data={data} names={names} variables={variables} />
        }
      </Answered>
      <p className="actions">
        <Link className="button" href={href}>
          The network on its own page
        </Link>
        <ShowQuery document={NetworkFileDocument} variables={variables} of="the network" />
      </p>
    </div>
  );
}

export default EgoNetwork;

function EgoNetworkFound({
  name,
  data,
  names,
  variables,
}: {
  name: string;
  data: NetworkData;
  names: ReadonlyMap<string, NamedPerson>;
  variables: NetworkFileQueryVariables;
}) {
  const [isTable, setIsTable] = useState(false);
  const [selected, setSelected] = useState<string | null>(null);
  const [table, setTable] = useState<TableShown>(firstTable);
  const [communities, setCommunities] = useState<{ data: NetworkData; found: CommunitiesFound } | null>(null);
  const onFound = useCallback((found: CommunitiesFound) => setCommunities({ data, found }), [data]);
  const found = communities?.data === data ? communities.found : null;
  const picture = useRef<NetworkPictureHandle>(null);
  const sentenceId = useId();
  const others = data.nodes.length - 1;
  if (others <= 0) return <p>{name} has no coauthor on a paper that counts.</p>;
  const chosen = selected === null ? undefined : names.get(selected);
  return (
    <>
      <p id={sentenceId}>
        {name} and {count(others, 'coauthor', 'coauthors')}, with {count(data.links.length, 'link', 'links')} between
        them.
        {data.truncated &&
          ` Those with the weakest links are left out: at most ${limit.toLocaleString('en')} people are drawn.`}
        {nearlyAllLinked(data.nodes.length, data.links.length) && ` ${onNearlyAll}`}
      </p>
      <OpenEnds unplaced={data.unplacedCount} incomplete={data.incompleteListCount} />
      <fieldset className="network-table-choice">
        <legend className="visually-hidden">The network as</legend>
        <button type="button" className="button" aria-pressed={!isTable} onClick={() => setIsTable(false)}>
          Picture
        </button>
        <button type="button" className="button" aria-pressed={isTable} onClick={() => setIsTable(true)}>
          Table
        </button>
      </fieldset>
      {isTable ? (
        <NetworkTable
          data={data}
          names={names}
          year={null}
          communityOf={found?.communityOf ?? null}
          selected={selected}
          onSelect={setSelected}
          shown={table}
          onShown={setTable}
          describedBy={sentenceId}
        />
      ) : (
        <>
          <NetworkDrawing
            data={data}
            year={null}
            selected={selected}
            onSelect={setSelected}
            onFound={onFound}
            describedBy={sentenceId}
            ref={picture}
          />
          {found !== null && <NetworkLegend found={found} />}
        </>
      )}
      <NetworkExports
        fileName={networkFileName(data.around.map(slugOf), 1, variables.where ?? null)}
        variables={(format) => ({ ...variables, format, papers: true })}
        year={null}
        isCut={data.truncated}
        drawn={`${data.version} ${JSON.stringify(variables)}`}
        saveImage={
          isTable
            ? null
            : async (kind) => {
                if (picture.current === null) throw new Error('The picture is not there yet.');
                return picture.current.saveImage(kind, { title: `${name} and their coauthors`, details: [] });
              }
        }
      />
      <p role="status">
        {chosen !== undefined && (
          <>
            Chosen: <NodeLink id={chosen.id} label={chosen.name} />
          </>
        )}
      </p>
    </>
  );
}
