// Units that databases' identifiers make one person.

import type { Cluster } from './clusters.ts';
import { namesCompatible } from './clusters.ts';
import type { Sentence } from './evidence.ts';
import { plainly } from './evidence.ts';
import type { Directory } from './person-ids.ts';
import type { Unit } from './units.ts';

interface Merging {
  cluster: (unit: number) => Cluster;
  mayMerge: (a: Cluster, b: Cluster) => boolean;
  merge: (a: number, b: number, reason: Sentence) => void;
}

/**
 * Merges units with an ORCID in common, then with a DBLP person, whatever their names; then those with an OpenAlex id,
 * made by machine, where their names fit each other too. What `mayMerge` keeps apart stays apart. Cost: linear.
 */
export function mergeIdentified(units: readonly Unit[], directory: Directory, merging: Merging): void {
  const { cluster, mayMerge, merge } = merging;
  const mergeBy = (
    idsOf: (unit: Unit) => readonly (string | null)[],
    reason: (id: string) => string,
    agree: (a: Cluster, b: Cluster) => boolean = () => true,
  ): void => {
    const firsts = new Map<string, number[]>();
    units.forEach((unit, at) => {
      for (const id of idsOf(unit)) {
        if (id === null) continue;
        const known = firsts.get(id) ?? [];
        firsts.set(id, known);
        if (known.some((first) => cluster(first) === cluster(at))) continue;
        const first = known.find((each) => mayMerge(cluster(each), cluster(at)) && agree(cluster(each), cluster(at)));
        if (first === undefined) known.push(at);
        else merge(first, at, plainly(reason(id)));
      }
    });
  };
  mergeBy(
    ({ orcid }) => [orcid],
    (orcid) => `Same ORCID ${orcid}.`,
  );
  mergeBy(
    ({ dblp }) => [dblp],
    (dblp) => {
      const place = directory.placeOf(dblp);
      return place === null ? `Same DBLP person ${dblp}.` : `Both are names of the DBLP person ${dblp}: ${place}.`;
    },
  );
  mergeBy(
    ({ openalex }) => openalex,
    (openalex) => `Same OpenAlex author ${openalex}, and names that fit each other.`,
    (a, b) => namesCompatible(a, b, true),
  );
}
