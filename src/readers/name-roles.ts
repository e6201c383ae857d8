// What lists print around names: `Prof. Dr.` before them, `(Hrsg.)`, `[Bearb.]`, `(moderator)` behind them.

const editorInFull =
  '(?:co-?|series |guest |volume )?editors?(?:-in-chief)?|edited by|hrsg\\.?|herausgeber(?:in|innen)?|éditeurs?|' +
  'éditrices?|coordinador(?:a|es)?|a cura di|curator[ei]|redaktion|redacteur|redaktör|ред\\.';
// A name in short may look like them: `(Ed)`, `(Red)`.
const editorInShort =
  '(?:[Cc]o-?)?[Ee]ds?\\.|eds?|Eds|[Éé]ds?\\.?|H(?:rs)?gg?\\.?|hgg?\\.|(?:[Dd]ir|[Cc]oord|[Cc]ur|[Rr]ed|[Uu]tg|[Uu]dg|[Ww]yd)s?\\.';
const otherRole =
  'moderator(?:in|s)?|chair(?:man|person|woman)?|discussant|panell?ist|speaker|presenter|transl?\\.|translat(?:ors?|ed by)|' +
  'übers\\.|übersetzer(?:in|innen)?|trad\\.|traducteur|traductrice|traductora?|traduttore|vert\\.|bearb\\.|' +
  'bearbeiter(?:in)?|ill(?:us(?:tr)?)?\\.|illustrat(?:or|rice|eur)s?|photographers?|fotogra(?:f|fin|fo)|comp\\.|compilers?|' +
  'annotators?|contributors?|(?:corresponding )?author|autor(?:in)?|verf\\.|verfasser(?:in)?|mitarb\\.|narrator|interviewer|' +
  'interviewee|director|producer|performer|composer|foreword|afterword|introd\\.|introduction|vorw\\.|nachw\\.|begr\\.|' +
  'organi[sz]er|supervisor|advis[eo]r|deceased';
const opening = '(?<!\\s)\\s?[([]\\s?';
const closing = '\\s?[)\\]][.:]?(?=\\s*(?:[,;|\\n]|(?:and|&)\\s|$))';
const editor = new RegExp(`${opening}(?:${editorInShort})${closing}`, 'gu');
const editorSpeltOut = new RegExp(`${opening}(?:${editorInFull})${closing}`, 'giu');
const other = new RegExp(`${opening}(?:${otherRole})${closing}`, 'giu');
// `Moss, Ada, Hrsg.`; `Moss, Ed.` is Edward's.
const editorBehindComma = /(?<!\s)\s?,\s?(?:Hrsg\.|Hg\.|hrsg\.|eds?\.|editors?)(?=\s*(?:;|$))/gu;
const mark = ' (ed.)';

const degree =
  '(?:(?:Univ|Hon|Apl|apl|Ass|Assoc|Asst)\\.[- ]?|(?:Associate|Assistant|Full) )?' +
  '(?:Prof(?:essor(?:in)?)?(?:\\.|(?=\\s))|Dr(?:\\.-Ing\\.|\\.|(?=\\s))|Dipl\\.-\\p{Lu}\\p{L}{1,12}(?:\\.|(?=\\s))|Priv\\.-Doz\\.|' +
  'PD(?=\\sDr\\.))';
const behindDegree = '(?:em|h\\.\\s?c|mult|rer|nat|pol|oec|med|phil|jur|iur|habil|sc|techn|theol)\\.|\\(FH\\)';
const titles = new RegExp(
  `((?:^|[,;|\\n]|\\s(?:and|und|et|&)(?=\\s))\\s?)${degree}(?:\\s?(?:${degree}|${behindDegree})){0,8}(?=\\s|$|[,;|\\n]|\\p{Lu})\\s?`,
  'gu',
);

/** Names without academic titles before them (`Prof. Dr. Ada Moss`, `Moss, Dr. Ada`). Cost: linear. */
export function withoutTitles(names: string): string {
  if (!/Prof|Dr|Dipl\.|PD|Doz/u.test(names)) return names;
  const untitled = names.replace(titles, '$1');
  // `Moss, Ada, Dr.` leaves a comma.
  return untitled === names ? names : untitled.replace(/,\s?(?=;|$)/gu, '');
}

/**
 * Names without what their bearers did (`Ada Moss (moderator)`); those of editors end in ` (ed.)`, whatever word stood
 * there. A nickname (`Robert (Bob) Ray`) stays. Cost: linear.
 */
export function withoutRoles(names: string): string {
  const unbracketed = /[([]/u.test(names)
    ? names.replace(other, '').replace(editor, mark).replace(editorSpeltOut, mark)
    : names;
  return unbracketed.replace(editorBehindComma, mark);
}

/** Names with neither titles nor roles around them, but for the mark of editors. Cost: linear. */
export function bareNames(names: string): string {
  return withoutTitles(withoutRoles(names)).trim();
}

/** Whether a name of `bareNames` is an editor's. */
export function isEditor(name: string): boolean {
  return name.endsWith(mark);
}

/** A part of a name without what stands around it; an editor's, too. */
export function barePart(part: string): string {
  const bare = bareNames(part);
  return isEditor(bare) ? bare.slice(0, -mark.length) : bare;
}
