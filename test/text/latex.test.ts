import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasLatex, latexToText } from '../../src/text/latex.ts';

function prints(cases: Record<string, string>): void {
  for (const [source, text] of Object.entries(cases)) expect(latexToText(source), source).toBe(text);
}

describe('LaTeX as text', () => {
  it('sets accents on letters, however they are braced', () => {
    prints({
      'Sch\\"utt': 'Schütt',
      '{\\"o}': 'ö',
      'Sch{\\"{u}}tt': 'Schütt',
      "Ji{\\v r}{\\'\\i}": 'Jiří',
      '\\v{c}\\v s': 'čš',
      '\\c{S}ahin, Ay{\\c s}e': 'Şahin, Ayşe',
      'Sz{\\H{o}}ke': 'Szőke',
      '\\"{\\i}': 'ï',
      'Brand\\~{a}o': 'Brandão',
      '\\t{oo}': 'o\u0361o',
    });
  });

  it('prints letters that are commands, and takes the space that only ends the command', () => {
    prints({
      'Gro{\\ss}, Stra\\ss e': 'Groß, Straße',
      '{\\O}yvind {\\L}ukasz {\\AA}sa \\o \\ae': 'Øyvind Łukasz Åsa øæ',
    });
  });

  it('knows dashes, quotes, ties, spaces and escaped signs', () => {
    prints({
      '1--2 and a---b': '1–2 and a—b',
      "``quoted'' and don't": "“quoted” and don't",
      'D.~E. Knuth': 'D. E. Knuth',
      'R\\&D \\% \\_ \\# \\$ \\{x\\}': 'R&D % _ # $ {x}',
      '50\\,000\\ldots': '50 000…',
      'jun\\slash sep': 'jun/sep',
      'hyphen\\-ation': 'hyphenation',
    });
  });

  it('leaves a tilde that means "about", and one in an address', () => {
    prints({ 'a ~5x gain, ~10 runs': 'a ~5x gain, ~10 runs', 'http://host/~me {x}': 'http://host/~me x' });
  });

  it('drops commands of style and keeps their text', () => {
    prints({
      '\\texttt{FP4} and \\emph{x}': 'FP4 and x',
      '{\\em Foo} \\textbf{bar}': 'Foo bar',
      '\\unheardof[opt]{bar} baz': 'bar baz',
      'a \\unheardof b': 'a b',
      '{The {GPU} Ledger}': 'The GPU Ledger',
      '\\href{https://a.example}{here} \\textcolor{red}{red}': 'here red',
      '{\\noopsort{1985a}}1985': '1985',
      'x\\footnote{y} z': 'x z',
      '\\raise 0.5ex\\hbox{a}': 'a',
    });
  });

  it('prints the names of logos, which are commands in capitals without an argument', () => {
    prints({ '{\\TeX} and \\LaTeX{}': 'TeX and LaTeX', '\\ConTeXt\\ rules': 'ConTeXt rules' });
  });

  it('prints addresses as they are', () => {
    prints({ '\\url{https://a.example/~b_c} \\path|x_y|': 'https://a.example/~b_c x_y' });
  });

  it('writes formulas on the line', () => {
    prints({
      'PySCF$_{\\text{IPU}}$': 'PySCF_IPU',
      'u-$μ$P': 'u-μP',
      '$\\mu$': 'μ',
      '$O(n^2)$ and $O(N_{\\text{hops}}^3)$': 'O(n^2) and O(N_hops^3)',
      '$\\mathcal{O}(\\log n)$': 'O(log n)',
      '$\\alpha \\le \\beta$': 'α ≤ β',
      '$E(\\cdot )$': 'E(·)',
      '$x^{n+1}$, $10^{-3}$': 'x^(n+1), 10^-3',
      '$\\frac{a+b}{2}$ $\\sqrt{n}$': '(a+b)/2 √n',
      '$\\mathbb{R}^n$, $\\hat{x}$': 'ℝ^n, x\u0302',
      '$$y$$ \\(z_1\\)': 'y z_1',
    });
  });

  it('takes prices for prices', () => {
    prints({ 'costs $5 and $10 more': 'costs $5 and $10 more', '100\\% of $x': '100% of $x' });
  });

  it('reads unbalanced source as far as it goes', () => {
    prints({ '{open \\emph{x': 'open x', 'a} b': 'a b', '$\\alpha': '$α', '\\': '' });
  });

  it('returns text without LaTeX as it is', () => {
    const plain = 'Ada  wrote "this" on 5/6, with Bob & C_d (100%)\n';
    expect(latexToText(plain)).toBe(plain);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abz .,;:-AZ09()[]/&%_^#"é漢') }), (text) => {
        fc.pre(!text.includes('--'));
        expect(latexToText(text)).toBe(text);
      }),
    );
  });

  it('never fails, and leaves no command and no brace', () => {
    const tex = fc.string({ unit: fc.constantFrom(...'\\\\{}$~-`\'"^_ab ', '\\emph', '\\frac', '\\sqrt', '\\v') });
    fc.assert(
      fc.property(tex, (source) => {
        expect(latexToText(source.replaceAll(/\\[\\{}]/gu, ''))).not.toMatch(/[{}]|\\[a-z]/u);
      }),
    );
    expect(latexToText(`${'{'.repeat(50_000)}x`)).toBe('x');
    expect(latexToText("\\'".repeat(50_000))).not.toContain('\\');
  });
});

describe('whether a text holds LaTeX', () => {
  it('is told by a backslash or a formula, not by braces, ties or prices', () => {
    for (const source of ['\\emph{x}', 'Sch\\"utt', 'u-$μ$P', '$O(n)$']) expect(hasLatex(source), source).toBe(true);
    for (const source of ['plain', '{GPU}', 'D.~Knuth', 'a--b', '$5 and $10', 'a $ b']) {
      expect(hasLatex(source), source).toBe(false);
    }
  });
});
