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

export interface MeetingWords {
  joint: string;
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

  function jointWords(): string {
    if (jointPaper === null) return `No joint paper of ${one} and ${other} with a known date is recorded.`;
    const when = `${one} and ${other} first wrote together, as far as recorded: ${dateInWords(jointOn)}.`;
    return isOnePaper ? `${when} Nothing of known date had connected them before.` : when;
  }

  function connectedWords(): string {
    if (connectingPaper === null) return 'Papers of known date do not connect them through others either.';
    return `A chain of coauthors first connected them by this paper: ${dateInWords(connectedOn)}.`;
  }
}
