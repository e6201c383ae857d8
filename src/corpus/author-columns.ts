// Resolved authors as columns.
import type { ResolvedAuthor } from '../identity/resolution.ts';
import { type Columns, lengthsOf, parted, type StoredColumns, sum } from './columns.ts';
import type { OpenedTables, SavedTables } from './tables.ts';

export function authorColumns(authors: readonly ResolvedAuthor[], tables: SavedTables): StoredColumns {
  const forms = authors.flatMap(({ nameForms }) => nameForms);
  const places = forms.flatMap((form) => form.places);
  const candidates = authors.flatMap(({ possiblySameAs }) => possiblySameAs);
  return {
    id: authors.map(({ id }) => id),
    name: authors.map(({ name }) => tables.text(name)),
    family: authors.map(({ family }) => tables.text(family)),
    given: authors.map(({ given }) => tables.text(given)),
    orcid: authors.map(({ orcid }) => orcid),
    possiblySeveral: authors.map(({ possiblySeveral }) => possiblySeveral),
    formLengths: lengthsOf(authors.map(({ nameForms }) => nameForms)),
    formName: forms.map(({ name }) => tables.text(name)),
    formReason: forms.map(({ reason }) => tables.text(reason)),
    placeLengths: lengthsOf(forms.map((form) => form.places)),
    placeRecord: places.map(({ record }) => record),
    placePosition: places.map(({ position }) => position),
    candidateLengths: lengthsOf(authors.map(({ possiblySameAs }) => possiblySameAs)),
    candidate: candidates.map(({ author }) => author),
    candidateReason: candidates.map(({ reason }) => tables.text(reason)),
  } satisfies Record<Exclude<keyof ResolvedAuthor, 'nameForms' | 'possiblySameAs'>, unknown> & StoredColumns;
}

/** The authors of these columns, of so many in all, who stand in so many records. Throws BadColumn. */
export function authorsFrom(
  columns: Columns,
  recordCount: number,
  authorCount: number,
  { texts }: OpenedTables,
): ResolvedAuthor[] {
  const ids = columns.texts('id');
  const count = ids.length;
  const name = columns.textsOf(texts, 'name', count);
  const family = columns.among('family', count, texts);
  const given = columns.among('given', count, texts);
  const orcid = columns.textsOrNull('orcid', count);

  const possiblySeveral = columns.textsOrNull('possiblySeveral', count);

  const formLengths = columns.numbers('formLengths', count);
  const formName = columns.textsOf(texts, 'formName', sum(formLengths));
  const formReason = columns.textsOf(texts, 'formReason', formName.length);
  const placeLengths = columns.numbers('placeLengths', formName.length);
  const placeRecord = columns.numbers('placeRecord', sum(placeLengths), recordCount);
  const placePosition = columns.numbers('placePosition', placeRecord.length);
  const places = placeRecord.map((record, at) => ({ record, position: placePosition[at] ?? 0 }));
  const placeRows = parted(placeLengths, places);
  const forms = formName.map((form, at) => ({
    name: form,
    places: placeRows[at] ?? [],
    reason: formReason[at] ?? '',
  }));
  const formRows = parted(formLengths, forms);

  const candidateLengths = columns.numbers('candidateLengths', count);
  const candidate = columns.numbers('candidate', sum(candidateLengths), authorCount);
  const candidateReason = columns.textsOf(texts, 'candidateReason', candidate.length);
  const candidateRows = parted(
    candidateLengths,
    candidate.map((author, at) => ({ author, reason: candidateReason[at] ?? '' })),
  );

  return ids.map((id, at) => ({
    id,
    name: name[at] ?? '',
    family: family[at] ?? null,
    given: given[at] ?? null,
    orcid: orcid[at] ?? null,
    nameForms: formRows[at] ?? [],
    possiblySeveral: possiblySeveral[at] ?? null,
    possiblySameAs: candidateRows[at] ?? [],
  }));
}
