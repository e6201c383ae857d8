// When two people met: asked once the section is opened.
import { useState } from 'react';
import { FirstMetDocument, type FirstMetQuery } from '../../generated/graphql.ts';
import { useAnswer } from '../answers.ts';
import { PaperList } from '../parts/paper-list.tsx';
import { ShowQuery } from '../parts/show-query.tsx';
import { Answered } from '../parts/states.tsx';
import { meetingInWords } from './path-first-met.ts';

export function FirstMeeting({
  author,
  other,
  names,
}: {
  author: string;
  other: string;
  names: readonly [string, string];
}) {
  const [isOpen, setIsOpen] = useState(false);
  const asked = { author, other };
  const answer = useAnswer(FirstMetDocument, asked, { pause: !isOpen });
  return (
    <details className="card path-met" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>
        <h2>When they met</h2>
      </summary>
      {isOpen && (
        <>
          <div className="actions">
            <ShowQuery document={FirstMetDocument} variables={asked} of="when they met" />
          </div>
          <Answered answer={answer} what="when they met">
            {(data) => <Meeting met={data.author?.firstMet ?? null} names={names} />}
          </Answered>
        </>
      )}
    </details>
  );
}

type Met = NonNullable<NonNullable<FirstMetQuery['author']>['firstMet']>;

function Meeting({ met, names }: { met: Met | null; names: readonly [string, string] }) {
  if (met === null) return <p>Nothing is known of these two.</p>;
  const { jointPaper, connectingPaper } = met;
  const isOnePaper = jointPaper !== null && jointPaper.id === connectingPaper?.id;
  const words = meetingInWords(met, names);
  return (
    <>
      <p className="muted">All papers of known date count here, whatever the filter says.</p>
      <p>{words.joint.map((word) => (typeof word === 'string' ? word : <bdi key={word.who}>{word.name}</bdi>))}</p>
      {jointPaper !== null && !isOnePaper && <PaperList papers={[jointPaper]} />}
      {words.connected !== null && <p>{words.connected}</p>}
      {connectingPaper !== null && <PaperList papers={[connectingPaper]} />}
      {words.open.length > 0 && <p className="open-ends">{words.open.join(' ')}</p>}
    </>
  );
}
