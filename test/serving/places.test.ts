import { describe, expect, it } from 'vitest';
import { createPlaces } from '../../src/serving/places.ts';

const take = (places: ReturnType<typeof createPlaces>, client: string | null) => {
  const leave = places.take(client);
  if (typeof leave === 'string') throw new Error(`no place: ${leave}`);
  return leave;
};

describe('three places, two of one client', () => {
  it('are refused to a client that has two, and to all when three are taken', () => {
    const places = createPlaces({ all: 3, client: 2 });
    take(places, 'Ada');
    take(places, 'Ada');
    expect(places.take('Ada')).toBe('client');
    take(places, 'Bob');
    expect([places.take('Bob'), places.take(null), places.take('Ada')]).toEqual(['all', 'all', 'client']);
  });

  it('are free again when they are left, once however often that is said', () => {
    const places = createPlaces({ all: 3, client: 2 });
    const leave = take(places, 'Ada');
    take(places, 'Ada');
    take(places, 'Bob');
    leave();
    leave();
    take(places, 'Ada');
    expect([places.take('Ada'), places.take('Bob')]).toEqual(['client', 'all']);
  });

  it('are for all who have no address, as long as there are any', () => {
    const places = createPlaces({ all: 3, client: 1 });
    for (let times = 0; times < 3; times++) take(places, null);
    expect(places.take(null)).toBe('all');
  });
});
