// A field of the filters: applied with Enter or when it is left, never while it is typed.
import { useEffect, useId, useState } from 'react';

export function FilterField({
  label,
  value,
  placeholder,
  wrong,
  width,
  onApply,
}: {
  label: string;
  /** What holds now; empty: nothing. */
  value: string;
  placeholder: string;
  /** Why a text cannot be applied, as a sentence; null where it can. */
  wrong: (text: string) => string | null;
  /** Letters to make room for. */
  width: number;
  onApply: (text: string) => void;
}) {
  const id = useId();
  const [text, setText] = useState(value);
  const [isTyping, setIsTyping] = useState(false);
  // What holds may change elsewhere: by going back, or by clearing all filters.
  useEffect(() => setText(value), [value]);
  // A text that was refused and fits now, since another field changed, is not applied behind the visitor's back.
  const sentence = isTyping ? null : (wrong(text) ?? (text === value ? null : 'Enter applies this.'));

  const apply = () => {
    setIsTyping(false);
    const trimmed = text.trim();
    setText(trimmed);
    if (trimmed !== value && wrong(trimmed) === null) onApply(trimmed);
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={text}
        size={width}
        placeholder={placeholder}
        inputMode="numeric"
        autoComplete="off"
        aria-invalid={sentence !== null}
        aria-describedby={sentence === null ? undefined : `${id}-wrong`}
        onChange={({ currentTarget }) => {
          setIsTyping(true);
          setText(currentTarget.value);
        }}
        onKeyDown={({ key }) => {
          if (key === 'Enter') apply();
        }}
        onBlur={apply}
      />
      <span role="status" className="wrong" id={`${id}-wrong`}>
        {sentence}
      </span>
    </div>
  );
}
