// The schema under the rules that its kind is held to: GraphQL-ESLint's recommended ones, and those for Relay.
import { readFile } from 'node:fs/promises';
import graphqlPlugin from '@graphql-eslint/eslint-plugin';
import { ESLint, type Linter } from 'eslint';
import { isObjectType, type ObjectTypeDefinitionNode, parse } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../../src/api/schema.ts';
import { type Exception, exceptions, relayEdgeTypes } from './schema-exceptions.ts';

const { configs, parser } = graphqlPlugin;

// ESLint's types and the plugin's differ in what the documentation of a rule may hold.
const plugin = graphqlPlugin as object as ESLint.Plugin;

const rules: Linter.RulesRecord = {
  ...configs['flat/schema-recommended'].rules,
  ...configs['flat/schema-relay'].rules,
  '@graphql-eslint/relay-edge-types': ['error', relayEdgeTypes],
};

interface Finding {
  rule: string;
  /** The type in which it was found. */
  type: string;
  message: string;
}

/** What the rules find in a schema, in the order of its lines. */
async function findingsIn(text: string): Promise<Finding[]> {
  const eslint = new ESLint({
    overrideConfigFile: true,
    overrideConfig: {
      files: ['**/*.graphql'],
      languageOptions: { parser, parserOptions: { graphQLConfig: { schema: text } } },
      plugins: { '@graphql-eslint': plugin },
      rules,
    },
  });
  const types = parse(text).definitions.filter((node): node is ObjectTypeDefinitionNode => 'name' in node);
  const typeAt = (line: number) =>
    types.findLast(({ loc }) => loc !== undefined && loc.startToken.line <= line)?.name.value ?? '';
  const [result] = await eslint.lintText(text, { filePath: 'schema.graphql' });
  return (result?.messages ?? []).map(({ ruleId, line, message }) => ({
    rule: ruleId?.replace('@graphql-eslint/', '') ?? 'parser',
    type: typeAt(line),
    message,
  }));
}

function excepts({ rule, types }: Exception, finding: Finding): boolean {
  return rule === finding.rule && (types instanceof RegExp ? types.test(finding.type) : types.includes(finding.type));
}

describe('the schema', () => {
  let findings: Finding[];

  beforeAll(async () => {
    findings = await findingsIn(await readFile('schema/schema.graphql', 'utf8'));
  });

  it('keeps every rule, but for exceptions that are written down', () => {
    expect(findings.filter((finding) => !exceptions.some((exception) => excepts(exception, finding)))).toEqual([]);
  });

  it.each(exceptions)('needs the exception from $rule: $reason', (exception) => {
    const found = new Set(findings.filter((finding) => excepts(exception, finding)).map(({ type }) => type));
    const { types } = exception;
    const named = types instanceof RegExp ? namesLike(types) : types;
    expect([...found].toSorted()).toEqual(named.toSorted());
  });
});

function namesLike(names: RegExp): string[] {
  const objects = Object.values(schema.getTypeMap()).filter(isObjectType);
  return objects.map(({ name }) => name).filter((name) => names.test(name));
}

describe('the rules', () => {
  it('find what is wrong', async () => {
    const found = await findingsIn(`
      "Questions."
      type Query {
        "All."
        getThings(first: Int): ThingConnection
        "Old."
        old: Int @deprecated
      }
      "A page."
      type ThingConnection { edges: [Thing] pageInfo: PageInfo }
      "Where a page lies."
      type PageInfo { hasNextPage: Boolean }
      type Thing { thing_name: String }
    `);
    expect(new Set(found.map(({ rule }) => rule))).toEqual(
      new Set([
        'description-style',
        'naming-convention',
        'no-typename-prefix',
        'require-deprecation-reason',
        'require-description',
        'strict-id-in-types',
        'relay-arguments',
        'relay-connection-types',
        'relay-edge-types',
        'relay-page-info',
      ]),
    );
  });
});
