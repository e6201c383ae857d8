// The heading of a view, and the same words as the title of the page.
import { type ReactNode, useEffect } from 'react';

export function ViewTitle({
  title,
  kind,
  children,
}: {
  title: string;
  /** What the view is about, above the heading: “Author”. */
  kind?: string;
  /** Buttons beside the heading. */
  children?: ReactNode;
}) {
  useEffect(() => {
    document.title = `${title} · Coauthors`;
  }, [title]);
  return (
    <header className="view-title">
      <div>
        {kind !== undefined && <p className="kind">{kind}</p>}
        <h1 dir="auto">{title}</h1>
      </div>
      {children !== undefined && <div className="actions">{children}</div>}
    </header>
  );
}
