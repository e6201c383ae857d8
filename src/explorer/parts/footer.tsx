// The end of every page: which lists all of it rests on.
import { Link } from 'wouter';
import { LoadedDocument } from '../../generated/graphql.ts';
import { useAnswer } from '../answers.ts';
import { count } from './states.tsx';

export function Footer() {
  const answer = useAnswer(LoadedDocument, {});
  return (
    <footer className="site-footer">
      <div>
        {answer.state === 'there' ? (
          <span>
            {count(answer.data.graph.paperCount, 'paper', 'papers')} by{' '}
            {count(answer.data.graph.authorCount, 'person', 'people')} from{' '}
            <Link href="/lists">{count(answer.data.graph.sources.length, 'list', 'lists')}</Link>
          </span>
        ) : (
          <span>Who wrote with whom, as far as the lists say.</span>
        )}
        <span>
          The same answers for programs: <a href="/graphql">GraphQL at /graphql</a>
        </span>
      </div>
    </footer>
  );
}
