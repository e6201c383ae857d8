// What the two people are called, as soon as anything on the page says so.
import { SearchDocument } from '../../generated/graphql.ts';
import { useAnswer } from '../answers.ts';
import { noNames } from '../parts/combobox-asked.ts';

/** The name behind an id: one that is known already, else what the server says; null until then, and of nobody. */
export function useNameOf(id: string | null, known: ReadonlyMap<string, string>): string | null {
  const name = id === null ? undefined : known.get(id);
  const asked = name === undefined ? id : null;
  // Just as a picker asks, so that both are one question.
  const answer = useAnswer(
    SearchDocument,
    { ...noNames, named: asked === null ? [] : [asked] },
    { pause: asked === null },
  );
  if (name !== undefined) return name;
  const node = answer.state === 'there' ? answer.data.nodes[0] : undefined;
  return node?.__typename === 'Author' && node.id === id ? node.name : null;
}
