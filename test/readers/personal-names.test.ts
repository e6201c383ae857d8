import { describe, expect, it } from 'vitest';
import { isNobody, isOrganisation } from '../../src/readers/personal-names.ts';

describe('a body', () => {
  it.each([
    'The LEDGER Collaboration',
    'for the CDF Collaboration',
    'Consortium of Ledgers',
    'Society for Quiet Graphs',
    'Society of Hub Science',
    'International Network of Ledger Keepers',
    'the Working Group on Hubs',
    'Alliance against Noise in the Field',
    'LEDGER Investigators',
    'Quiet Ledger Study Collaborators',
    'Team Ledger',
  ])('is %s', (name) => {
    expect(isOrganisation(name)).toBe(true);
  });

  it.each([
    'Group',
    'Team',
    'Network',
    'Society',
    'Investigators',
    'Consortium',
    'Ada Network',
    'Ada Society',
    'Ada Council',
    'Network, Ada',
    'Ada Group-Quill',
    'Ada van der Team Berg',
    'Society of',
    'Group of people',
    'Ada of Ledgers',
    'Networks of Ledgers',
  ])('is not %s', (name) => {
    expect(isOrganisation(name)).toBe(false);
  });
});

describe('nobody', () => {
  it.each([
    'Anonymous',
    'Anon.',
    'N. N.',
    'N.N.',
    'NN',
    'o. A.',
    'o. V.',
    '[o. V.]',
    '(anonymous)',
    'Verfasser unbekannt',
  ])('is %s', (name) => {
    expect(isNobody(name)).toBe(true);
  });

  it.each(['Nn', 'N. Nash', 'O. A.', 'Anona', 'N', 'Ann N. N.'])('is not %s', (name) => {
    expect(isNobody(name)).toBe(false);
  });
});
