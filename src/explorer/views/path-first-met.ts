// When two people met, in sentences.
import { dateInWords } from '../parts/paper-date.ts';
import { count } from '../parts/states.tsx';

export interface Met {
  jointOn: string | null;
  jointPaper: { id: string } | null;
  connectedOn: string | null;
  connectingPaper: { id: string } | null;
  undatedJointCount: number;
  isUpperBound: boolean;
}

/** A sentence in parts; names apart, as they may run the other way than what stands around them. */
export type Words = readonly (string | { who: 'one' | 'other'; name: string })[];

export interface MeetingWords {
  joint: Words;
  /** Null: their first joint paper connected them, which `joint` says. */
  connected: string | null;
  /** What may make either date earlier. */
  open: readonly string[];
}

/** What is known of when two people first wrote together, and when others first connected them. */
export function meetingInWords(met: Met, [one, other]: readonly [string, string]): MeetingWords {
  const { jointOn, jointPaper, connectedOn, connectingPaper, undatedJointCount, isUpperBound } = met;
  const isOnePaper = jointPaper !== null && jointPaper.id === connectingPaper?.id;
  const open = [
    ...(undatedJointCount === 0
      ? []
      : [`${count(undatedJointCount, 'joint paper', 'joint papers')} of unknown or doubtful year may be the first.`]),
    ...(isUpperBound ? ['A list cut short, or a date not known well enough, may hide an earlier meeting.'] : []),
  ];
  return {
    joint: jointWords(),
    connected: isOnePaper ? null : connectedWords(),
    open,
  };

  function jointWords(): Words {
    const both: Words = [{ who: 'one', name: one }, ' and ', { who: 'other', name: other }];
    if (jointPaper === null) return ['No joint paper of ', ...both, ' with a known date is recorded.'];
    const when = ` first wrote together, as far as recorded: ${dateInWords(jointOn)}.`;
    return [...both, isOnePaper ? `${when} Nothing of known date had connected them before.` : when];
  }

  function connectedWords(): string {
    if (connectingPaper === null) return 'Papers of known date do not connect them through others either.';
    return `A chain of coauthors first connected them by this paper: ${dateInWords(connectedOn)}.`;
  }
}
