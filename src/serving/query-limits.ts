// Refuses documents that are too long, too deep or too repetitive, before they are validated; and too large batches.
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Limits } from '../config.ts';
import type { ErrorCode } from './error-codes.ts';

/** What a document has of each thing that is limited. */
export interface DocumentSize {
  /** Fields inside fields, on the deepest way, fragments followed. */
  depth: number;
  /** Aliases written in it. */
  aliases: number;
  /** The most directives in one place. */
  directives: number;
  /** The most times that one field stands in one selection under one name. */
  repeats: number;
}

/**
 * The size of a document, valid or not; a fragment inside itself is not followed. Cost: linear in the document, each
 * fragment once.
 */
export function sizeOf({ definitions }: DocumentNode): DocumentSize {
  const size: DocumentSize = { depth: 0, aliases: 0, directives: 0, repeats: 0 };
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const depths = new Map<string, number>();
  const depthOfFragment = (name: string): number => {
    const known = depths.get(name);
    if (known !== undefined) return known;
    // For the time being, so that a fragment inside itself comes to an end.
    depths.set(name, 0);
    const fragment = fragments.get(name);
    const depth = fragment === undefined ? 0 : depthIn(fragment.selectionSet);
    depths.set(name, depth);
    return depth;
  };
  const count = (node: { readonly directives?: readonly unknown[] | undefined }) => {
    size.directives = Math.max(size.directives, node.directives?.length ?? 0);
  };
  const depthOf = (selection: SelectionNode): number => {
    count(selection);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return depthOfFragment(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return depthIn(selection.selectionSet);
    if (selection.alias !== undefined) size.aliases++;
    return 1 + (selection.selectionSet === undefined ? 0 : depthIn(selection.selectionSet));
  };
  const depthIn = ({ selections }: SelectionSetNode): number => {
    const times = new Map<string, number>();
    let depth = 0;
    for (const selection of selections) {
      depth = Math.max(depth, depthOf(selection));
      const name =
        selection.kind === Kind.FIELD
          ? (selection.alias ?? selection.name).value
          : selection.kind === Kind.FRAGMENT_SPREAD
            ? `...${selection.name.value}`
            : '...';
      times.set(name, (times.get(name) ?? 0) + 1);
    }
    for (const time of times.values()) size.repeats = Math.max(size.repeats, time);
    return depth;
  };
  for (const definition of definitions) {
    count(definition);
    if (definition.kind === Kind.OPERATION_DEFINITION) {
      definition.variableDefinitions?.forEach(count);
      size.depth = Math.max(size.depth, depthIn(definition.selectionSet));
    }
    // Also those that nothing spreads: they are validated like the others.
    else if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      size.depth = Math.max(size.depth, depthOfFragment(definition.name.value));
    }
  }
  return size;
}

type DocumentLimits = Pick<Limits, 'tokens' | 'depth' | 'aliases' | 'directives' | 'batch'>;

/** Why a document of that size is refused; null: it is not. */
export function tooLarge({ depth, aliases, directives, repeats }: DocumentSize, limits: DocumentLimits) {
  if (depth > limits.depth) {
    return refused('DEPTH_LIMIT', `Fields are ${depth} deep, and at most ${limits.depth} are answered.`, {
      depth,
      limit: limits.depth,
    });
  }
  if (aliases > limits.aliases) {
    return refused(
      'ALIAS_LIMIT',
      `There are ${aliases} aliases, and at most ${limits.aliases} are answered. Ask for several by \`nodes(ids:)\`, or in several requests.`,
      { aliases, limit: limits.aliases },
    );
  }
  if (repeats > limits.aliases) {
    return refused(
      'REPEAT_LIMIT',
      `One field is asked for ${repeats} times, and at most ${limits.aliases} are looked at.`,
      {
        repeats,
        limit: limits.aliases,
      },
    );
  }
  if (directives > limits.directives) {
    return refused(
      'DIRECTIVE_LIMIT',
      `There are ${directives} directives in one place, and at most ${limits.directives} are looked at.`,
      { directives, limit: limits.directives },
    );
  }
  return null;
}

/**
 * Refuses what is beyond the limits, with a code of its own for each: TOKEN_LIMIT while it is read, DEPTH_LIMIT,
 * ALIAS_LIMIT, REPEAT_LIMIT and DIRECTIVE_LIMIT before it is validated, BATCH_LIMIT before that. The validator would
 * compare each field with every other of its name.
 */
export function queryLimits(limits: DocumentLimits): Plugin {
  const known = new WeakMap<DocumentNode, GraphQLError | null>();
  return {
    onRequestParse() {
      return {
        onRequestParseDone({ requestParserResult }) {
          const operations = Array.isArray(requestParserResult) ? requestParserResult.length : 1;
          if (operations > limits.batch) {
            throw refused(
              'BATCH_LIMIT',
              `The request holds ${operations} operations, and at most ${limits.batch} is answered at once.`,
              { operations, limit: limits.batch },
            );
          }
        },
      };
    },
    onParse({ parseFn, setParseFn }) {
      setParseFn((source: unknown, options: object) => {
        try {
          return parseFn(source, { ...options, maxTokens: limits.tokens });
        } catch (error) {
          throw isTokenError(error)
            ? refused(
                'TOKEN_LIMIT',
                `The document is longer than ${limits.tokens} tokens. Put long lists into variables.`,
                {
                  limit: limits.tokens,
                },
              )
            : error;
        }
      });
      return ({ result, replaceParseResult }) => {
        if (!isDocument(result)) return;
        let refusal = known.get(result);
        if (refusal === undefined) {
          refusal = tooLarge(sizeOf(result), limits);
          known.set(result, refusal);
        }
        if (refusal !== null) replaceParseResult(refusal);
      };
    },
  };
}

function isTokenError(error: unknown): boolean {
  return error instanceof GraphQLError && /contains more th[ae]n \d+ tokens/u.test(error.message);
}

function isDocument(result: unknown): result is DocumentNode {
  return typeof result === 'object' && result !== null && 'kind' in result && result.kind === Kind.DOCUMENT;
}

function refused(code: ErrorCode, message: string, numbers: Record<string, number>): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...numbers } });
}
