// What the commands of LaTeX that stand for a character print, and how the others treat their arguments.

function pairs(source: string): Map<string, string> {
  const words = source.trim().split(/\s+/u);
  const table = new Map<string, string>();
  for (let i = 0; i + 1 < words.length; i += 2) table.set(words[i] ?? '', words[i + 1] ?? '');
  return table;
}

/** Letters and signs of running text, by command name; the space behind such a command is not printed. */
export const textSymbols: ReadonlyMap<string, string> = pairs(`
  ss ß SS ẞ o ø O Ø l ł L Ł i ı j ȷ ae æ AE Æ oe œ OE Œ aa å AA Å dh ð DH Ð dj đ DJ Đ th þ TH Þ ng ŋ NG Ŋ ij ĳ IJ Ĳ
  S § P ¶ dag † ddag ‡ pounds £ copyright © slash / ldots … dots … textellipsis … textendash – textemdash —
  textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” quotesinglbase ‚ quotedblbase „
  guillemotleft « guillemotright » guilsinglleft ‹ guilsinglright › lq ‘ rq ’ glqq „ grqq “ flqq « frqq »
  textquotedbl " textquotesingle ' textasciigrave \` textasciitilde ~ textasciicircum ^ textunderscore _
  textbackslash \\ textbar | textless < textgreater > textbraceleft { textbraceright } textdollar $
  textregistered ® texttrademark ™ textcopyright © textdegree ° textmu µ texteuro € euro € textsterling £ textyen ¥
  textcent ¢ textsection § textparagraph ¶ textdagger † textbullet • textperiodcentered · textordfeminine ª
  textordmasculine º textexclamdown ¡ textquestiondown ¿ textnumero № textpm ± texttimes × textdiv ÷
  lbrace { rbrace } LaTeXe LaTeX2e emdash — endash –
`);

/** Letters of formulas and ordinary symbols, by command name; the space behind such a command is not printed. */
export const mathLetters: ReadonlyMap<string, string> = pairs(`
  alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ
  nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω
  Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
  infty ∞ partial ∂ nabla ∇ ell ℓ hbar ℏ imath ı jmath ȷ aleph ℵ Re ℜ Im ℑ wp ℘ emptyset ∅ varnothing ∅ forall ∀
  exists ∃ neg ¬ lnot ¬ sum ∑ prod ∏ int ∫ oint ∮ sqrt √ angle ∠ triangle △ square □ Box □ diamond ⋄ star ⋆ degree °
  prime ′ top ⊤ bot ⊥ sharp ♯ flat ♭ natural ♮ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ Vert ‖ vert |
  lvert | rvert | lVert ‖ rVert ‖ backslash \\ checkmark ✓ bullet • circ ∘ dagger † ddagger ‡ colon :
`);

/** Relations, operators and arrows of formulas, by command name; the space behind such a command stays. */
export const mathOperators: ReadonlyMap<string, string> = pairs(`
  pm ± mp ∓ times × div ÷ cdot · cdots ⋯ vdots ⋮ ddots ⋱ ast ∗ oplus ⊕ ominus ⊖ otimes ⊗ odot ⊙ cup ∪ cap ∩ wedge ∧
  land ∧ vee ∨ lor ∨ setminus ∖ le ≤ leq ≤ leqslant ≤ ge ≥ geq ≥ geqslant ≥ ne ≠ neq ≠ approx ≈ sim ∼ simeq ≃ cong ≅
  equiv ≡ propto ∝ ll ≪ gg ≫ lesssim ≲ gtrsim ≳ in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ mid ∣
  nmid ∤ parallel ∥ perp ⊥ prec ≺ succ ≻ models ⊨ vdash ⊢ to → rightarrow → longrightarrow ⟶ leftarrow ← gets ←
  leftrightarrow ↔ Rightarrow ⇒ implies ⇒ Leftarrow ⇐ Leftrightarrow ⇔ iff ⇔ mapsto ↦ uparrow ↑ downarrow ↓
  hookrightarrow ↪ nearrow ↗ searrow ↘ lt < gt >
`);

/** The combining mark of an accent command, in text (`v`, `"`) and in formulas (`hat`). */
export const accents: ReadonlyMap<string, string> = new Map([
  ...Object.entries({
    '`': '\u0300',
    "'": '\u0301',
    '^': '\u0302',
    '~': '\u0303',
    '=': '\u0304',
    u: '\u0306',
    '.': '\u0307',
    '"': '\u0308',
    h: '\u0309',
    r: '\u030a',
    H: '\u030b',
    v: '\u030c',
    G: '\u030f',
    d: '\u0323',
    textcommabelow: '\u0326',
    c: '\u0327',
    k: '\u0328',
    b: '\u0331',
    t: '\u0361',
  }),
  ...Object.entries({
    grave: '\u0300',
    acute: '\u0301',
    hat: '\u0302',
    widehat: '\u0302',
    tilde: '\u0303',
    widetilde: '\u0303',
    bar: '\u0304',
    breve: '\u0306',
    dot: '\u0307',
    ddot: '\u0308',
    mathring: '\u030a',
    check: '\u030c',
    vec: '\u20d7',
  }),
]);

/** Blackboard letters that every font has. */
export const blackboard: ReadonlyMap<string, string> = pairs('C ℂ H ℍ N ℕ P ℙ Q ℚ R ℝ Z ℤ');

/** Functions whose name is printed: `\log n`. */
export const namedFunctions: ReadonlySet<string> = new Set(
  (
    'arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim liminf limsup ln log max min ' +
    'mod bmod Pr sec sin sinh sup tan tanh'
  ).split(' '),
);

/** How many arguments a command swallows without printing them. */
export const swallowed: ReadonlyMap<string, number> = new Map([
  ...['noopsort', 'NOOPSORT', 'noopSort', 'SortNoop', 'sortnoop', 'footnote', 'thanks', 'label'].map(
    (name) => [name, 1] as const,
  ),
  ...['hspace', 'vspace', 'phantom', 'hphantom', 'vphantom', 'begin', 'end', 'color', 'fontsize', 'selectlanguage'].map(
    (name) => [name, 1] as const,
  ),
  ...['href', 'textcolor', 'colorbox', 'raisebox', 'foreignlanguage', 'hyperref'].map((name) => [name, 1] as const),
]);

/** Commands that print nothing although they are written in capitals. */
export const declarations: ReadonlySet<string> = new Set(
  'Large LARGE Huge Big Bigg Bigl Bigr Biggl Biggr Bigm MakeUppercase MakeLowercase MakeTextUppercase'.split(' '),
);

/** Commands of plain TeX that are followed by a bare length: `\raise 0.5ex`. */
export const lengths: ReadonlySet<string> = new Set(['raise', 'lower', 'kern', 'mkern', 'hskip', 'vskip', 'mskip']);
