// Files that speak of the folder they are in: no lists, even where they show an example of an entry.

// `README`, `readme.md`, `README.de.md`, `LICENSE-MIT.txt`; `README.bib` is a list.
const aboutFolder =
  /^(?:readme|licen[cs]es?|copying|changelog|contributing|code[_-]of[_-]conduct)(?:[_-][^.]*|\.[a-z]{2}(?:[_-][a-z]+)?)?(?:\.(?:md|markdown|rst|adoc|txt|html?))?$/iu;

// Publishers call what they offer for download `citation.bib` and `citation.txt`.
const howToCite = /^citation(?:\.(?:cff|md))?$/iu;

/** Whether a file of that name, with or without folders before it, is about its folder, as a README is. */
export function isAboutFolder(path: string): boolean {
  const name = path.split(/[/\\]/u).at(-1) ?? '';
  return aboutFolder.test(name) || howToCite.test(name);
}
