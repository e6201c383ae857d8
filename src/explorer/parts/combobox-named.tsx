// An option of a combobox: a name, and what tells it from its namesakes.
import { Marked } from './combobox-marked.tsx';

export function NamedOption({
  name,
  spelling = null,
  about,
  asked,
}: {
  name: string;
  /** The spelling by which it was found, where the name is another. */
  spelling?: string | null;
  about: string;
  asked: string;
}) {
  return (
    <>
      <span className="option-name">
        <Marked text={name} asked={asked} />
      </span>
      <span className="option-about">
        {spelling !== null && (
          <>
            also printed as <Marked text={spelling} asked={asked} /> ·{' '}
          </>
        )}
        {about}
      </span>
    </>
  );
}
