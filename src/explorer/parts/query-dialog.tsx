// The question behind a view, to read and to copy: where the server shows no GraphiQL to open it in.
import { useId } from 'react';
import { serverTold } from '../server-told.ts';
import { accessOfPage } from '../sign-in/access.ts';
import { CopyButton } from './copy-button.tsx';
import { Dialog } from './dialog.tsx';
import { curlCommand, operationText, variablesText } from './query-text.ts';

export function QueryDialog({
  title,
  document,
  variables,
  onClose,
}: {
  title: string;
  document: object;
  variables: object;
  onClose: () => void;
}) {
  const withToken = accessOfPage().current().token !== null;
  return (
    <Dialog title={title} onClose={onClose}>
      <p>
        The server answers this with what is shown here.
        {serverTold().answersStoredOnly &&
          ' It answers the operations it has stored, of which this is one: send it with other variables, but as it stands.'}
      </p>
      <Copied label="Operation" copy="Copy the operation" text={operationText(document)} />
      <Copied label="Variables" copy="Copy the variables" text={variablesText(variables)} />
      <Copied
        label="As a command"
        copy="Copy the command"
        text={curlCommand({ origin: location.origin, withToken }, document, variables)}
        isFolded
      />
      {withToken && (
        <p className="small muted">
          The command reads your token from <code>COAUTHOR_TOKEN</code>; it is not written into it.
        </p>
      )}
    </Dialog>
  );
}

/** A text under its label, with the button that copies it. */
function Copied({
  label,
  copy,
  text,
  isFolded = false,
}: {
  label: string;
  copy: string;
  text: string;
  /** Lines are folded rather than scrolled. */
  isFolded?: boolean;
}) {
  const labelId = useId();
  return (
    <div className="copied-text">
      <div>
        <h3 id={labelId}>{label}</h3>
        <CopyButton text={text} label={copy} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keyboard. */}
      <section className={isFolded ? 'folded' : undefined} tabIndex={0} aria-labelledby={labelId}>
        <pre>{text}</pre>
      </section>
    </div>
  );
}
