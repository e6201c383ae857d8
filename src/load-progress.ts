// How far a load is, for whoever waits for it.

/** How far a load is. It reads, then resolves, then builds. */
export interface LoadProgress {
  stage: 'READING' | 'RESOLVING' | 'BUILDING';
  /** Bytes read of all lists, as they are on disk. */
  bytesRead: number;
  /** Bytes of all lists; null where one has no size (standard input). */
  byteCount: number | null;
  /** Records read so far. */
  recordCount: number;
}

/** Counts what a load has done, and tells of it each time. */
export interface ProgressCounter {
  /** The lists have so many bytes, by path; null: that is not known. */
  expect(sizes: ReadonlyMap<string, number | null>): void;
  /** So many bytes of this file have been read. */
  bytes(path: string, count: number): void;
  record(): void;
  stage(stage: LoadProgress['stage']): void;
}

/** A counter that tells `onProgress`: at every piece of a file, and when a stage begins. */
export function countProgress(onProgress: (progress: LoadProgress) => void = () => {}): ProgressCounter {
  const readOf = new Map<string, number>();
  const progress: LoadProgress = { stage: 'READING', bytesRead: 0, byteCount: null, recordCount: 0 };
  return {
    expect(sizes) {
      const all = [...sizes.values()];
      progress.byteCount = all.includes(null) ? null : all.reduce<number>((sum, size) => sum + (size ?? 0), 0);
    },
    bytes(path, count) {
      progress.bytesRead += count - (readOf.get(path) ?? 0);
      readOf.set(path, count);
      onProgress({ ...progress });
    },
    record() {
      progress.recordCount += 1;
    },
    stage(stage) {
      progress.stage = stage;
      onProgress({ ...progress });
    },
  };
}
