import { describe, expect, it } from 'vitest';
import { draftOf, isChanged, mistakesIn, settingsOf } from '../../src/explorer/views/conflicts-draft.ts';
import type { Settings } from '../../src/explorer/views/conflicts-settings.ts';

const today = '2026-11-22';
const usual: Settings = { months: 48, asOf: null, maxDistance: 1, isWithin: false };
const asked = { of: 'Ada\nBob', against: 'Cy' };
const kept = { ...asked, asked, choices: {} };
const draft = draftOf(usual, today);

describe('the form', () => {
  it('begins as what was asked, and asks for just that', () => {
    const wide: Settings = { months: null, asOf: '2022-12-31', maxDistance: 4, isWithin: true };
    for (const settings of [usual, wide, { ...usual, months: null }, { ...usual, asOf: today }]) {
      const same = draftOf(settings, today);
      expect(settingsOf(same)).toEqual(settings);
      expect(isChanged(same, kept, settings)).toBe(false);
    }
  });

  it('asks for nothing while a field makes no sense', () => {
    for (const months of ['0', 'many', '1201']) {
      expect(mistakesIn({ ...draft, months })).toEqual({ months: 'Write 1 to 1,200.', asOf: null });
      expect(settingsOf({ ...draft, months })).toBeNull();
    }
    expect(settingsOf({ ...draft, asOf: '' })).toBeNull();
    expect(settingsOf({ ...draft, months: ' ' })?.months).toBeNull();
  });
});

describe('the last day', () => {
  it('is that of today, whenever that is, until one is chosen, even if it is today', () => {
    expect(settingsOf(draft)?.asOf).toBeNull();
    expect(settingsOf({ ...draft, asOf: today, isDayChosen: true })?.asOf).toBe(today);
  });
});

describe('an answer belongs to the form', () => {
  const changed = (change: Partial<typeof draft>, lists: Partial<typeof asked> = {}, settings = usual) =>
    isChanged({ ...draftOf(settings, today), ...change }, { ...kept, ...lists }, settings);

  it('until a field says something else, or makes no sense', () => {
    expect(changed({ months: '12' })).toBe(true);
    expect(changed({ months: 'many' })).toBe(true);
    expect(changed({ asOf: '2024-11-22', isDayChosen: true })).toBe(true);
    expect(changed({ maxDistance: 2 })).toBe(true);
    expect(changed({ isWithin: true })).toBe(true);
    expect(changed({ months: ' 48 ' })).toBe(false);
  });

  it('until a list names others, or in other lines', () => {
    expect(changed({}, { of: 'Ada\nBea' })).toBe(true);
    expect(changed({}, { of: '\nAda\nBob' })).toBe(true);
    expect(changed({}, { against: '' })).toBe(true);
    expect(changed({}, { of: 'Ada  # the chair\nBob\n\n' })).toBe(false);
  });

  it('whatever the second list says where only the first was asked about', () => {
    expect(changed({}, { against: 'Dee' }, { ...usual, isWithin: true })).toBe(false);
  });
});
