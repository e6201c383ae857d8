// The small words that family names are built with: `van`, `de la`, `bin`.

/** Particles in lower case, those with an apostrophe (`'t`) with a straight one. */
export const particles: ReadonlySet<string> = new Set(
  (
    'aan af al ap aus av bar ben bin bint da dal dalla das de degli dei del della delle dello den der des di do dos du ' +
    'el het ibn im la las le lo los mac olde op ou oude san st ste te ten ter til tot uit van vande vanden vander vom ' +
    "von zu zum zur 't 's"
  ).split(' '),
);
