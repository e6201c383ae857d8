// Remembers what was answered: the same question on the same graph has the same answer each time.
import { createHash } from 'node:crypto';

export interface Answers {
  /**
   * What is wrong with an answer to a question by a graph of that version; null for nothing. The first answer is taken
   * for right, all later ones must be the same to the letter.
   */
  check(version: string, question: string, answer: string): string | null;
  /** How many answers were compared with an earlier one. */
  comparedCount(): number;
}

/** Nothing is remembered yet. Keeps some hundred bytes for each question and version. */
export function createAnswers(): Answers {
  const answered = new Map<string, string>();
  let compared = 0;
  const hash = (text: string) => createHash('sha256').update(text).digest('base64url');
  return {
    check(version, question, answer) {
      const key = hash(`${version}\n${question}`);
      // When a graph was loaded differs each time; its version does not.
      const said = hash(answer.replaceAll(/"loadedAt":"[^"]*"/g, ''));
      const before = answered.get(key);
      if (before === undefined) {
        answered.set(key, said);
        return null;
      }
      compared++;
      return before === said ? null : `another answer than before from version ${version}: ${answer.slice(0, 300)}`;
    },
    comparedCount: () => compared,
  };
}
