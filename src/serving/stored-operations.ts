// Operations that clients name instead of sending them, and, where it is set so, the only ones that are answered.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { type DocumentNode, GraphQLError, parse, print, separateOperations, validate } from 'graphql';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { schema } from '../api/schema.ts';
import { asksOnlyForSchema, bareForm, withTypenames } from './operation-forms.ts';

export interface StoredOperation {
  /** The file's name without its ending: `01-coauthors`; of one in a JSON file its key there. */
  name: string;
  /** The document as it stands, of one operation or several. */
  text: string;
}

export interface StoredFiles {
  operations: readonly StoredOperation[];
  /** A line for each file, or part of one, that is left out, with what is wrong with it. */
  mistakes: readonly string[];
}

/**
 * What is in the `.graphql` and `.json` files of the folders, folder by folder and by file name; none that editors hide.
 * A `.json` file is a map from names to documents, as code generators write it (`persisted-documents.json`). Left out are
 * those that the schema does not allow, and of two different ones with one name the second. Rejects where a folder or file
 * cannot be read.
 */
export async function readStoredOperations(folders: readonly string[]): Promise<StoredFiles> {
  const operations = new Map<string, StoredOperation>();
  const mistakes: string[] = [];
  for (const folder of folders) {
    const names = (await readdir(folder)).filter((name) => /^[^.].*\.(?:graphql|json)$/.test(name));
    for (const fileName of names.toSorted()) {
      const path = join(folder, fileName);
      const content = await readFile(path, 'utf8');
      const isMap = extname(path) === '.json';
      const documents = isMap ? documentsIn(content) : { [basename(path, '.graphql')]: content };
      if (documents === null) mistakes.push(`${path}: no JSON object of names and documents`);
      for (const [name, text] of Object.entries(documents ?? {})) {
        const other = operations.get(name);
        if (other?.text === text) continue;
        const mistake = other === undefined ? mistakeIn(text) : 'another file has an operation of that name';
        if (mistake === null) operations.set(name, { name, text });
        else mistakes.push(`${path}: ${isMap ? `${name}: ` : ''}${mistake}`);
      }
    }
  }
  return { operations: [...operations.values()], mistakes };
}

/** The documents of a JSON file by their names; null where it is no such file. */
function documentsIn(content: string): Record<string, string> | null {
  try {
    const read: unknown = JSON.parse(content);
    if (typeof read !== 'object' || read === null || Array.isArray(read)) return null;
    return Object.values(read).every((value) => typeof value === 'string') ? (read as Record<string, string>) : null;
  } catch {
    return null;
  }
}

function mistakeIn(text: string): string | null {
  try {
    const [error] = validate(schema, parse(text));
    return error === undefined ? null : placed(error);
  } catch (error) {
    if (error instanceof GraphQLError) return placed(error);
    throw error;
  }
}

function placed({ message, locations }: GraphQLError): string {
  const line = locations?.[0]?.line;
  return line === undefined ? message : `line ${line}: ${message}`;
}

export interface StoredOptions {
  /** Whether operations that are not stored are refused. */
  only: boolean;
  /** Whether questions about the schema itself are answered all the same. */
  introspection: boolean;
  maxTokens: number;
}

// What clients send is remembered for their next request: so many texts, none longer than this.
const maxRemembered = 1_000;
const maxLength = 10_000;

/**
 * Lets a request name its operation: by `documentId`, which is a stored operation's name or `sha256:` and the hash of its
 * text, or by `extensions.persistedQuery.sha256Hash` as automatic persisted queries do; a text that comes along with its
 * hash is remembered under it. Where only stored operations are answered, a text is one of them if it says the same, be it
 * formatted otherwise, without comments, or with `__typename` added as client caches do. Of a document with several
 * operations each is stored too, with the fragments that it needs, as clients send it.
 */
