// Everyday forms of given names that do not begin like the name they stand for.

const formsOf: Record<string, string> = {
  abigail: 'abby',
  albert: 'al bert',
  alexander: 'al sandy sasha',
  alexandra: 'sandy sasha',
  alfred: 'al fred',
  andreas: 'andy',
  andrew: 'andy drew',
  anthony: 'tony',
  antonio: 'toni tony',
  catherine: 'cathie cathy kate kathy katie',
  charles: 'charlie chuck',
  christina: 'chrissy tina',
  cynthia: 'cindy',
  daniel: 'danny',
  david: 'dave davy',
  deborah: 'debbie debby',
  debra: 'debbie debby',
  dmitry: 'dima',
  edgar: 'ed eddie',
  edmund: 'ed eddie ted',
  edward: 'ed eddie ned ted teddy',
  edwin: 'ed eddie',
  ekaterina: 'katya katja',
  elena: 'lena',
  elizabeth: 'beth betsy betty libby lisa liz lizzie',
  eugene: 'gene',
  evgeny: 'zhenya',
  florence: 'flo',
  francis: 'frank',
  francisco: 'paco pancho',
  franklin: 'frankie',
  frederick: 'freddie freddy fritz',
  friedrich: 'fritz',
  geoffrey: 'jeff',
  gerald: 'gerry jerry',
  gillian: 'jill',
  harold: 'hal harry',
  heinrich: 'heinz',
  henry: 'hank harry',
  herbert: 'bert bertie',
  jacob: 'jake',
  jacqueline: 'jackie',
  james: 'jamie jim jimmy',
  jennifer: 'jenny',
  jerome: 'jerry',
  johannes: 'hannes hans jan',
  john: 'jack johnny',
  joseph: 'joe joey',
  jose: 'pepe',
  judith: 'judy',
  katherine: 'cathy kate kathie kathy katie kitty',
  kathleen: 'cathy kate kathie kathy katie',
  kathryn: 'cathy kate kathie kathy katie',
  kenneth: 'kenny',
  laurence: 'larry laurie',
  lawrence: 'larry laurie',
  leonard: 'lenny',
  margaret: 'maggie marge meg peggy',
  maria: 'masha mia',
  martin: 'marty',
  matthew: 'matty',
  michael: 'mick mickey mike',
  mikhail: 'misha',
  natalia: 'natasha',
  nathan: 'nate',
  nathaniel: 'nate',
  nicholas: 'nick nicky',
  nicolas: 'nick nicky',
  nikolaus: 'klaus',
  patricia: 'patty tricia trish',
  penelope: 'penny',
  peter: 'pete',
  philip: 'pip',
  rebecca: 'becca becky',
  richard: 'dick rick ricky',
  robert: 'bert bob bobby robbie',
  ronald: 'ronnie',
  sarah: 'sally',
  stephen: 'steve',
  steven: 'steve',
  susan: 'sue susie',
  susanne: 'sue susie',
  tatiana: 'tanya tanja',
  terence: 'terry',
  theodore: 'ted teddy',
  theresa: 'terry tess',
  thomas: 'tom tommy',
  victoria: 'vicky vickie',
  virginia: 'ginny',
  william: 'bill billy willy',
  zachary: 'zack',
};

const meanings = new Map<string, string[]>();
for (const [name, forms] of Object.entries(formsOf)) {
  for (const form of forms.split(' ')) {
    const known = meanings.get(form);
    if (known) known.push(name);
    else meanings.set(form, [name]);
  }
}

const none: readonly string[] = [];

/** The folded given names that a folded everyday form stands for, by code units; empty for most words. */
export function meaningsOf(word: string): readonly string[] {
  return meanings.get(word) ?? none;
}

/** True where the one word is an everyday form of the other. Symmetric; two forms of one name do not count. */
export function isNickname(a: string, b: string): boolean {
  return meaningsOf(a).includes(b) || meaningsOf(b).includes(a);
}
