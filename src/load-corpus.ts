// A saved corpus in place of lists.
import { isCorpusFile, openCorpusFile } from './corpus/corpus-file.ts';
import { problemOf } from './corpus/refusal.ts';
import type { GraphInput } from './graph/build.ts';
import { type FoundFile, findFiles, standardInput } from './input/find-files.ts';
import { failureOf, type LoadFailure, type LoadRequest, type RequestedFiles } from './load-files.ts';
import type { ProgressCounter } from './load-progress.ts';
import type { Pause } from './load-turns.ts';
import type { Problem } from './readers/record.ts';

export interface SavedCorpus {
  /** What the corpus holds that is all there is to load; null: there is none, or it cannot be used. */
  input: GraphInput | null;
  /** Corpora that were named and cannot be used. */
  failures: LoadFailure[];
  /** Corpora that a folder or pattern has beside lists: passed over. */
  problems: Problem[];
  /** The files that are no corpora. */
  otherLists: readonly FoundFile[];
}

const decidedBefore = 'a saved corpus holds topics and people as they were decided: name other ones when it is saved';

/** Whether all there is to load is one file, a saved corpus. Never rejects. Cost: its first bytes. */
export async function isSavedCorpus({ files }: LoadRequest): Promise<boolean> {
  const [only, ...others] = (await findFiles(files)).files;
  return only !== undefined && others.length === 0 && isCorpus(only);
}

async function isCorpus({ path }: FoundFile): Promise<boolean> {
  return path !== standardInput && isCorpusFile(path).catch(() => false);
}

/** Opens the saved corpus among the files of a load, which has to be alone. Cost: the first bytes of the other files. */
export async function openSaved(
  { lists, names, failures }: RequestedFiles,
  request: LoadRequest,
  progress: ProgressCounter,
  pause?: Pause,
): Promise<SavedCorpus> {
  const corpora: FoundFile[] = [];
  for (const file of lists) {
    if (await isCorpus(file)) corpora.push(file);
  }
  const otherLists = lists.filter((file) => !corpora.includes(file));
  const nameOf = ({ path }: FoundFile) => names.get(path) ?? path;
  const [corpus] = corpora;
  const isAlone = corpora.length === 1 && otherLists.length === 0 && failures.length === 0;
  if (corpus === undefined || !isAlone) {
    const named = corpora.filter((file) => file.named);
    const reason = 'a saved corpus is loaded alone: save it with the other lists';
    return {
      input: null,
      failures: named.map((file) => failureOf(file.path, nameOf(file), reason)),
      problems: corpora.filter((file) => !file.named).map((file) => passedOver(nameOf(file))),
      otherLists,
    };
  }
  const refused = (failure: LoadFailure) => ({ input: null, failures: [failure], problems: [], otherLists });
  const { path } = corpus;
  if (request.topics !== undefined || request.people !== undefined) {
    return refused(failureOf(path, nameOf(corpus), decidedBefore));
  }
  const opened = await openCorpusFile(path, (count) => progress.bytes(path, count), pause);
  if (opened.status === 'OPENED') return { input: opened.input, failures: [], problems: [], otherLists };
  const problem = problemOf(opened.refusal, nameOf(corpus));
  const reason = `${problem.found}; expected ${problem.expected.replace(/\.$/u, '')}`;
  return refused({ path, reason, problems: [problem] });
}

function passedOver(document: string): Problem {
  return {
    document,
    line: 1,
    severity: 'WARNING',
    found: 'a saved corpus',
    expected: 'a publication list; a corpus is loaded alone, so this one was passed over.',
  };
}
