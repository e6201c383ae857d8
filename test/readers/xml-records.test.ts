import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/readers/record.ts';
import type { XmlElement } from '../../src/readers/xml-element.ts';
import { outermostElement, readingXml } from '../../src/readers/xml-records.ts';
import { textOf } from '../../src/readers/xml-text.ts';

interface Read {
  elements: XmlElement[];
  lines: number[];
  faults: Omit<Problem, 'document'>[];
}

function read(...pieces: string[]): Read {
  const found: Read = { elements: [], lines: [], faults: [] };
  const reading = readingXml({
    records: new Set(['walk']),
    element(element, line) {
      found.elements.push(element);
      found.lines.push(line);
    },
    fault: (fault) => void found.faults.push(fault),
  });
  for (const piece of pieces) reading.write(piece);
  reading.end();
  return found;
}

describe('a record', () => {
  it('has its elements, their attributes and what stands in them as written', () => {
    const { elements, lines, faults } = read(
      '<walks>\n\n<walk by="Q &amp; R" to=\'"A"\'>text<!-- c --><t>A <i>b</i><br/>\n&uuml;</t><u/></walk></walks>',
    );
    expect([lines, faults]).toEqual([[3], []]);
    const [walk] = elements;
    expect(walk?.attributes).toEqual({ by: 'Q & R', to: '"A"' });
    expect(walk?.elements.map(({ name, source }) => [name, source])).toEqual([
      ['t', 'A <i>b</i><br/>\n&uuml;'],
      ['u', ''],
    ]);
    expect(textOf(walk?.elements[0])).toBe('A b ü');
  });

  it('may be empty, with a slash in an attribute or not', () => {
    const { elements, faults } = read('<walks><walk/><walk to="a/"></walk><walk to="/>" /></walks>');
    expect(faults).toEqual([]);
    expect(elements.map(({ attributes }) => attributes.to)).toEqual([undefined, 'a/', '/>']);
  });

  it('is not one whose name only begins so', () => {
    expect(read('<walks><walker>a</walker><walk.x/><x:walk/></walks>').elements).toEqual([]);
  });

  it('longer than any entry is refused, and what comes behind it is read', () => {
    const long = 'x'.repeat(8_000_000);
    const { elements, lines, faults } = read(
      '<walks>\n<walk>',
      long,
      long,
      long,
      long,
      long,
      '</walk>\n<walk/></walks>',
    );
    expect([elements.length, lines]).toEqual([1, [3]]);
    expect(faults).toEqual([
      {
        line: 2,
        severity: 'ERROR',
        found: '<walk',
        expected: 'an entry of at most 32 million characters; this entry was left out.',
      },
    ]);
  });

  it('says on which of its lines it is broken', () => {
    const { faults } = read('<walks>\n<walk>\n<t>a</t>\n<t>b</u>\n</walk>\n</walks>');
    expect(faults).toEqual([
      {
        line: 2,
        severity: 'ERROR',
        found: '<t>b</u>',
        expected: 'a closing tag for the element that was opened last, on line 4; this entry was left out.',
      },
    ]);
  });

  it('has U+FFFD for what is no character, and says so', () => {
    const { elements, faults } = read('<walks><walk>\n<t>a&#0;b&#xFFFFFFFF;c\0d&#xD800;&#xFFFD;</t></walk></walks>');
    expect(textOf(elements[0]?.elements[0])).toBe('a\ufffdb\ufffdc\ufffdd\ufffd\ufffd');
    expect(faults.map(({ line, severity, found }) => [line, severity, found])).toEqual([
      [2, 'WARNING', 'U+0000'],
      [2, 'WARNING', '&#0;'],
      [2, 'WARNING', '&#xFFFFFFFF;'],
      [2, 'WARNING', '&#xD800;'],
    ]);
    expect(faults[1]?.expected).toBe('the number of a character; U+FFFD was read in its place.');
  });

  it('has the attributes of what stands in its elements as written', () => {
    const { elements } = read('<walks><walk><t>A <r to="a &amp; b" by=\'"B"\'>b</r><br x="1"/></t></walk></walks>');
    expect(elements[0]?.elements[0]?.source).toBe('A <r to="a &amp; b" by=\'"B"\'>b</r><br x="1"/>');
  });

  it('keeps an element called like a member of every object', () => {
    const { elements } = read('<walks><walk constructor="a" __proto__="b"><constructor>c</constructor></walk></walks>');
    expect(elements[0]?.attributes.constructor).toBe('a');
    expect(elements[0]?.elements.map(({ name }) => name)).toEqual(['constructor']);
  });
});

describe('a declaration without end', () => {
  it('is said, for nothing behind it can be told from it', () => {
    const { elements, faults } = read('<!DOCTYPE walks [\n<!ENTITY a "b>\n]>\n<walks><walk/></walks>');
    expect(elements).toEqual([]);
    expect(faults.map(({ line, severity }) => [line, severity])).toEqual([[1, 'ERROR']]);
  });

  it('costs nothing inside the outermost element, where none can stand', () => {
    const { elements, lines } = read('<walks>\n<walk/>\n<!DOCTYPE x [<!ENTITY a "&a;">\n<walk/>\n<walk/>\n</walks>');
    expect([elements.length, lines]).toEqual([3, [2, 4, 5]]);
  });

  it('but for its last mark costs nothing', () => {
    expect(read('<!DOCTYPE walks SYSTEM "walks.dtd>\n<walks><walk/></walks>').elements).toHaveLength(1);
  });
});

describe('the outermost element', () => {
  it('is found behind a mark, white space, comments and instructions, or named by the document type', () => {
    expect(outermostElement('\uFEFF \n<?xml version="1.0"?><!-- <a> --><walks to="x" ')).toEqual({
      name: 'walks',
      tag: '<walks to="x" ',
    });
    expect(outermostElement('<?xml version="1.0"?>\n<!DOCTYPE walks [ <!ENTITY')?.name).toBe('walks');
    for (const other of ['', 'walks', '{"a": "<walks>"}', '<!-- <walks>', '< walks>']) {
      expect(outermostElement(other)).toBeNull();
    }
  });
});
