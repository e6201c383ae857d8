// Answers about one graph, kept by what was asked: so many bytes of them, and none of another graph.

export interface KeptAnswers<Answer> {
  get(graph: object, key: string): Answer | undefined;
  /** Keeps an answer of that many bytes, if it is not too large; those asked for longest ago make room. */
  set(graph: object, key: string, answer: Answer, bytes: number): void;
  /** An answer that is kept has become larger. */
  grow(key: string, answer: Answer, bytes: number): void;
  /** Bytes kept. */
  size(): number;
}

// What the key, the headers and the map take beside the bytes of an answer.
const overhead = 1_000;

// One answer takes no more than this share of all.
const largestShare = 1 / 8;

/**
 * Room for that many bytes of answers about the graph that it was last used for: with the first look at another graph
 * all are forgotten. The graph itself may be forgotten meanwhile.
 */
export function createKeptAnswers<Answer>(maxBytes: number): KeptAnswers<Answer> {
  const kept = new Map<string, { answer: Answer; bytes: number }>();
  let about: WeakRef<object> | undefined;
  let size = 0;

  const turnTo = (graph: object) => {
    if (about?.deref() === graph) return;
    kept.clear();
    size = 0;
    about = new WeakRef(graph);
  };
  const drop = (key: string) => {
    size -= kept.get(key)?.bytes ?? 0;
    kept.delete(key);
  };
  const makeRoom = () => {
    for (const key of kept.keys()) {
      if (size <= maxBytes) return;
      drop(key);
    }
  };

  return {
    get(graph, key) {
      turnTo(graph);
      const found = kept.get(key);
      if (found === undefined) return undefined;
      kept.delete(key);
      kept.set(key, found);
      return found.answer;
    },
    set(graph, key, answer, bytes) {
      turnTo(graph);
      drop(key);
      if (bytes + overhead > maxBytes * largestShare) return;
      kept.set(key, { answer, bytes: bytes + overhead });
      size += bytes + overhead;
      makeRoom();
    },
    grow(key, answer, bytes) {
      const found = kept.get(key);
      if (found?.answer !== answer) return;
      found.bytes += bytes;
      size += bytes;
      makeRoom();
    },
    size: () => size,
  };
}
