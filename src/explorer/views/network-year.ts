// The year that a network view stands at: in the address while it rests, only on the page while it is moved or played.
import { useCallback, useEffect, useState } from 'react';

const restsAfter = 400;

/**
 * The year shown, null for all papers. `inAddress` is the one the address has; `keep` puts another one there once it
 * has stood still.
 */
export function useYear(
  inAddress: number | null,
  keep: (year: number | null) => void,
): {
  year: number | null;
  setYear: (year: number | null) => void;
  isPlaying: boolean;
  setPlaying: (is: boolean) => void;
} {
  const [year, setYear] = useState(inAddress);
  const [isPlaying, setPlaying] = useState(false);
  const [seen, setSeen] = useState(inAddress);
  if (seen !== inAddress) {
    // The address was left for another, which counts more than what was moved meanwhile.
    setSeen(inAddress);
    setYear(inAddress);
    setPlaying(false);
  }
  useEffect(() => {
    if (isPlaying || year === inAddress) return;
    const timer = setTimeout(() => keep(year), restsAfter);
    return () => clearTimeout(timer);
  }, [year, isPlaying, inAddress, keep]);
  return { year, setYear: useCallback((next: number | null) => setYear(next), []), isPlaying, setPlaying };
}
