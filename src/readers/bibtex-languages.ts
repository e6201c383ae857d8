// The languages of BibLaTeX entries: what LaTeX's language packages call them, as BCP 47.
import { languageTag } from './languages.ts';

// Names of babel and polyglossia that are neither a language's English name nor its own: BibLaTeX's manual, "langid".
const packageNames: ReadonlyMap<string, string> = new Map(
  (
    'acadian=fr-CA american=en-US ancientgreek=grc australian=en-AU austrian=de-AT bahasa=id bahasai=id bahasam=ms ' +
    'brazil=pt-BR brazilian=pt-BR british=en-GB bokmal=nb canadian=en-CA canadien=fr-CA farsi=fa ' +
    'frenchb=fr friulan=fur indon=id kurmanji=kmr lowersorbian=dsb ' +
    'lsorbian=dsb magyar=hu melayu=ms mexican=es-MX meyalu=ms naustrian=de-AT newzealand=en-NZ ngerman=de norsk=nb ' +
    'nswissgerman=de-CH nynorsk=nn piedmontese=pms polutonikogreek=el-polyton ' +
    'portuges=pt samin=se scottish=gd serbianc=sr-Cyrl slovene=sl swissgerman=de-CH ' +
    'ukenglish=en-GB uppersorbian=hsb usenglish=en-US usorbian=hsb'
  )
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);

/**
 * The BCP 47 tag of a `langid` or `language` field: a name of babel's (`ngerman`, `polutonikogreek`), BibLaTeX's
 * `langfrench`, a language's English or own name, a tag or three letters; of several (`english and german`) the first.
 * Null where it names no language known here.
 */
export function bibtexLanguage(printed: string): string | null {
  const first = printed.split(/\s+and\s+|[;,/|]/iu, 1)[0]?.trim() ?? '';
  const name = first.toLowerCase().replace(/^lang(?=\p{L}{4})/u, '');
  return packageNames.get(name) ?? languageTag(name) ?? null;
}
