// The form that asks for a token, and tries it before anything else is asked.
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { accessOfPage } from './access.ts';
import { couldBeToken } from './kept-token.ts';
import { tryToken } from './signed-in-fetch.ts';
import '../styles/sign-in.css';

export function TokenForm() {
  const [token, setToken] = useState('');
  const [isShown, setShown] = useState(false);
  const [isKept, setKept] = useState(false);
  const [isTrying, setTrying] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  // There is nothing else to do where this form stands.
  useEffect(() => field.current?.focus(), []);

  const refuse = (why: string) => {
    setWrong(why);
    field.current?.focus();
    field.current?.select();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isTrying) return;
    const brought = token.trim();
    if (brought === '') return refuse('Write the token here.');
    if (!couldBeToken(brought)) return refuse('A token has plain letters, digits and signs, and no spaces.');
    setWrong(null);
    setTrying(true);
    const why = await tryToken(brought);
    setTrying(false);
    if (why === null) accessOfPage().signIn(brought, isKept ? 'device' : 'tab');
    else refuse(why);
  };

  return (
    <form className="token-form" noValidate onSubmit={submit}>
      <div className="field">
        <label htmlFor={`${id}-token`}>Token</label>
        <span className="token-line">
          <input
            ref={field}
            id={`${id}-token`}
            type={isShown ? 'text' : 'password'}
            name="token"
            value={token}
            required
            autoComplete="current-password"
            autoCapitalize="none"
            spellCheck={false}
            aria-invalid={wrong !== null}
            aria-describedby={wrong === null ? undefined : `${id}-wrong`}
            onChange={({ target }) => {
              setToken(target.value);
              setWrong(null);
            }}
          />
          <button
            type="button"
            className="button"
            aria-pressed={isShown}
            aria-controls={`${id}-token`}
            onClick={() => setShown(!isShown)}
          >
            Show<span className="visually-hidden"> the token</span>
          </button>
        </span>
        <span id={`${id}-wrong`} className="wrong" role="alert">
          {wrong}
        </span>
      </div>
      <label className="keep-token">
        <input
          type="checkbox"
          checked={isKept}
          aria-describedby={`${id}-kept`}
          onChange={({ target }) => setKept(target.checked)}
        />{' '}
        Keep it on this device until I sign out
      </label>
      <p id={`${id}-kept`} className="small muted">
        Otherwise it is forgotten with this tab. It is sent to this server alone.
      </p>
      <p className="actions">
        <button type="submit" className="button primary" aria-disabled={isTrying}>
          Sign in
        </button>
      </p>
      <p className="small" role="status">
        {isTrying && 'Asking the server …'}
      </p>
    </form>
  );
}
