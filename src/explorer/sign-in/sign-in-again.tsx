// What asks for a token where there is something on the page already: that stays, under a dialog, or under a line of text.
import { useState } from 'react';
import { Dialog } from '../parts/dialog.tsx';
import { accessOfPage } from './access.ts';
import { TokenForm } from './token-form.tsx';
import { useAccess } from './use-access.ts';

export function SignInAgain() {
  const { isAsked, isIn } = useAccess();
  return isAsked && isIn ? <Asked /> : null;
}

function Asked() {
  const { wasRefused } = useAccess();
  const [isOpen, setOpen] = useState(true);
  const why = wasRefused
    ? 'The server does not take the token any more.'
    : 'The server answers nothing without a token any more.';
  if (isOpen) {
    return (
      <Dialog title="This server asks for a token" closeLabel="Not now" onClose={() => setOpen(false)}>
        <p>{why} What is on the page stays there, and goes on once you have signed in.</p>
        <TokenForm />
      </Dialog>
    );
  }
  return (
    <div className="sign-in-again notice">
      <p role="status">{why} What you see is from before.</p>
      <p className="actions">
        <button type="button" className="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          Sign in
        </button>
        <button type="button" className="button" onClick={() => accessOfPage().signOut()}>
          Sign out
        </button>
      </p>
    </div>
  );
}
