// Files that speak of the folder they are in: no lists, even where they show an example of an entry. Only whole names
// that mean nothing else: `contributing-papers.txt` and `README.bib` are lists.

const textEnding = String.raw`\.(?:md|markdown|txt|rst|org|adoc|html?)`;

// Only before an ending, as `readme.js` is no README in a language: `.de`, `_zh-CN`, `-zh-Hant`.
const language = `[._-][a-z]{2}(?:[_-](?:[a-z]{2}|hans|hant))?(?=${textEnding})`;

// `-MIT`, `-APACHE-2.0`, `-BSD-3-Clause`, `.GPLv3`.
const licence = String.raw`[._-](?:mit|isc|zlib|unlicense|(?:apache|bsd|[al]?gpl|mpl|epl|ofl|cc0|cc-by(?:-(?:nc|nd|sa))*)(?:[_-]?v?\d(?:\.\d)?)?(?:-clause)?)`;

const names = [
  `(?:readme|contributing)(?:${language})?`,
  `licen[cs]e(?:${licence})?`,
  'copying|changelog|code_of_conduct',
].join('|');

const aboutFolder = new RegExp(String.raw`^(?:${names})(?:${textEnding})?(?:\.gz)?$`, 'iu');

// Publishers call what they offer for download `citation.bib` and `citation.txt`.
const howToCite = /^citation\.(?:cff|md)$/iu;

/** Whether a file of that name, with or without folders before it, is about its folder, as a README is. */
export function isAboutFolder(path: string): boolean {
  const name = path.split(/[/\\]/u).at(-1) ?? '';
  return aboutFolder.test(name) || howToCite.test(name);
}
