// JSON.parse, with U+FFFD in the place of what is no character of Unicode.

/** Whether a source may hold what is no character: U+0000, or half of a pair of surrogates; both can stand there as escapes alone. */
const suspicious = /\\u(?:0000|d[89a-f])/iu;

/**
 * The value of a JSON text, and where in the text something may stand that was read as U+FFFD; -1 where nothing was. Names
 * of members are left as they are. Throws what JSON.parse throws. Cost: linear.
 */
export function parseWellFormed(source: string): { value: unknown; replacedAt: number } {
  const at = source.search(suspicious);
  if (at === -1) return { value: JSON.parse(source), replacedAt: -1 };
  let replacedAt = -1;
  const value: unknown = JSON.parse(source, (_name, member: unknown) => {
    if (typeof member !== 'string' || (member.isWellFormed() && !member.includes('\0'))) return member;
    replacedAt = at;
    return member.toWellFormed().replaceAll('\0', '\uFFFD');
  });
  return { value, replacedAt };
}
