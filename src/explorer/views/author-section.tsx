// A part of an author's page, under its heading.
import { type ReactNode, useId } from 'react';

export function Section({
  id,
  title,
  actions,
  children,
}: {
  /** Where an address with `#` leads to. */
  id?: string;
  title: string;
  /** Beside the heading. */
  actions?: ReactNode;
  children: ReactNode;
}) {
  const titleId = useId();
  return (
    <section id={id} className="card author-section" aria-labelledby={titleId}>
      <div className="author-section-head">
        <h2 id={titleId}>{title}</h2>
        {actions !== undefined && <div className="actions">{actions}</div>}
      </div>
      {children}
    </section>
  );
}
