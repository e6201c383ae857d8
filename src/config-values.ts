// The kinds of values that a setting can have: what is expected, how it is read, how it is written.
import type { Bound, CostRate, Rate } from './config.ts';

export interface Kind<Value> {
  /** Ends the sentence “NAME is ...”. */
  expected: string;
  /** The value that a text stands for; undefined for a text that is none. */
  read(text: string): Value | undefined;
  /** The text that stands for a value. */
  write(value: Value): string;
  /** Whether nobody should see it, not even in an error. */
  isSecret?: boolean;
}

export function wholeNumber(least: number, most: number): Kind<number> {
  return {
    expected: `a number from ${least} to ${most}`,
    read(text) {
      const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
      return value >= least && value <= most ? value : undefined;
    },
    write: String,
  };
}

export const onOrOff: Kind<boolean> = {
  expected: 'on or off',
  read: (text) => (text === 'on' ? true : text === 'off' ? false : undefined),
  write: (value) => (value ? 'on' : 'off'),
};

export function oneOf<const Value extends string>(...values: readonly Value[]): Kind<Value> {
  return {
    expected: `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`,
    read: (text) => values.find((value) => value === text),
    write: (value) => value,
  };
}

export const address: Kind<string> = {
  expected: 'an address or a name of this machine',
  read: (text) => (/^[\w.:%-]+$/.test(text) ? text : undefined),
  write: (value) => value,
};

/** Names of hosts, without ports, or `*` for any. */
export const hostNames: Kind<readonly string[] | 'any'> = {
  expected: 'names with commas between them, as graph.example.org, or * for any',
  read(text) {
    if (text.trim() === '*') return 'any';
    const parts = commaParted(text.toLowerCase());
    return parts.length > 0 && parts.every((part) => /^[a-z\d_-]+(?:\.[a-z\d_-]+)*$/.test(part)) ? parts : undefined;
  },
  write: (value) => (value === 'any' ? '*' : value.join(',')),
};

/** Origins as browsers write them (`https://example.org`), or `*` for any. */
export const origins: Kind<readonly string[] | 'any'> = {
  expected: 'origins with commas between them, as https://example.org, or * for any',
  read(text) {
    if (text.trim() === '*') return 'any';
    const parts = commaParted(text);
    return parts.length > 0 && parts.every(isOrigin) ? parts : undefined;
  },
  write: (value) => (value === 'any' ? '*' : value.join(',')),
};

export const folders: Kind<readonly string[]> = {
  expected: 'folders with commas between them',
  read(text) {
    const parts = commaParted(text);
    return parts.length > 0 ? parts : undefined;
  },
  write: (value) => value.join(','),
};

// What a bearer token may be made of (RFC 6750, 2.1); below that length it could be guessed.
export const secret: Kind<string | null> = {
  expected: 'off, or 16 to 512 letters, digits and signs of -._~+/=',
  read: (text) => (text === 'off' ? null : /^[\w.~+/=-]{16,512}$/.test(text) ? text : undefined),
  write: (value) => (value === null ? 'off' : value),
  isSecret: true,
};

/** So many in that many seconds, as `600/60`. */
export const rateOrOff: Kind<Rate | null> = {
  expected: 'off, or requests/seconds as 600/60, each from 1 to 1000000',
  read(text) {
    if (text === 'off') return null;
    const [requests, seconds] = numbersOf(text, 1_000_000, 1_000_000);
    return requests === undefined || seconds === undefined ? undefined : { requests, seconds };
  },
  write: (value) => (value === null ? 'off' : `${value.requests}/${value.seconds}`),
};

/** So much in that many seconds, as `3000000/60`. */
export const costRateOrOff: Kind<CostRate | null> = {
  expected: 'off, or cost/seconds as 3000000/60, each from 1, to 1000000000 and 1000000',
  read(text) {
    if (text === 'off') return null;
    const [cost, seconds] = numbersOf(text, 1_000_000_000, 1_000_000);
    return cost === undefined || seconds === undefined ? undefined : { cost, seconds };
  },
  write: (value) => (value === null ? 'off' : `${value.cost}/${value.seconds}`),
};

/** So many of all, and of one client, as `1000/100`. */
export const bound: Kind<Bound> = {
  expected: 'as many of all clients and of one, as 1000/100, each from 1 to 1000000',
  read(text) {
    const [all, client] = numbersOf(text, 1_000_000, 1_000_000);
    return all === undefined || client === undefined ? undefined : { all, client };
  },
  write: ({ all, client }) => `${all}/${client}`,
};

export const collector: Kind<string | null> = {
  expected: 'the address of a collector, as http://localhost:4318, without a password in it',
  read(text) {
    const address = /^https?:\/\//.test(text) ? URL.parse(text) : null;
    // Nothing is fetched from an address with a password, and logs tell addresses.
    return address !== null && address.username === '' && address.password === '' ? text : undefined;
  },
  write: (value) => value ?? '',
};

/** As OpenTelemetry writes them: values percent-encoded. */
export const headers: Kind<Readonly<Record<string, string>>> = {
  expected: 'headers with commas between them, as name=value',
  read(text) {
    const pairs = commaParted(text).map((part) => /^([\w-]+)\s*=\s*([!-~]*)$/.exec(part));
    const values = pairs.map((pair) => (pair === null ? null : decoded(pair[2] ?? '')));
    if (values.includes(null)) return undefined;
    return Object.fromEntries(pairs.map((pair, at) => [pair?.[1] ?? '', values[at] ?? '']));
  },
  write: (value) =>
    Object.entries(value)
      .map(([name, text]) => `${name}=${encodeURIComponent(text)}`)
      .join(','),
  isSecret: true,
};

export const serviceName: Kind<string> = {
  expected: 'a name of up to 200 characters',
  read: (text) => (/^\P{Cc}{1,200}$/u.test(text) ? text : undefined),
  write: (value) => value,
};

export const share: Kind<number> = {
  expected: 'a number from 0 to 1',
  read: (text) => (/^(?:0|1|[01]?\.\d{1,9})$/.test(text) && Number(text) <= 1 ? Number(text) : undefined),
  write: String,
};

/** The two numbers of a text as `600/60`, each from 1; none where it is not that. */
function numbersOf(text: string, mostFirst: number, mostSecond: number): number[] {
  const [, first = '', second = ''] = /^([1-9]\d{0,9})\/([1-9]\d{0,9})$/.exec(text) ?? [];
  const numbers = [Number(first), Number(second)];
  return first !== '' && Number(first) <= mostFirst && Number(second) <= mostSecond ? numbers : [];
}

/** Null for what is no text a header can have. */
function decoded(text: string): string | null {
  try {
    const value = decodeURIComponent(text);
    return /^[ -~]*$/.test(value) ? value : null;
  } catch {
    return null;
  }
}

function commaParted(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}
