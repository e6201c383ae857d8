// How a Crossref work says that it belongs to another one: corrections, retractions, preprints, reviews.

import { arxivIdentifier, mentionedArxivIdentifier } from './csl-identifiers.ts';
import { isObject, listAt, objectAt, textAt } from './json-fields.ts';
import type { PrintedIdentifier } from './record.ts';

// The relations that a reader of the work is told of (https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/relationships/).
const toldRelations = new Map([
  ['is-preprint-of', 'Preprint of'],
  ['has-preprint', 'Has the preprint'],
  ['is-review-of', 'Review of'],
  ['is-comment-on', 'Comment on'],
  ['is-reply-to', 'Reply to'],
  ['is-translation-of', 'Translation of'],
  ['is-version-of', 'Version of'],
]);
const sameWork = ['has-preprint', 'is-preprint-of', 'is-identical-to', 'is-same-as', 'is-version-of', 'has-version'];

/**
 * What a work says of others, a sentence each: first what it updates (`Correction of doi:10.1000/182`), then what has
 * updated it (`Retraction: doi:10.1000/183`), then its relations in the order of the list above. An update of itself
 * names no other work (`Correction`).
 */
export function relationNotes(work: unknown): string[] {
  const own = (textAt(work, 'DOI') ?? '').toLowerCase();
  const notes: string[] = [];
  for (const update of listAt(work, 'update-to')) {
    const doi = (textAt(update, 'DOI') ?? '').toLowerCase();
    notes.push(doi === '' || doi === own ? updateLabel(update) : `${updateLabel(update)} of doi:${doi}`);
  }
  for (const update of listAt(work, 'updated-by')) {
    const doi = (textAt(update, 'DOI') ?? '').toLowerCase();
    notes.push(doi === '' || doi === own ? updateLabel(update) : `${updateLabel(update)}: doi:${doi}`);
  }
  for (const [relation, label] of toldRelations) {
    for (const other of listAt(work, 'relation', relation)) {
      const id = textAt(other, 'id');
      const type = textAt(other, 'id-type')?.toLowerCase();
      if (id !== null) notes.push(`${label} ${type === 'doi' || type === 'arxiv' ? `${type}:` : ''}${id}`);
    }
  }
  return [...new Set(notes)];
}

function updateLabel(update: unknown): string {
  const label = textAt(update, 'label') ?? textAt(update, 'type')?.replaceAll('_', ' ') ?? 'Update';
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** The arXiv identifiers of the work itself that its relations name: of its preprint, or another version. */
export function relatedArxivIdentifiers(work: unknown): PrintedIdentifier[] {
  const found: PrintedIdentifier[] = [];
  for (const relation of sameWork) {
    for (const other of listAt(work, 'relation', relation)) {
      const id = textAt(other, 'id') ?? '';
      const isArxiv = textAt(other, 'id-type')?.toLowerCase() === 'arxiv';
      const identifier = isArxiv ? arxivIdentifier(id) : mentionedArxivIdentifier(id);
      if (identifier !== null) found.push(identifier);
    }
  }
  return found;
}

/** The addresses of whatever belongs to the work, code and data among them. */
export function relatedAddresses(work: unknown): string[] {
  const relations = objectAt(work, 'relation') ?? {};
  return Object.values(relations)
    .flatMap((others) => (Array.isArray(others) ? others : []))
    .filter((other) => isObject(other) && textAt(other, 'id-type')?.toLowerCase() === 'uri')
    .map((other) => textAt(other, 'id') ?? '');
}
