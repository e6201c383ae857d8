// The end of every page: which lists all of it rests on.

import { Link } from 'wouter';
import { serverTold } from '../server-told.ts';
import { useLoaded } from './loaded.ts';
import { Refused, refusedIn } from './refused.tsx';
import { count } from './states.tsx';

export function Footer() {
  const answer = useLoaded();
  const refused = answer.state === 'there' ? refusedIn(answer.data.graph.sources) : 0;
  return (
    <footer className="site-footer">
      <div>
        {answer.state === 'there' ? (
          <span>
            {count(answer.data.graph.paperCount, 'paper', 'papers')} by{' '}
            {count(answer.data.graph.authorCount, 'person', 'people')} from{' '}
            <Link href="/lists">{count(answer.data.graph.sources.length, 'list', 'lists')}</Link>
            {refused > 0 && (
              <>
                {'; '}
                <Refused entries={refused} />
              </>
            )}
          </span>
        ) : (
          <span>Who wrote with whom, as far as the lists say.</span>
        )}
        <span>
          The same answers for programs:{' '}
          {serverTold().showsGraphiql ? <a href="/graphql">GraphQL at /graphql</a> : 'GraphQL at /graphql'} ·{' '}
          <a href="/licenses.txt">Licences</a>
        </span>
      </div>
    </footer>
  );
}
