// The one answer that a network is drawn from.
import { useMemo, useState } from 'react';
import { NetworkFileDocument, type NetworkFileQuery, type NetworkFileQueryVariables } from '../../generated/graphql.ts';
import { type Answer, useAnswer } from '../answers.ts';
import { type NetworkData, networkIn } from './model.ts';
import { type NamedPerson, namesOf } from './network-table.ts';

export interface NetworkAnswer {
  answer: Answer<NetworkFileQuery>;
  /** What it holds; null: it is not there yet. The same object as long as the answer is the same. */
  data: NetworkData | null;
  /** Its people by id. */
  names: ReadonlyMap<string, NamedPerson>;
}

/** Asks `NetworkFile`, whose format must be NODE_LINK. */
export function useNetwork(variables: NetworkFileQueryVariables): NetworkAnswer {
  const answer = useAnswer(NetworkFileDocument, variables);
  const text = answer.state === 'there' ? answer.data.network.export : null;
  const isStale = answer.state === 'there' && answer.isStale;
  const { authors = null, radius = 0, minPapers = 1 } = variables;
  const asked = `${authors !== null} ${radius} ${minPapers}`;
  // A stale answer was asked for something else: what it was asked for is what stood here when it came.
  const [seen, setSeen] = useState<{ text: string; asked: string; data: NetworkData } | null>(null);
  let now = seen;
  if (text !== null && (seen === null || !isStale) && (seen?.text !== text || seen.asked !== asked)) {
    const reach = { isAround: authors !== null, radius: radius ?? 0, minPapers: minPapers ?? 1 };
    now = { text, asked, data: networkIn(text, reach) };
    setSeen(now);
  }
  const data = text === null ? null : (now?.data ?? null);
  const names = useMemo(() => (data === null ? new Map<string, NamedPerson>() : namesOf(data)), [data]);
  return { answer, data, names };
}
