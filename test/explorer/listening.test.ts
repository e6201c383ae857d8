import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createListening, type Hearer, type Means } from '../../src/explorer/listening.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 0, 1) });
});
afterEach(() => {
  vi.useRealTimers();
});

const second = 1_000;

/** A page that notes what it does, by the second; its server says how each listening ends. */
function page(chance: () => number = () => 0) {
  const begun = Date.now();
  const deeds: string[] = [];
  const hearers: Hearer[] = [];
  const note = (deed: string) => void deeds.push(`${(Date.now() - begun) / second}: ${deed}`);
  const means: Means = {
    ask() {
      note('ask');
      return () => {};
    },
    listen(hearer) {
      note('listen');
      hearers.push(hearer);
      return () => note('stop');
    },
  };
  const listening = createListening(chance);
  const latest = () => {
    const hearer = hearers.at(-1);
    if (hearer === undefined) throw new Error('Nobody listens.');
    return hearer;
  };
  return {
    listening,
    means,
    hearers,
    /** What was done since this was read last. */
    done: () => deeds.splice(0).filter((deed) => !deed.endsWith('stop')),
    stops: () => deeds.filter((deed) => deed.endsWith('stop')).length,
    refuse: (retryAfter: string | null) => latest().ended({ retryAfter }),
    lose: () => latest().ended(null),
    hear: () => latest().heard(),
  };
}

/** The seconds that a page leaves its server alone after each of that many refusals in a row. */
function waits(retryAfter: string | null, times: number, chance?: () => number): number[] {
  const { listening, means, refuse, hearers } = page(chance);
  listening.begin(means);
  return Array.from({ length: times }, () => {
    const before = Date.now();
    const heard = hearers.length;
    refuse(retryAfter);
    while (hearers.length === heard) vi.advanceTimersToNextTimer();
    return (Date.now() - before) / second;
  });
}

describe('a page that listens for other lists', () => {
  it('asks at once what is served, and both again 5 seconds after the server was gone', () => {
    const { listening, means, done, lose } = page();
    listening.begin(means);
    expect(done()).toEqual(['0: ask', '0: listen']);
    for (const at of [5, 10, 15]) {
      lose();
      vi.advanceTimersByTime(5 * second);
      expect(done()).toEqual([`${at}: ask`, `${at}: listen`]);
    }
  });

  it('does nothing more while it is out of sight, and asks as it comes back', () => {
    const { listening, means, done, stops, lose } = page();
    listening.begin(means);
    lose();
    listening.end();
    expect(stops()).toBe(1);
    vi.advanceTimersByTime(600 * second);
    expect(done()).toEqual(['0: ask', '0: listen']);
    listening.begin(means);
    expect(done()).toEqual(['600: ask', '600: listen']);
  });

  it('does not mind what is told of a listening that it gave up', () => {
    const { listening, means, done, hearers } = page();
    listening.begin(means);
    listening.end();
    hearers[0]?.ended(null);
    vi.advanceTimersByTime(60 * second);
    expect(done()).toEqual(['0: ask', '0: listen']);
  });

  it('is told of an end once, however often it is said', () => {
    const { listening, means, done, refuse, hearers } = page();
    listening.begin(means);
    refuse('60');
    hearers[0]?.ended({ retryAfter: '60' });
    hearers[0]?.ended(null);
    vi.advanceTimersByTime(60 * second);
    expect(done()).toEqual(['0: ask', '0: listen', '60: listen']);
  });
});

describe('a page that is refused', () => {
  it('waits as long as it is told, twice as long each time, up to 5 minutes', () => {
    expect(waits('60', 5)).toEqual([60, 120, 240, 300, 300]);
    expect(waits('1', 8)).toEqual([5, 10, 20, 40, 80, 160, 300, 300]);
  });

  it('waits longer than that where it is told so', () => {
    expect(waits('900', 2)).toEqual([900, 900]);
  });

  it('is told in seconds, by a date, or not at all', () => {
    expect(waits('Thu, 01 Jan 2026 00:01:00 GMT', 1)).toEqual([60]);
    for (const nothing of [null, '', 'soon', '-3', 'Wed, 31 Dec 2025 00:00:00 GMT']) {
      expect(waits(nothing, 2)).toEqual([5, 10]);
    }
  });

  it('waits for a day at most, which is less than a timer can hold', () => {
    expect(waits('99999999999999', 1, () => 1)).toEqual([36 * 60 * 60]);
  });

  it('waits up to half as long again by chance, and never less than it is told', () => {
    const chances = [0.5, 0, 1];
    expect(waits('60', 3, () => chances.shift() ?? 0)).toEqual([75, 120, 360]);
  });

  it('asks nothing before it is taken, and then what it has missed', () => {
    const { listening, means, done, refuse } = page();
    listening.begin(means);
    refuse('60');
    vi.advanceTimersByTime(60 * second);
    vi.advanceTimersByTime(1 * second);
    refuse('60');
    vi.advanceTimersByTime(120 * second);
    expect(done()).toEqual(['0: ask', '0: listen', '60: listen', '181: listen']);
    vi.advanceTimersByTime(600 * second);
    expect(done()).toEqual(['186: ask']);
  });

  it('has been taken where it hears something, or is not refused for 5 seconds', () => {
    for (const isHeard of [true, false]) {
      const { listening, means, done, refuse, hear } = page();
      listening.begin(means);
      refuse('60');
      vi.advanceTimersByTime(60 * second);
      if (isHeard) hear();
      else vi.advanceTimersByTime(5 * second);
      const before = done().length;
      expect(before).toBeGreaterThan(2);
      refuse('60');
      vi.advanceTimersByTime(60 * second);
      expect(done().filter((deed) => deed.endsWith('listen'))).toHaveLength(1);
    }
  });

  it('goes on as ever once the server is gone instead', () => {
    const { listening, means, done, refuse, lose } = page();
    listening.begin(means);
    refuse('60');
    vi.advanceTimersByTime(60 * second);
    lose();
    vi.advanceTimersByTime(5 * second);
    expect(done()).toEqual(['0: ask', '0: listen', '60: listen', '65: ask', '65: listen']);
  });

  it('asks as it comes into sight, and still listens no sooner than it is told', () => {
    const { listening, means, done, refuse } = page();
    listening.begin(means);
    refuse('60');
    vi.advanceTimersByTime(10 * second);
    listening.end();
    vi.advanceTimersByTime(10 * second);
    listening.begin(means);
    expect(done()).toEqual(['0: ask', '0: listen', '20: ask']);
    vi.advanceTimersByTime(40 * second);
    expect(done()).toEqual(['60: listen']);
  });

  it('remembers the refusals by other means, too', () => {
    const { listening, means, done, refuse } = page();
    listening.begin(means);
    refuse('60');
    listening.begin({ ...means });
    vi.advanceTimersByTime(60 * second);
    refuse('60');
    vi.advanceTimersByTime(119 * second);
    expect(done()).toEqual(['0: ask', '0: listen', '0: ask', '60: listen']);
    vi.advanceTimersByTime(1 * second);
    expect(done()).toEqual(['180: listen']);
  });
});
