// Processor time of long hostile texts in every place that takes one: what grows faster than the text.
// `node test/bench/hostile.ts [PLACE] [KIND]`: those alone whose names hold these words. Run it where package.json is.
import { productionConfig } from '../../src/config.ts';
import { createServer } from '../../src/server.ts';
import { longTexts } from '../serving/hostile-texts.ts';
import { places } from '../serving/hostile-world.ts';
import { world } from '../world.ts';

// Bytes.
const shortest = 50_000;
const longest = 400_000;

/** What grows more than this many times as much as its text, and takes longer than so many milliseconds, is told. */
const mostGrowth = 2;
const leastTime = 40;

const [place = '', kind = ''] = process.argv.slice(2);

const server = createServer({
  graphs: { current: world },
  config: { ...productionConfig, rate: null, logs: 'off' },
  log: console.error,
});

/** Milliseconds of processor time that a request takes, in all threads: the least of three. */
async function timeOf(query: string, given: unknown): Promise<number> {
  let least = Infinity;
  for (let turn = 0; turn < 3; turn++) {
    // What nobody reads makes it a question that nobody has asked before.
    const body = JSON.stringify({ query, variables: { given }, extensions: { turn } });
    const request = new Request('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const before = process.cpuUsage();
    const response = await server.fetch(request);
    await response.text();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1_000);
    if (least < leastTime / 2) break;
  }
  return least;
}

let told = 0;
let most = { time: 0, name: '' };
/** A filter and a cursor are read by the same code wherever they stand. */
const once = new Map(places.map((each) => [/\((?:after|before|where\..*)\)$/.exec(each.name)?.[0] ?? each.name, each]));
const asked = place === '' ? [...once.values()] : places.filter((each) => each.name.includes(place));

for (const { name, query, given } of asked) {
  for (const [what, textOf] of Object.entries(longTexts).filter(([each]) => each.includes(kind))) {
    const time = (length: number) => timeOf(query, given(textOf(length)));
    const [first, last] = [await time(shortest), await time(longest)];
    if (last > most.time) most = { time: last, name: `${name}, ${what}` };
    if (last < leastTime || last / Math.max(first, 1) < (mostGrowth * longest) / shortest) continue;
    const times = [first, await time(2 * shortest), await time(4 * shortest), last];
    told++;
    console.log(`| ${name} | ${what} | ${times.map((time) => time.toFixed(1)).join(' | ')} |`);
  }
}
console.log(`${told} grow faster than their text; the longest of all took ${most.time.toFixed(1)} ms: ${most.name}`);
await server.close(0);
