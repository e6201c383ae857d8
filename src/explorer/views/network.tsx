// The coauthor network of everybody or around people: a picture, the same as tables, and its growth over the years.

import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { NetworkDocument, NetworkFileDocument, SearchDocument } from '../../generated/graphql.ts';
import { slugOf } from '../addresses.ts';
import { useAnswer } from '../answers.ts';
import { useFilters } from '../filters.ts';
import { useNetwork } from '../network/network-answer.ts';
import { whereUpTo } from '../network/network-exports.ts';
import { growthOf, withinYears } from '../network/year-player.ts';
import { noNames } from '../parts/combobox-asked.ts';
import { useLoaded } from '../parts/loaded.ts';
import { ShowQuery } from '../parts/show-query.tsx';
import { Answered, Loading } from '../parts/states.tsx';
import { ViewTitle } from '../parts/view-title.tsx';
import { yearsBetween } from '../parts/years-loaded.ts';
import {
  askedIn,
  type NetworkAsked,
  networkVariablesOf,
  nothingSpecial,
  variablesOf,
  withAsked,
} from './network-asked.ts';
import { NetworkControls } from './network-controls.tsx';
import { NetworkFound } from './network-found.tsx';
import { namesInShort } from './network-sentence.ts';
import { shownIn } from './network-shown.ts';
import '../styles/network.css';

export function Network() {
  const [search, setSearch] = useSearchParams();
  const asked = useMemo(() => askedIn(search), [search]);
  const { where } = useFilters();
  const variables = useMemo(() => variablesOf(asked, where, 'NODE_LINK'), [asked, where]);
  const { answer, data, names } = useNetwork(variables);
  const loaded = useLoaded();
  const graph = loaded.state === 'there' ? loaded.data.graph : null;

  const lookedUp = useNamesOf(asked.around);
  const nameOf = (id: string) => names.get(id)?.name ?? lookedUp(id);
  const onAsk = useCallback(
    (next: NetworkAsked) => setSearch((current: URLSearchParams) => withAsked(current, next)),
    [setSearch],
  );

  const growth = useMemo(() => (data === null ? null : growthOf(data)), [data]);
  const { year } = shownIn(search);
  // The same as the view shows: papers up to the year that is chosen.
  const shownWhere = whereUpTo(where, growth === null ? year : withinYears(growth, year));

  const isStale = answer.state === 'there' && answer.isStale;
  const who = asked.around.length === 0 ? 'everybody' : namesInShort(asked.around.map(nameOf));
  return (
    <>
      <ViewTitle title={asked.around.length === 0 ? 'The network of everybody' : `The network around ${who}`}>
        <ShowQuery document={NetworkFileDocument} variables={variablesOf(asked, shownWhere, 'NODE_LINK')} />
        <ShowQuery document={NetworkDocument} variables={networkVariablesOf(asked, shownWhere)} of="people and links" />
      </ViewTitle>
      <NetworkControls
        asked={asked}
        onAsk={onAsk}
        nameOf={nameOf}
        years={yearsBetween(graph?.published?.first, graph?.published?.last)}
      />
      {isStale && <Loading what="the network" />}
      <Answered answer={answer} what="the network">
        {({ network }) =>
          data !== null && (
            <NetworkFound
              unknownIds={network.unknownIds}
              data={data}
              names={names}
              isStale={isStale}
              asked={asked}
              onAsk={onAsk}
              where={where}
              growth={growth}
              everybody={graph?.authorCount ?? null}
            />
          )
        }
      </Answered>
      {answer.state === 'failed' && asked.limit > nothingSpecial.limit && (
        <p>
          <button type="button" className="button" onClick={() => onAsk({ ...asked, limit: nothingSpecial.limit })}>
            Ask for at most {nothingSpecial.limit.toLocaleString('en')} people
          </button>
        </p>
      )}
    </>
  );
}

/** What people are called, before and without a network of them; the end of the id where that is not known. */
function useNamesOf(ids: readonly string[]): (id: string) => string {
  const answer = useAnswer(SearchDocument, { ...noNames, named: [...ids] }, { pause: ids.length === 0 });
  const named = answer.state === 'there' ? answer.data.nodes : [];
  const names = new Map(
    named.flatMap((node) => (node?.__typename === 'Author' ? [[node.id, node.name] as const] : [])),
  );
  return (id) => names.get(id) ?? slugOf(id);
}
