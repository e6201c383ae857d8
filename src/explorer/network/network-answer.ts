// The one answer that a network is drawn from.
import { useMemo } from 'react';
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
  const data = useMemo(() => (text === null ? null : networkIn(text)), [text]);
  const names = useMemo(() => (data === null ? new Map<string, NamedPerson>() : namesOf(data)), [data]);
  return { answer, data, names };
}
