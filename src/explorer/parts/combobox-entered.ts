// Enter in a field that suggests: it takes the one thing found, also where the answer comes later than the key.
import { useEffect, useState } from 'react';

/**
 * What Enter does, and whether it was pressed before the answer to `typed` came. Once that is there, the one item found
 * is chosen; of several none is guessed. Other words take it back.
 */
export function useEntered<Item>({
  typed,
  items,
  isWaiting,
  onChoose,
}: {
  typed: string;
  /** What was found; while `isWaiting`, for other words. */
  items: readonly Item[];
  isWaiting: boolean;
  onChoose: (item: Item) => void;
}): { enter: () => void; isEntered: boolean } {
  const [entered, setEntered] = useState<string | null>(null);
  const isEntered = entered !== null && entered === typed;
  const isAnswered = isEntered && !isWaiting;
  const take = () => {
    const [one] = items;
    if (items.length === 1 && one !== undefined) onChoose(one);
    setEntered(null);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answer to what was entered is what this waits for.
  useEffect(() => {
    if (isAnswered) take();
  }, [isAnswered]);
  const enter = () => {
    if (typed === '') return;
    if (isWaiting) setEntered(typed);
    else take();
  };
  return { enter, isEntered };
}
