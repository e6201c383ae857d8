// `npm run soak -- MINUTES production`: mixed load on the real command line for that long, 30 minutes where none is said, as
// developers run it or, where that word is there, as it is run for the public.
import { heading, isWell, rowOf, summaryOf } from './report.ts';
import { soak } from './soak.ts';

const [text = '30', environment = 'development'] = process.argv.slice(2);
const minutes = Number(text);
if (!(minutes > 0)) throw new Error(`minutes are a number above 0, not '${text}'`);
if (environment !== 'development' && environment !== 'production') {
  throw new Error(`it runs in development or production, not '${environment}'`);
}

console.log(heading);
const outcome = await soak({
  minutes,
  environment,
  papers: 1_500,
  clients: 6,
  sampleSeconds: Math.min(10, minutes * 2),
  seed: 7,
  onSample: (sample) => console.log(rowOf(sample)),
});
console.log(summaryOf(outcome));
process.exitCode = isWell(outcome) ? 0 : 1;
