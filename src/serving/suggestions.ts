// Keeps errors from naming what is spelt alike: piece by piece they would tell the schema.
import type { DocumentNode, GraphQLSchema, ValidationRule } from 'graphql';
import { GraphQLError, validate } from 'graphql';
import type { Plugin } from 'graphql-yoga';

// An author of a query mends a few mistakes at a time; a document of nothing but mistakes is not worth more.
const maxErrors = 20;

/** Leaves “Did you mean” out of what is wrong with a document, and with its variables. */
export const noSuggestions: Plugin = {
  onValidate({ setValidationFn }) {
    setValidationFn((schema: GraphQLSchema, document: DocumentNode, rules?: readonly ValidationRule[]) =>
      validate(schema, document, rules, { hideSuggestions: true, maxErrors }).map(withoutSuggestion),
    );
  },
  onExecute({ args }) {
    Object.assign(args, { hideSuggestions: true });
  },
  onSubscribe({ args }) {
    Object.assign(args, { hideSuggestions: true });
  },
};

/** One rule says how to go on whatever is hidden: `Did you mean "author { ... }"?`. */
function withoutSuggestion(error: GraphQLError): GraphQLError {
  const { message, nodes, source, positions, extensions } = error;
  const said = message.replace(/ Did you mean .*\?$/s, '');
  return said === message ? error : new GraphQLError(said, { nodes, source, positions, extensions });
}