export function storedOperations(operations: readonly StoredOperation[], options: StoredOptions): Plugin {
  const known = new Map<string, string>();
  const forms = new Set<string>();
  for (const { name, text } of operations) {
    const whole = parse(text);
    known.set(name, text);
    known.set(hashName(text), text);
    for (const document of [whole, ...Object.values(separateOperations(whole))]) {
      for (const form of [print(document), print(withTypenames(document))]) known.set(hashName(form), form);
      forms.add(bareForm(document));
    }
  }
  const sent = recent(maxRemembered);
  const allowed = recent(maxRemembered);

  function isAllowed(text: string): boolean {
    if (!options.only || allowed.get(text) !== undefined) return true;
    const document = parsed(text, options.maxTokens);
    if (document === null) return false;
    if (options.introspection && asksOnlyForSchema(document)) return true;
    if (!forms.has(bareForm(document))) return false;
    if (text.length <= maxLength) allowed.set(text, text);
    return true;
  }

  return {
    onParams({ params, request, setParams }) {
      const { id, isAutomatic } = nameOf(params, request);
      if (id === null && !options.only) return;
      const text = typeof params?.query === 'string' && params.query !== '' ? params.query : null;
      if (id === null) {
        if (text !== null && !isAllowed(text)) throw notStored('This operation is not among those stored here.');
        return;
      }
      const { documentId: _, ...others } = params as GraphQLParams & { documentId?: unknown };
      if (text === null) {
        const found = known.get(id) ?? sent.get(id);
        if (found === undefined) throw isAutomatic ? notFound() : notStored(`Nothing is stored as ${shown(id)}.`);
        setParams({ ...others, query: found });
        return;
      }
      if (!isAutomatic) throw badRequest('A request has query or documentId, not both.');
      if (hashName(text) !== id) throw badRequest('The hash is not that of the query.');
      if (!isAllowed(text)) throw notStored('This operation is not among those stored here.');
      if (!known.has(id) && text.length <= maxLength) sent.set(id, text);
    },
  };
}

/** What a request calls its operation; in queries of an address, `documentId` is not among what was read of it. */
function nameOf(params: unknown, request: Request): { id: string | null; isAutomatic: boolean } {
  if (typeof params !== 'object' || params === null) return { id: null, isAutomatic: false };
  const given = 'documentId' in params ? params.documentId : documentIdInAddress(request);
  if (typeof given === 'string') return { id: given, isAutomatic: false };
  const { persistedQuery } = (params as { extensions?: { persistedQuery?: unknown } | null }).extensions ?? {};
  if (typeof persistedQuery !== 'object' || persistedQuery === null || !('sha256Hash' in persistedQuery)) {
    return { id: null, isAutomatic: false };
  }
  // Code generators write the hash with the name of its kind before it.
  const hash = String(persistedQuery.sha256Hash)
    .toLowerCase()
    .replace(/^sha256:/, '');
  return { id: `sha256:${hash}`, isAutomatic: true };
}

function documentIdInAddress(request: Request): string | null {
  return request.method === 'GET' ? new URL(request.url).searchParams.get('documentId') : null;
}

function parsed(text: string, maxTokens: number): DocumentNode | null {
  try {
    return parse(text, { maxTokens, noLocation: true });
  } catch {
    return null;
  }
}

/** Texts by their keys, as many as given; of more, those asked for longest ago are forgotten. */
function recent(size: number) {
  const texts = new Map<string, string>();
  return {
    get(key: string): string | undefined {
      const text = texts.get(key);
      if (text === undefined) return undefined;
      texts.delete(key);
      texts.set(key, text);
      return text;
    },
    set(key: string, text: string): void {
      texts.set(key, text);
      const [oldest] = texts.keys();
      if (texts.size > size && oldest !== undefined) texts.delete(oldest);
    },
  };
}

// The words are those that clients of automatic persisted queries wait for; they send the text next.
function notFound(): GraphQLError {
  return new GraphQLError('PersistedQueryNotFound', { extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } });
}

function notStored(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'OPERATION_NOT_STORED' } });
}

function badRequest(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } });
}

function shown(id: string): string {
  return id.length > 100 ? `${id.slice(0, 100)}...` : id;
}

/** What a text is called by its hash. */
function hashName(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}
