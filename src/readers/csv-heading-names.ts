// The headings of tables of publications, as databases, reference managers and people write them.

/** What a column may hold. */
export type ColumnField =
  | 'title'
  | 'authors'
  | 'organisations'
  | 'authorids'
  | 'orcids'
  | 'affiliations'
  | 'date'
  | 'year'
  | 'month'
  | 'day'
  | 'type'
  | 'venue'
  | 'doi'
  | 'arxiv'
  | 'pmid'
  | 'pmcid'
  | 'key'
  | 'keywords'
  | 'mesh'
  | 'abstract'
  | 'language'
  | 'url'
  | 'code'
  | 'notes';

/**
 * Headings by what stands below them, folded and without spaces, the best first: an entry's value is that of the first
 * column that has one.
 */
const headings: Readonly<Record<ColumnField, string>> = {
  title:
    'title articletitle documenttitle papertitle itemtitle publicationtitletext worktitle displayname ' +
    'titel titre titulo titolo',
  authors:
    'authorfullnames authorfullname fullauthornames authors author authornames authorname authorlist listofauthors ' +
    'creators creator authorshipsauthordisplayname authorshipsrawauthorname ' +
    'autoren autorinnen autoreninnen autorenundautorinnen verfasserinnen verfasserininnen verfasser verfasserin autorin autor auteurs auteures auteur autores autoras autora autori autore autorei forfattare forfattere',
  organisations: 'groupauthors groupauthor collaboration collaborations collectiveauthors corporateauthors',
  authorids: 'authorsid authorids authorid scopusauthorids authorshipsauthorid',
  orcids: 'orcids orcid orcidids orcidid authororcids authororcid authorshipsauthororcid',
  affiliations:
    'authorswithaffiliations authorsrawaffiliation authorsaffiliations authoraffiliations authoraffiliation addresses ' +
    'authorshipsrawaffiliationstrings affiliations affiliation',
  date:
    'publicationdate datepublished publisheddate dateofpublication published pubdate coverdate issued date ' +
    'erscheinungsdatum veroffentlichungsdatum datum datedepublication datedeparution fechadepublicacion fecha datadipubblicazione',
  year:
    'year publicationyear pubyear yearpublished yearofpublication ' +
    'erscheinungsjahr publikationsjahr veroffentlichungsjahr jahr anneedepublication anneedeparution annee anodepublicacion anodepublicacao ano annodipubblicazione anno jaar',
  month: 'month publicationmonth ' + 'monat mois mes mese',
  day: 'day publicationday',
  // A bare `type` is left out: in tables of OpenAlex, papers of conferences are articles, too.
  type: 'typecrossref documenttype itemtype publicationtype',
  venue:
    'sourcetitle journal journaltitle journalname journalbook publicationname publicationtitle venue venuename booktitle ' +
    'containertitle anthologytitle conferencename conferencetitle conference proceedings proceedingstitle publishedin ' +
    'primarylocationsourcedisplayname publication abbreviatedsourcetitle journalabbreviation journalisoabbreviation ' +
    'zeitschrift zeitschriftentitel revue revista rivista tijdschrift konferenz tagung tagungsband erschienenin conferencia congreso convegno',
  doi: 'doi itemdoi digitalobjectidentifier doiurl idsdoi doilink',
  arxiv: 'arxiv arxivid arxivnumber arxividentifier',
  pmid: 'pmid pubmedid pubmed pubmednumber idspmid',
  pmcid: 'pmcid pmc idspmcid',
  key: 'key citationkey citekey bibtexkey id workid openalexid lensid publicationid bibcode eid utuniquewosid',
  keywords:
    'keywords keyword authorkeywords authorskeywords tags manualtags indexkeywords keywordsplus ieeeterms subjects ' +
    'fieldsofstudy keywordsdisplayname topicsdisplayname ' +
    'schlagworter schlagworte schlagwort stichworter stichworte motscles motcle palabrasclave palavraschave parolechiave trefwoorden',
  mesh: 'mesh meshterms meshheadings',
  abstract:
    'abstract abstractnote abstracttext ' + 'zusammenfassung kurzfassung resume resumen resumo riassunto samenvatting',
  language: 'language lang languageoforiginaldocument ' + 'sprache langue idioma lingua taal',
  url:
    'url urls link articleurl sourceurls sourceurl primarylocationlandingpageurl externalurl webofsciencerecord pdflink ' +
    'lien enlace',
  code: 'code codeurl codelink github githuburl repository',
  notes:
    'notes note extra comments comment remarks ' +
    'anmerkungen anmerkung bemerkungen bemerkung notizen notas remarques kommentar',
};

/** Used only where no other column holds the same: in some tables they mean something else. */
const lastResorts: Readonly<Record<string, ColumnField>> = { source: 'venue', series: 'venue', name: 'title' };

