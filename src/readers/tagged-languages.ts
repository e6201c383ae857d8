// The languages that databases name, by code or by word, as BCP 47.

import { fold } from '../text/fold.ts';

// The three letters of ISO 639-2, bibliographic and terminological, of those languages that have two letters.
const threeLetters: ReadonlyMap<string, string> = new Map(
  (
    'afr=af alb=sq sqi=sq amh=am ara=ar arm=hy hye=hy aze=az baq=eu eus=eu bel=be ben=bn bos=bs bul=bg cat=ca chi=zh ' +
    'zho=zh hrv=hr cze=cs ces=cs dan=da dut=nl nld=nl eng=en epo=eo est=et fin=fi fre=fr fra=fr geo=ka kat=ka ger=de ' +
    'deu=de gla=gd gle=ga glg=gl gre=el ell=el heb=he hin=hi hun=hu ice=is isl=is ind=id ita=it jpn=ja kaz=kk kor=ko ' +
    'kur=ku lat=la lav=lv lit=lt mac=mk mkd=mk mal=ml mao=mi mri=mi may=ms msa=ms mon=mn nob=nb nno=nn nor=no per=fa ' +
    'fas=fa pol=pl por=pt pus=ps rum=ro ron=ro rus=ru san=sa slo=sk slk=sk slv=sl spa=es srp=sr swa=sw swe=sv tam=ta ' +
    'tel=te tha=th tur=tr ukr=uk urd=ur uzb=uz vie=vi wel=cy cym=cy'
  )
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);

let byName: Map<string, string> | null = null;

/** The languages' English names and their own, folded, with their codes; made when first asked for. */
function languageNames(): Map<string, string> {
  if (byName !== null) return byName;
  byName = new Map([
    ['castilian', 'es'],
    ['farsi', 'fa'],
    ['mandarin', 'zh'],
    ['flemish', 'nl'],
  ]);
  const english = new Intl.DisplayNames('en', { type: 'language' });
  for (const code of new Set(threeLetters.values())) {
    const own = new Intl.DisplayNames(code, { type: 'language' });
    for (const name of [english.of(code), own.of(code)]) {
      if (name !== undefined && !byName.has(fold(name))) byName.set(fold(name), code);
    }
  }
  return byName;
}

/**
 * The BCP 47 tag of a language that is given by its tag (`en`, `pt_BR`), by three letters (`ger`), or by its English or
 * its own name (`German`, `Deutsch`); of several (`English; German`) the first. Null for none, for `mul` and `und`, and
 * for words that name no language known here.
 */
export function languageTag(printed: string): string | null {
  const first = printed.split(/[;,/|]/u, 1)[0]?.trim() ?? '';
  const code = first.toLowerCase();
  if (/^[a-z]{3}$/u.test(code)) return threeLetters.get(code) ?? null;
  if (/^[a-z]{2}(?:[-_](?:[a-z]{4}|[a-z]{2}))*$/u.test(code)) {
    const tag = code.replaceAll('_', '-');
    const parts = tag.split('-');
    return parts
      .map((part, at) => (at === 0 ? part : part.length === 2 ? part.toUpperCase() : titleCase(part)))
      .join('-');
  }
  return first === '' ? null : (languageNames().get(fold(first)) ?? null);
}

function titleCase(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
