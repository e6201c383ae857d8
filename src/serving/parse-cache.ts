// Documents that were parsed and validated before are not parsed again: as many as fit into so much memory.
import type { DocumentNode } from 'graphql';
import type { YogaServerOptions } from 'graphql-yoga';

// What a document takes: its text, and at least a node for every few letters; a long string or list of ids is one node.
const bytesALetter = 2;
const bytesANode = 250;
const mostNodes = 4_000;

/** Documents by their text, up to that many bytes; those asked for longest ago make room. */
export function recentDocuments(maxBytes: number) {
  const documents = new Map<string, DocumentNode>();
  let size = 0;
  return {
    get(text: string): DocumentNode | undefined {
      const document = documents.get(text);
      if (document === undefined) return undefined;
      documents.delete(text);
      documents.set(text, document);
      return document;
    },
    set(text: string, document: DocumentNode): void {
      if (!documents.has(text)) size += bytesOf(text);
      documents.set(text, document);
      for (const oldest of documents.keys()) {
        if (size <= maxBytes) return;
        documents.delete(oldest);
        size -= bytesOf(oldest);
      }
    },
    size: () => documents.size,
  };
}

function bytesOf(text: string): number {
  return text.length * bytesALetter + Math.min(text.length, mostNodes) * bytesANode;
}

/**
 * The cache for Yoga's parser and validator. Its own counts documents, of any length. What cannot be parsed is not kept: it
 * would push out what is asked again.
 */
export function parseCache(maxBytes = 64_000_000): YogaServerOptions<object, object>['parserAndValidationCache'] {
  return {
    documentCache: recentDocuments(maxBytes),
    errorCache: { get: () => undefined, set: () => {} },
    validationCache: true,
  };
}
