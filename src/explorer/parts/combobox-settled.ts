// What is typed, once the typing pauses.
import { useEffect, useState } from 'react';

/** The value as it was when it last stayed the same for that many milliseconds. */
export function useSettled<Value>(value: Value, milliseconds = 120): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
