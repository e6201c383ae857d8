import { describe, expect, it } from 'vitest';
import { sameLine } from '../../src/explorer/views/author-decision.ts';

const person = (name: string, id: string) => ({ id: `Author:${id}`, name });
const marta = person('Marta Ilves', 'marta-ilves');

describe('the line that makes two people one', () => {
  it('names both, as a text that YAML reads whatever is in it', () => {
    expect(sameLine(marta, person('Marta Müller', 'marta-muller'))).toBe('  - names: ["Marta Ilves", "Marta Müller"]');
    expect(sameLine(marta, person('null', 'null'))).toBe('  - names: ["Marta Ilves", "null"]');
    expect(sameLine(marta, person('M. "Mar" Ilves: # 2', 'm-mar-ilves-2'))).toBe(
      '  - names: ["Marta Ilves", "M. \\"Mar\\" Ilves: # 2"]',
    );
  });

  it('is none where a name does not tell just one person', () => {
    expect(sameLine(marta, person('Wei Chen', 'wei-chen-0k3x9z'))).toBeNull();
    expect(sameLine(person('Wei Chen', 'wei-chen-0k3x9z-2'), marta)).toBeNull();
    expect(sameLine(marta, person('Marta Ilves', 'marta-ilves-0'))).toBeNull();
  });
});
