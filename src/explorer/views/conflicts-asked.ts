// Asking about the pasted lists: who is meant, then which pairs there are.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { ResolveAuthorsDocument, type ResolveAuthorsQuery } from '../../generated/graphql.ts';
import { useAsk } from '../answers.ts';
import { type Gathered, gatherPairs, type Question } from './conflicts-gather.ts';
import { type GivenLine, questionsAbout } from './conflicts-lines.ts';
import { type Found, foundIn } from './conflicts-named.ts';

export type Looked =
  | { state: 'looking' }
  | { state: 'failed'; message: string; retry: () => void }
  | { state: 'there'; found: Found };

/** Who the lines may stand for; null while there are none. Asked anew when the lists of the server change. */
export function useFound(lines: readonly GivenLine[]): Looked | null {
  const ask = useAsk();
  const [turn, setTurn] = useState(0);
  const [looked, setLooked] = useState<{ of: string; looked: Looked } | null>(null);
  const questions = useMemo(() => questionsAbout(lines), [lines]);
  const key = JSON.stringify([questions, turn]);

  useEffect(() => {
    if (questions.length === 0) return;
    let isCurrent = true;
    const tell = (news: Looked) => {
      if (isCurrent) setLooked({ of: key, looked: news });
    };
    const look = async () => {
      const answers: ResolveAuthorsQuery[] = [];
      // One behind the other: hundreds of names each are enough for the server at a time.
      for (const question of questions) {
        if (!isCurrent) return;
        answers.push(await ask(ResolveAuthorsDocument, question));
      }
      tell({ state: 'there', found: foundIn(answers) });
    };
    look().catch((error: unknown) => {
      const retry = () => setTurn((current) => current + 1);
      tell({ state: 'failed', message: messageOf(error), retry });
    });
    return () => {
      isCurrent = false;
    };
  }, [ask, questions, key]);

  if (questions.length === 0) return null;
  return looked?.of === key ? looked.looked : { state: 'looking' };
}

export interface Gathering {
  /** What there is so far; null: nothing yet. */
  gathered: Gathered | null;
  isRunning: boolean;
  /** Why it ended before it was whole; null: it did not, or was stopped. */
  failure: string | null;
  stop: () => void;
  retry: () => void;
}

/** All pairs of a question, gathered page by page; nothing is asked while it is null. */
export function useGathered(question: Question | null): Gathering {
  const ask = useAsk();
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<Pick<Gathering, 'gathered' | 'isRunning' | 'failure'> & { of: string }>({
    of: '',
    gathered: null,
    isRunning: false,
    failure: null,
  });
  const key = JSON.stringify([question, turn]);
  const running = useRef<AbortController | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the question.
  useEffect(() => {
    if (question === null) return;
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    setState({ of: key, gathered: null, isRunning: true, failure: null });
    const gather = async () => {
      for await (const gathered of gatherPairs(ask, question, signal)) {
        if (signal.aborted) return;
        setState({ of: key, gathered, isRunning: !gathered.isWhole, failure: null });
      }
    };
    gather().catch((error: unknown) => {
      if (!signal.aborted) setState((current) => ({ ...current, isRunning: false, failure: messageOf(error) }));
    });
    return () => controller.abort();
  }, [ask, key]);

  const stop = useCallback(() => {
    running.current?.abort();
    setState((current) => ({ ...current, isRunning: false }));
  }, []);
  const retry = useCallback(() => setTurn((current) => current + 1), []);
  const { of, ...shown } = state;
  const isOld = of !== key;
  return { ...(isOld ? { gathered: null, isRunning: question !== null, failure: null } : shown), stop, retry };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
