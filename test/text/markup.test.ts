import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latexToText } from '../../src/text/latex.ts';
import { hasMarkup, markupToText } from '../../src/text/markup.ts';

function prints(cases: Record<string, string>): void {
  for (const [source, text] of Object.entries(cases)) expect(markupToText(source), source).toBe(text);
}

const math = (inner: string) => `<mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML">${inner}</mml:math>`;

describe('markup as text', () => {
  it('decodes entities by name and number, as XML and HTML have them, once or twice escaped', () => {
    prints({
      'M&uuml;ller &amp; S&ouml;hne': 'Müller & Söhne',
      '&#x201C;Bees&#8221; &ndash; &alpha;': '“Bees” – α',
      'Bees &amp;amp; Wasps, M&amp;uuml;ller': 'Bees & Wasps, Müller',
      'soft&shy;ware&nbsp;here': 'software here',
      'e&#x301;tude': 'étude',
    });
  });

  it('leaves what only looks like an entity', () => {
    for (const text of ['R&D at AT&T', 'a &copy b', '&nothing; here', 'Q&A; more']) {
      expect(markupToText(text)).toBe(text);
      expect(hasMarkup(text)).toBe(false);
    }
  });

  it('drops tags of style and keeps what they hold', () => {
    prints({
      'The <i>Bombus</i> of <b>Ulm</b>': 'The Bombus of Ulm',
      '<jats:italic toggle="yes">Apis</jats:italic> bees': 'Apis bees',
      '<span class="nocase">iBee</span> study': 'iBee study',
      'a <unheardof x="1">b</unheardof> c': 'a b c',
      'a <scp>DNA</scp><br/>test': 'a DNA test',
      '<jats:title>Aims</jats:title><jats:p>One.</jats:p><jats:p>Two.</jats:p>': 'Aims One. Two.',
      'x<!-- <i>no --> y <![CDATA[R&D <i>]]><?tex \\x?>': 'x y R&D <i>',
    });
  });

  it('reads tags whose signs were written as entities where they are of style and in pairs', () => {
    prints({
      'A &lt;scp&gt;DC&lt;/scp&gt; hive': 'A DC hive',
      'A &amp;lt;i&amp;gt;DC&amp;lt;/i&amp;gt; hive': 'A DC hive',
      'the &lt;b&gt; of HTML &amp; more': 'the <b> of HTML & more',
      '2 &lt; 3 and 3 &gt; 2': '2 < 3 and 3 > 2',
    });
  });

  it('leaves angle brackets that are no tags', () => {
    for (const text of ['a < b and c > d', 'p<q and r>s', 'List<T>', 'the <unk> token', '<3 bees', 'a <- b', 'x <']) {
      expect(markupToText(text)).toBe(text);
      expect(hasMarkup(text)).toBe(false);
    }
  });

  it('writes scripts on the line, as LaTeX does', () => {
    prints({
      'H<sub>2</sub>O': 'H_2O',
      'x<sup>10</sup>': 'x^10',
      'Mn<sub>2−x\n </sub>O<sub>4</sub>': 'Mn_(2−x)O_4',
      'CO<jats:sub>2<jats:sup>a</jats:sup></jats:sub>': 'CO_(2^a)',
      'Bee<sup>®</sup>': 'Bee®',
      'B<sub>2O': 'B2O',
    });
    expect(markupToText('Mn<sub>2-x</sub>')).toBe(latexToText('Mn$_{2-x}$'));
  });

  it('writes the formulas of MathML on the line', () => {
    prints({
      [math('<mml:msub><mml:mi>Ru</mml:mi>\n<mml:mn>2</mml:mn></mml:msub>')]: 'Ru_2',
      [math('<mml:msubsup><mml:mi>x</mml:mi><mml:mi>i</mml:mi><mml:mn>2</mml:mn></mml:msubsup>')]: 'x_i^2',
      [math(
        '<mml:mfrac><mml:mi>a</mml:mi><mml:mrow><mml:mi>b</mml:mi><mml:mo>+</mml:mo><mml:mn>1</mml:mn></mml:mrow></mml:mfrac>',
      )]: 'a/(b+1)',
      [math(
        '<mml:msqrt><mml:mi>s</mml:mi></mml:msqrt><mml:mo>=</mml:mo><mml:mn>7</mml:mn><mml:mtext> TeV</mml:mtext>',
      )]: '√s=7 TeV',
      [math('<mml:mroot><mml:mi>x</mml:mi><mml:mn>3</mml:mn></mml:mroot>')]: '^3√x',
      [math('<mml:mover accent="true"><mml:mi>p</mml:mi><mml:mo>¯</mml:mo></mml:mover>')]: 'p̄',
      [math('<mml:mi>n</mml:mi><mml:mi>log</mml:mi><mml:mo>&#x2061;</mml:mo><mml:mi>n</mml:mi>')]: 'nlog n',
      [math('<mml:mi>log</mml:mi><mml:mi>n</mml:mi>')]: 'log n',
      [math('<mml:mi mathvariant="double-struck">R</mml:mi>')]: 'ℝ',
      [math(
        '<mml:mi>f</mml:mi><mml:mfenced open="[" close="]" separators=";"><mml:mi>x</mml:mi><mml:mi>y</mml:mi></mml:mfenced>',
      )]: 'f[x;y]',
      [math(
        '<mml:mmultiscripts><mml:mi>Tb</mml:mi><mml:mprescripts/><mml:none/><mml:mrow><mml:mn>153</mml:mn></mml:mrow></mml:mmultiscripts>',
      )]: '^153Tb',
    });
  });

  it('drops the TeX that says once more what MathML says, and reads it where nothing else does', () => {
    prints({
      '<math><semantics><mi>x</mi><annotation encoding="application/x-tex">\\x</annotation></semantics></math>': 'x',
      '<alternatives><tex-math>$\\mu$</tex-math><mml:math><mml:mi>μ</mml:mi></mml:math></alternatives>': 'μ',
      '<inline-formula> <tex-math notation="LaTeX">$\\lambda$ </tex-math></inline-formula>-calculus': 'λ-calculus',
      'an <tex-math>\\documentclass{minimal} \\begin{document}$$x_{i}$$\\end{document}</tex-math> here': 'an x_i here',
    });
  });

  it('puts back the space between a word and a formula or an italic word', () => {
    prints({
      [`in the${math('<mml:mi>N</mml:mi><mml:mo>=</mml:mo><mml:mn>8</mml:mn>')}nucleus`]: 'in the N=8 nucleus',
      [`the ${math('<mml:mi>k</mml:mi>')}NN and the ${math('<mml:mi>n</mml:mi>')}th`]: 'the kNN and the nth',
      [`on ${math('<mml:mi>d</mml:mi>')}-trees`]: 'on d-trees',
      'hives of<i>Bombus terrae</i>BS01 and<i> Apis</i>': 'hives of Bombus terrae BS01 and Apis',
      'p<i>K</i>a of <i>N</i>-methyl': 'pKa of N-methyl',
    });
  });

  it('keeps its source where there is nothing to read', () => {
    expect(markupToText(' two  spaces ')).toBe(' two  spaces ');
    expect(hasMarkup('two')).toBe(false);
    expect(hasMarkup('<i>two</i>')).toBe(true);
    expect(hasMarkup('t&amp;o')).toBe(true);
  });

  it('never fails, and reads each text once for all', () => {
    const part = fc.constantFrom(
      ...'< > </ <i> </i> <sub> </sub> <math> </math> <msup> </msup> <mi> </mi> <mprescripts/> & &amp; &lt; &gt; <!-- --> <![CDATA[ ]]> a bee'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = markupToText(parts.join(''));
        expect(text).not.toContain('\u0000');
        if (!hasMarkup(parts.join(''))) expect(text).toBe(parts.join(''));
      }),
    );
  });

  it('stays linear in whatever is written to make it slow', () => {
    for (const part of ['<', '<a ', '<!--', '<sub>', '<math><mrow>', '<a b=c ', '&', '&lt;i&gt;', '<msub><mi>x</mi>']) {
      const started = performance.now();
      markupToText(part.repeat(30_000));
      expect(performance.now() - started, part).toBeLessThan(5000);
    }
  });
});
