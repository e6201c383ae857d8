// A list of any size that looks like a real one: groups of people who mostly write among themselves, over decades.

/** The years in which everybody but the latecomers writes, and those in which latecomers do. */
const firstYears = [1980, 2019] as const;
const lateYears = [2020, 2024] as const;

/**
 * A BibTeX list of 1.2 papers for each of so many people, who work in groups of about forty. The `latecomers` among them
 * write among themselves, from 2020 on. One in fifty lists is cut short. Always the same for the same numbers.
 */
export function madeList(people: number, latecomers: number): string {
  const random = generator(people);
  const pick = (below: number) => Math.floor(random() * below);
  const entries: string[] = [];

  function write(from: number, to: number, [first, last]: readonly [number, number]): void {
    const groups = Math.max(1, Math.round((to - from) / 40));
    const member = (group: number) => {
      const size = Math.ceil((to - from - group) / groups);
      // Few people of a group write most of its papers.
      return from + group + groups * Math.floor(size * random() ** 2);
    };
    for (let number = 0; number < (to - from) * 1.2; number++) {
      // Everybody begins a paper once.
      const begins = number < to - from ? from + number : from + pick(to - from);
      const home = (begins - from) % groups;
      const team = new Set([begins]);
      for (let places = Math.floor(6 * random() ** 1.5); places > 0; places--) {
        team.add(member(random() < 0.1 ? pick(groups) : home));
      }
      const others = pick(50) === 0 ? ' and others' : '';
      const authors = [...team].map(nameOf).join(' and ') + others;
      const year = first + Math.floor((last - first + 1) * random() ** 0.5);
      const key = entries.length;
      entries.push(`@article{p${key}, title = {${titleOf(key)}}, author = {${authors}}, year = {${year}}}\n`);
    }
  }

  write(0, people - latecomers, firstYears);
  write(people - latecomers, people, lateYears);
  return entries.join('');
}

/** A name that nobody else of the list has, nor one like it. */
function nameOf(person: number): string {
  return `${wordOf(person * 19 + 3).slice(0, 6)} ${wordOf(person)}`;
}

function titleOf(paper: number): string {
  return `${wordOf(paper)} and ${wordOf(paper + 7_919).toLowerCase()} of ${wordOf(paper * 31 + 5).toLowerCase()}`;
}

/** A word of four syllables, another one for each number below 85 to the fourth. */
function wordOf(number: number): string {
  const consonants = 'bdfghjklmnprstvwz';
  const vowels = 'aeiou';
  // Neighboring numbers become words that have little in common.
  let rest = (number * 48_271 + 11) % 52_200_625;
  let word = '';
  for (let syllable = 0; syllable < 4; syllable++) {
    word += `${consonants[rest % consonants.length]}${vowels[Math.floor(rest / consonants.length) % vowels.length]}`;
    rest = Math.floor(rest / (consonants.length * vowels.length));
  }
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

/** A linear congruential generator of 32 bits (Numerical Recipes): numbers from 0 up to 1. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
