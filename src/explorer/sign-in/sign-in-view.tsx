// What stands in place of a view as long as the server answers nothing without a token.
import { ViewTitle } from '../parts/view-title.tsx';
import { TokenForm } from './token-form.tsx';
import { useAccess } from './use-access.ts';

export function SignInView() {
  const { wasRefused } = useAccess();
  return (
    <div className="sign-in">
      <ViewTitle title="This server asks for a token" />
      <p>
        {wasRefused
          ? 'The token that was kept here is not taken any more. Whoever runs the server knows the one that is.'
          : 'Whoever runs the server knows it. The page you came for opens once you have signed in.'}
      </p>
      <TokenForm />
    </div>
  );
}