/** The two letters that Web of Science writes above the columns of its own tables. */
const webOfScience: Readonly<Record<string, ColumnField>> = {
  ti: 'title',
  af: 'authors',
  au: 'authors',
  ca: 'organisations',
  gp: 'organisations',
  oi: 'orcids',
  c1: 'affiliations',
  pd: 'month',
  py: 'year',
  dt: 'type',
  so: 'venue',
  di: 'doi',
  pm: 'pmid',
  ut: 'key',
  de: 'keywords',
  id: 'keywords',
  ab: 'abstract',
  la: 'language',
};

/** Headings of databases whose columns say nothing that is kept; they need no mention. */
const passedOver: ReadonlySet<string> = new Set(
  (
    'volume issue artno articlenumber number pages pagestart pageend startpage endpage pagecount numpages numberofpages ' +
    'pagination citedby cites citations citationcount citedbycount timescited timescitedwoscore timescitedalldatabases ' +
    'recentcitations rcr fcr molecularsequencenumbers chemicalscas chemicals tradenames manufacturers fundingdetails ' +
    'fundingtexts fundingtext fundingorgs fundingnamepreferred funding fundinginformation funder references ' +
    'citedreferences citedreferencecount correspondenceaddress correspondingauthors correspondingauthor reprintaddresses ' +
    'emailaddresses editors editor bookeditors bookauthors bookauthorfullnames bookauthor bookgroupauthors publisher ' +
    'publishercity publisheraddress sponsors conferencedate conferencelocation conferencecode conferencesponsor ' +
    'conferencehost issn eissn issns isbn isbns bookdoi coden type contenttype ' +
    'publicationstage openaccess openaccessdesignations isopenaccess openaccesslicense openaccesscolour ' +
    'openaccessisoa openaccessoastatus source series seriestitle seriestext seriesnumber bookseriestitle ' +
    'bookseriessubtitle firstauthor citation createdate nihmsid rank acknowledgements earlyaccessdate ' +
    'publicationdateonline publicationdateprint researcherids highlycitedstatus hotpaperstatus dateofexport idsnumber ' +
    '180dayusagecount since2013usagecount partnumber supplement specialissue meetingabstract woscategories ' +
    'webofscienceindex researchareas researchorganizationsstandardized gridids sourcelinkout dimensionsurl ' +
    'fieldsofresearchanzsrc2020 sustainabledevelopmentgoals microsoftacademicid citingpatentscount citingworkscount ' +
    'sourcecountry issuenumber place rights archive archivelocation librarycatalog callnumber shorttitle dateadded ' +
    'datemodified accessdate fileattachments linkattachments automatictags serieseditor translator contributor ' +
    'attorneyagent edition numberofvolumes runningtime scale medium gsrank querydate citesurl citationurl ecc ' +
    'citesperyear citesperauthor authorcount age fulltexturl relatedurl dateaddedtoxplore issuedate meetingdate license ' +
    'articlecitationcount patentcitationcount referencecount documentidentifier onlinedate inspeccontrolledterms ' +
    'seiten paginas pagine band heft jahrgang ausgabe volumen tomo numero nummer verlag herausgeber editeur editeurs ' +
    'editorial editores editore curatore ort lieu lugar luogo ' +
    'inspecnoncontrolledterms copyrightyear bookseriestitle journalvolume journalissue journalurl doctype'
  ).split(' '),
);

const fieldOfHeading: ReadonlyMap<string, { field: ColumnField; rank: number }> = new Map(
  Object.entries(headings).flatMap(([field, names]) =>
    names.split(' ').map((name, rank) => [name, { field: field as ColumnField, rank }] as const),
  ),
);

/** What a heading, folded and without spaces, says of its column, with its rank among those of the same; null: unknown. */
export function columnOf(heading: string): { field: ColumnField; rank: number } | null {
  return fieldOfHeading.get(heading) ?? null;
}

/** What a heading means where no better one is there for the same. */
export function lastResortOf(heading: string): ColumnField | null {
  return Object.hasOwn(lastResorts, heading) ? (lastResorts[heading] ?? null) : null;
}

/** What a code of Web of Science means. */
export function webOfScienceColumn(code: string): ColumnField | null {
  return Object.hasOwn(webOfScience, code) ? (webOfScience[code] ?? null) : null;
}

/** Whether a heading is known, and its column not kept. */
export function isPassedOver(heading: string): boolean {
  return passedOver.has(heading);
}

/** Whether a word is a field's name, as a list's owner writes it in `# columns:`. */
export function isColumnField(word: string): word is ColumnField {
  return Object.hasOwn(headings, word);
}

/** The names of all fields, in order. */
export const columnFields: readonly string[] = Object.keys(headings);
