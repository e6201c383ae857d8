// The arguments that say which network is meant, the same for queries and downloads.
import type { GraphQLError } from 'graphql';
import type { Context } from '../context.ts';
import type { PaperSelection } from '../graph/selection.ts';
import { badUserInput, inBounds } from './errors.ts';
import { type PaperFilter, selectionOf } from './paper-filter.ts';

export interface NetworkArgs {
  radius?: number | null | undefined;
  where?: typeof PaperFilter.$inferInput | null | undefined;
  minPapers?: number | null | undefined;
  limit?: number | null | undefined;
}

export interface AskedNetwork {
  selection: PaperSelection;
  radius: number;
  minPapers: number;
  limit: number;
}

/** What is asked for, with `radius` where none is given; or a BAD_USER_INPUT error that names what is out of bounds. */
export function networkAsked(context: Context, args: NetworkArgs, radius: number): AskedNetwork {
  return {
    selection: selectionOf(context, args.where),
    radius: inBounds('radius', args.radius, [0, 3], radius),
    minPapers: inBounds('minPapers', args.minPapers, [1, Infinity], 1),
    limit: inBounds('limit', args.limit, [1, 20_000], 200),
  };
}

/** The error for an argument that says something of the network around people, where nobody is named. */
export function aroundNobody(name: 'radius' | 'limit'): GraphQLError {
  return badUserInput(`\`${name}\` is about the network around people: name them as \`authors\`.`);
}
