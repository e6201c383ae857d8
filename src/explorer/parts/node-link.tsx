// Links to authors, papers and topics, each name read in its own direction.
import { Link } from 'wouter';
import { hrefOf } from '../addresses.ts';

/** A link to where an author, paper or topic is shown. */
export function NodeLink({ id, label, className }: { id: string; label: string; className?: string }) {
  return (
    <Link href={hrefOf(id)} className={className}>
      <bdi>{label}</bdi>
    </Link>
  );
}

/** Names one behind the other, with links: “Ada Byron, Bob Cole”. */
export function AuthorNames({
  authors,
  complete = true,
}: {
  authors: readonly { id: string; name: string }[];
  /** False: the list is cut short, which is said behind it. */
  complete?: boolean;
}) {
  return (
    <>
      {authors.map(({ id, name }, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <NodeLink id={id} label={name} />
        </span>
      ))}
      {!complete && (
        <>
          {authors.length > 0 && ' '}
          <span className="badge warn">{authors.length > 0 ? 'list cut short' : 'no author list'}</span>
        </>
      )}
    </>
  );
}
