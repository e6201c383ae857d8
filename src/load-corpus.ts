// A saved corpus in place of lists.
import { isCorpusFile, openCorpusFile } from './corpus/corpus-file.ts';
import { problemOf } from './corpus/refusal.ts';
import type { GraphInput } from './graph/build.ts';
import { type FoundFile, standardInput } from './input/find-files.ts';
import { failureOf, type LoadFailure, type LoadRequest } from './load-files.ts';

const decidedBefore = 'a saved corpus holds topics and people as they were decided: name other ones when it is saved';

/** The files among these that are saved corpora. Cost: the first bytes of each. */
export async function corporaAmong(files: readonly FoundFile[]): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  for (const file of files) {
    if (file.path !== standardInput && (await isCorpusFile(file.path).catch(() => false))) found.push(file);
  }
  return found;
}

/** What a corpus holds, or why it stops the load: it is refused, or something is asked for beside it. */
export async function openSaved(
  [corpus, ...others]: readonly [FoundFile, ...FoundFile[]],
  name: string,
  { topics, people }: LoadRequest,
): Promise<GraphInput | LoadFailure> {
  const { path } = corpus;
  if (others.length > 0) return failureOf(path, name, 'a saved corpus is loaded alone: save it with the other lists');
  if (topics !== undefined || people !== undefined) return failureOf(path, name, decidedBefore);
  const opened = await openCorpusFile(path);
  if (opened.status === 'OPENED') return opened.input;
  const problem = problemOf(opened.refusal, name);
  return { path, reason: `${problem.found}; expected ${problem.expected.replace(/\.$/u, '')}`, problems: [problem] };
}
