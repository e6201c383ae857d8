#!/usr/bin/env node
import { runCommandLine } from './cli/run.ts';
// The command line `coauthor-graph`.
import { serve } from './cli/serve.ts';

process.exitCode = await runCommandLine([serve], {
  arguments: process.argv.slice(2),
  variables: process.env,
  packageRoot: new URL('..', import.meta.url),
  print: (line) => console.log(line),
  complain: (line) => console.error(line),
});
