// Files that are made when they are asked for, and what becomes of them.
import { useState } from 'react';
import { Failed } from './states.tsx';

/** Of the file that was asked for last. */
export type Making = { state: 'making' | 'saved'; file: string } | { state: 'failed'; message: string };

/**
 * Makes one file at a time: until it is made nothing else is, and that is said whatever is looked at meanwhile. `of` tells
 * what the files are of: what was made of something else is no news of this.
 * A file that cannot be made is said, and thrown nowhere.
 */
export function useMaking(of: string): {
  making: Making | null;
  make: (file: string, save: () => Promise<void>) => Promise<void>;
} {
  const [last, setLast] = useState<{ of: string; making: Making } | null>(null);
  const make = async (file: string, save: () => Promise<void>) => {
    if (last?.making.state === 'making') return;
    setLast({ of, making: { state: 'making', file } });
    try {
      await save();
      setLast({ of, making: { state: 'saved', file } });
    } catch (error) {
      const message = error instanceof Error ? error.message : 'It could not be made.';
      setLast({ of, making: { state: 'failed', message } });
    }
  };
  return { making: last?.of === of || last?.making.state === 'making' ? last.making : null, make };
}

/** What is said of a file that is made. */
export function MakingSaid({ making }: { making: Making | null }) {
  return (
    <>
      <p className="small" role="status">
        {making?.state === 'making' && `Making ${making.file} …`}
        {making?.state === 'saved' && `${making.file} is made.`}
      </p>
      {making?.state === 'failed' && <Failed message={making.message} />}
    </>
  );
}
