// The end of every page: which lists all of it rests on.

import { Link } from 'wouter';
import { serverTold } from '../server-told.ts';
import { useLoaded } from './loaded.ts';
import { count } from './states.tsx';

export function Footer() {
  const answer = useLoaded();
  return (
    <footer className="site-footer">
      <div>
        {answer.state === 'there' ? (
          <span>
            {count(answer.data.graph.paperCount, 'paper', 'papers')} by{' '}
            {count(answer.data.graph.authorCount, 'person', 'people')} from{' '}
            <Link href="/lists">{count(answer.data.graph.sources.length, 'list', 'lists')}</Link>
            <Refused sources={answer.data.graph.sources} />
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

/** What could not be read at all: no search finds it. */
function Refused({ sources }: { sources: readonly { refusedCount: number }[] }) {
  const refused = sources.reduce((sum, { refusedCount }) => sum + refusedCount, 0);
  if (refused === 0) return null;
  return (
    <>
      {'; '}
      <Link href="/lists">{count(refused, 'entry', 'entries')} could not be read</Link>
    </>
  );
}
