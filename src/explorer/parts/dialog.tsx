// What is laid over the page until it is closed, by its button, the Escape key or a click beside it.
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import '../styles/dialog.css';

/** A dialog that is open as long as it is shown; whoever had the focus before has it again afterwards. */
export function Dialog({
  title,
  onClose,
  closeLabel = 'Close',
  children,
}: {
  title: string;
  /** The visitor closes it. */
  onClose: () => void;
  closeLabel?: string;
  children: ReactNode;
}) {
  const titleId = useId();
  const place = useRef<HTMLDialogElement>(null);
  // Before anything in it takes the focus, and while it still stands in the page, so that the browser gives it back.
  useLayoutEffect(() => {
    const dialog = place.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);

  return createPortal(
    <dialog
      ref={place}
      className="dialog"
      aria-labelledby={titleId}
      closedby="any"
      onClose={({ currentTarget }) => {
        if (!currentTarget.open) onClose();
      }}
    >
      <header>
        <h2 id={titleId}>{title}</h2>
        <button type="button" className="button" onClick={() => place.current?.close()}>
          {closeLabel}
        </button>
      </header>
      <div className="dialog-body">{children}</div>
    </dialog>,
    document.body,
  );
}
