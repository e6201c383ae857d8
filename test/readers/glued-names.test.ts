import { describe, expect, it } from 'vitest';
import { splitGluedLine } from '../../src/readers/glued-names.ts';

/** `title|name; name` of a line in which `|` marks where the names begin; the abstract is empty unless given. */
function split(line: string, abstract = ''): string | null {
  const glued = splitGluedLine(line.replace('|', ''), abstract);
  return glued && `${glued.title}|${glued.names.authors.map((name) => name.printed).join('; ')}`;
}

const expected = (line: string) => line.replace(/ et al\.$/u, '').replace(/,(?=[^|]*$)/gu, ';');

describe('names glued to a title', () => {
  it.each([
    'Counting bees with floating point|Ada Moss, Bob Fern, Cy Reed et al.',
    'A Universal Recipe for Clover RAG|Dora Hill, Ada Moss',
    'Pre-Training of BERT|Ada Moss, Bob Fern',
    'Models for BERTs and CRFs|Ada Moss, Bob Fern',
    'Counting bees with $O(n)$|Ada Moss, Bob Fern',
    'Counting Bees (and Wasps)|Ada Moss',
    'Do Bees Count?|Ada Moss, Bob Fern',
    'Counting Bees!|Ada Moss, Bob Fern',
    'Bees in 3D|Ada Moss, Bob Fern',
    'Training in FP8|Ada Moss, Bob Fern',
    'Counting Bees in the U.S.|Ada Moss, Bob Fern',
    'What Is Meant by “Clover”|Ada Moss, Bob Fern',
    'Bees, Wasps and Ants|Ada Moss, Bob Fern',
    'Bees, Wasps, and Other Insects|Ada Moss',
    'Revisiting Small Clover Training|Ada Moss, Bob Fern',
    'Counting Models|Łucja Łucka, Émile Zürn, Óscar Núñez',
    'Counting bees|Jan van den Berg, Eva de la Cruz, Ludwig von der Heide',
    'Counting bees|J.-P. Moss, A. B. Fern, C.D. Reed',
    "Counting bees|Eva O'Hara, Jean d'Arc, Ali al-Razi, Ann Hart-Lee",
    'Counting bees|Callum McLean, Terry DeVries, Yan LeCun, Ann MacDonald Smith',
    'Counting bees|LeRoy Moss, McArthur Fern',
    'Counting RAG|McArthur Fern, Ada Moss',
    'Plan B|Ada Moss',
  ])('begin at the bar: %s', (line) => {
    expect(split(line)).toBe(expected(line));
  });

  it.each([
    'Making CloverNet More Efficient|Ada Moss, Bob Fern',
    'PyClover Models and TensorBees|Ada Moss',
    'GroupBEE Enhanced Counting Architecture|Ada Moss, Bob Fern',
    'Embedding Graphs with DistBee, TransBee and ComplBee|Ada Moss',
    'DeepBee Zoo|Ada Moss',
  ])('do not begin inside a word of the title: %s', (line) => {
    expect(split(line, 'We study CloverNet, PyClover, TensorBees, DistBee and a DeepBee zoo.')).toBe(expected(line));
  });

  it.each([
    ['Counting in Meadows|XiaoMing Li, Ada Moss', 'Meadows are counted.'],
    ['Counting in Meadows|Ada Moss, XiaoMing Li', 'Meadows are counted.'],
    ['counting meadows|JoAnne Li', ''],
    ['Better Counting|SangWoo Li, Ada Moss', ''],
  ])('are not cut where a given name has a second capital: %s', (line, abstract) => {
    expect(split(line, abstract)).toBe(expected(line));
  });

  it.each([
    'counting bees in clover',
    'Counting Bees in Clover',
    'CloverNet: a Survey',
    'Counting BeesAda Moss: a Life',
    'Counting BeesAda',
    'Counting BeesAda Moss, and the bees',
  ])('are not found where there are none: %s', (line) => {
    expect(splitGluedLine(line, '')).toBeNull();
  });

  it('may be in LaTeX', () => {
    const glued = splitGluedLine('Counting bees{\\L}ucja M{\\"u}ller, Ada Moss', '');
    expect(glued?.title).toBe('Counting bees');
    expect(glued?.names.authors).toEqual([{ printed: 'Łucja Müller' }, { printed: 'Ada Moss' }]);
  });

  it.each(['et al.', 'and others', '...', '…', 'and 12 more'])('are cut where the list ends in %s', (sign) => {
    const glued = splitGluedLine(`Counting beesAda Moss, Bob Fern ${sign}`, '');
    expect(glued?.names.authors).toEqual([{ printed: 'Ada Moss' }, { printed: 'Bob Fern' }]);
    expect(glued?.names.complete).toBe(false);
  });
});
