#!/usr/bin/env node
// The command line `coauthor-graph`: the subcommands, and what of the process they are given.

import { check } from './cli/check.ts';
import { collaborators } from './cli/collaborators.ts';
import { conflicts } from './cli/conflicts.ts';
import { exportCommand } from './cli/export.ts';
import { people } from './cli/people.ts';
import { runCommandLine } from './cli/run.ts';
import { save } from './cli/save.ts';
import { serve } from './cli/serve.ts';

process.exitCode = await runCommandLine([serve, check, conflicts, collaborators, exportCommand, people, save], {
  arguments: process.argv.slice(2),
  variables: process.env,
  packageRoot: new URL('..', import.meta.url),
  print: (line) => console.log(line),
  output: process.stdout,
  complain: (line) => console.error(line),
  status: {
    isTTY: process.stderr.isTTY === true,
    // A terminal that does not know its width says 0.
    columns: process.stderr.columns || 80,
    write: (text) => void process.stderr.write(text),
  },
});
