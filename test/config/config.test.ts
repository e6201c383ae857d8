import { describe, expect, it } from 'vitest';
import { developmentConfig, productionConfig } from '../../src/config.ts';
import { ConfigError, configVariables, readConfig } from '../../src/read-config.ts';

/** The line that whoever set it so reads. */
function complaint(variables: Record<string, string>, flags: Record<string, string> = {}): string {
  try {
    readConfig(flags, variables);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return 'nothing is wrong';
}

describe('where nothing is set', () => {
  it.each(['', 'localhost', '::1', '127.1.2.3'])('this machine alone, at %j, may look at everything', (HOST) => {
    expect(readConfig({}, { HOST, PORT: '' })).toEqual({ ...developmentConfig, host: HOST || '127.0.0.1' });
  });

  it.each(['0.0.0.0', '::', '192.168.0.7', 'graph.example.org', '127.0.0.1.example.org'])(
    'a network at %s is shown only what clients need',
    (host) => {
      expect(readConfig({}, { HOST: host })).toEqual({ ...productionConfig, host });
      expect(readConfig({ host }, {})).toEqual({ ...productionConfig, host });
    },
  );

  it('NODE_ENV decides, whatever the address', () => {
    expect(readConfig({}, { NODE_ENV: 'production' })).toEqual(productionConfig);
    expect(readConfig({}, { NODE_ENV: 'development', HOST: '0.0.0.0' })).toEqual({
      ...developmentConfig,
      host: '0.0.0.0',
    });
    expect(readConfig({}, { NODE_ENV: 'test' })).toEqual(developmentConfig);
  });
});

describe('what is set', () => {
  it('is not nothing where a secret was meant: a token that was not found does not open the server', () => {
    expect(complaint({ COAUTHOR_TOKEN: '' })).toBe('COAUTHOR_TOKEN is empty: set it to a token, or to off');
    expect(complaint({ COAUTHOR_RATE: '', HOST: '' })).toBe('nothing is wrong');
  });

  it('counts, a flag before its variable', () => {
    const variables = {
      NODE_ENV: 'production',
      PORT: '80',
      COAUTHOR_GRAPHIQL: 'on',
      COAUTHOR_HOSTS: 'graph.example.org, Graph',
      COAUTHOR_CORS: 'https://a.example, http://b.example:8080',
      COAUTHOR_TOKEN: 'a-long-enough-token',
      COAUTHOR_RATE: '5/2',
      COAUTHOR_COST_RATE: '500000/20',
      COAUTHOR_MAX_IN_FLIGHT: '40/8',
      COAUTHOR_OPERATIONS: 'stored',
      COAUTHOR_OPERATION_FOLDERS: 'mine,/ours',
      COAUTHOR_MAX_BODY: '2000',
      COAUTHOR_LOGS: 'text',
    };
    expect(readConfig({ port: '8080' }, variables)).toEqual({
      ...productionConfig,
      port: 8080,
      graphiql: true,
      hosts: ['graph.example.org', 'graph'],
      cors: ['https://a.example', 'http://b.example:8080'],
      token: 'a-long-enough-token',
      rate: { requests: 5, seconds: 2 },
      costRate: { cost: 500_000, seconds: 20 },
      inFlight: { all: 40, client: 8 },
      operations: 'stored',
      operationFolders: ['mine', '/ours'],
      limits: { ...productionConfig.limits, bodyBytes: 2000 },
      logs: 'text',
    });
  });

  it('is “*” for pages of any origin, and “off” for no rate and no token', () => {
    const off = { COAUTHOR_RATE: 'off', COAUTHOR_COST_RATE: 'off', COAUTHOR_TOKEN: 'off' };
    const config = readConfig({}, { NODE_ENV: 'production', COAUTHOR_CORS: '*', ...off });
    expect(config).toMatchObject({ cors: 'any', rate: null, costRate: null, token: null });
  });

  it('takes suggestions along with introspection, unless they are set themselves', () => {
    expect(readConfig({}, { COAUTHOR_INTROSPECTION: 'off' })).toMatchObject({ suggestions: false });
    expect(readConfig({}, { NODE_ENV: 'production', COAUTHOR_INTROSPECTION: 'on' })).toMatchObject({
      suggestions: true,
    });
    expect(readConfig({}, { COAUTHOR_INTROSPECTION: 'off', COAUTHOR_SUGGESTIONS: 'on' })).toMatchObject({
      introspection: false,
      suggestions: true,
    });
  });

  it('can be what it is anyway, whichever it is', () => {
    for (const [profile, NODE_ENV] of [
      ['development', 'development'] as const,
      ['production', 'production'] as const,
    ]) {
      const written = configVariables.map((variable): [string, string] => [variable.name, variable[profile]]);
      const usual = readConfig({}, { NODE_ENV });
      expect(readConfig({}, { NODE_ENV, ...Object.fromEntries(written) })).toEqual(usual);
    }
  });
});

describe('what cannot be', () => {
  it.each([
    [{ PORT: '65536' }, "PORT is a number from 0 to 65535, not '65536'"],
    [{ PORT: '-1' }, "PORT is a number from 0 to 65535, not '-1'"],
    [{ PORT: '8e3' }, "PORT is a number from 0 to 65535, not '8e3'"],
    [{ HOST: 'my host' }, "HOST is an address or a name of this machine, not 'my host'"],
    [{ NODE_ENV: 'prod' }, "NODE_ENV is one of production, development, test, not 'prod'"],
    [{ COAUTHOR_HOSTS: 'graph.example.org:80' }, /^COAUTHOR_HOSTS is names .+, not 'graph\.example\.org:80'$/],
    [{ COAUTHOR_CSRF: 'true' }, "COAUTHOR_CSRF is on or off, not 'true'"],
    [{ COAUTHOR_OPERATIONS: 'some' }, "COAUTHOR_OPERATIONS is any or stored, not 'some'"],
    [{ COAUTHOR_RATE: '600' }, /^COAUTHOR_RATE is off, or requests\/seconds as 600\/60, .+, not '600'$/],
    [{ COAUTHOR_RATE: '0/60' }, /^COAUTHOR_RATE is .+, not '0\/60'$/],
    [{ COAUTHOR_RATE: '1/2000000' }, /^COAUTHOR_RATE is .+, not '1\/2000000'$/],
    [{ COAUTHOR_COST_RATE: '3e6/60' }, /^COAUTHOR_COST_RATE is off, or cost\/seconds as .+, not '3e6\/60'$/],
    [{ COAUTHOR_COST_RATE: '2000000000/60' }, /^COAUTHOR_COST_RATE is .+, not '2000000000\/60'$/],
    [
      { COAUTHOR_MAX_IN_FLIGHT: '1000' },
      /^COAUTHOR_MAX_IN_FLIGHT is as many of all clients and of one, .+, not '1000'$/,
    ],
    [{ COAUTHOR_MAX_SUBSCRIPTIONS: '10/0' }, /^COAUTHOR_MAX_SUBSCRIPTIONS is .+, not '10\/0'$/],
    [{ COAUTHOR_MAX_BODY: '12' }, /^COAUTHOR_MAX_BODY is a number from 1000 to \d+, not '12'$/],
  ])('is refused with its name, what stood there and what was expected: %j', (variables, line) => {
    expect(complaint(variables as Record<string, string>)).toMatch(line);
  });

  it.each([
    'example.org',
    'https://example.org/',
    'https://example.org/path',
    'null',
    '*,https://a.example',
    'ftp://a',
  ])('is an origin as no browser writes it: %s', (origin) => {
    expect(complaint({ COAUTHOR_CORS: origin })).toMatch(/^COAUTHOR_CORS is origins .+, not '/);
  });

  it('is said of a flag by the name of the flag', () => {
    expect(complaint({ PORT: '80' }, { port: 'http' })).toBe("--port is a number from 0 to 65535, not 'http'");
  });

  it.each(['too-short', 'with a space in the middle', 'ümlaut-ümlaut-ümlaut'])(
    'is told of a token without showing it: %s',
    (token) => {
      const line = complaint({ COAUTHOR_TOKEN: token });
      expect(line).toMatch(/^COAUTHOR_TOKEN is off, or 16 to 512 letters, .+\(\d+ characters\)$/);
      expect(line).not.toContain(token);
    },
  );

  it('is a variable that is misspelt: what it was to protect would stay open', () => {
    expect(complaint({ COAUTHOR_TOKN: 'a-long-enough-token' })).toBe('COAUTHOR_TOKN is nothing that can be set');
  });

  it('are not the variables that a platform sets for a service of that name', () => {
    const variables = {
      COAUTHOR_PORT: 'tcp://10.0.0.1:4000',
      COAUTHOR_PORT_4000_TCP_ADDR: '10.0.0.1',
      COAUTHOR_GRAPH_SERVICE_HOST: '10.0.0.1',
      COAUTHOR_GRAPH_SERVICE_PORT: '4000',
    };
    expect(readConfig({}, variables)).toEqual(developmentConfig);
  });
});
