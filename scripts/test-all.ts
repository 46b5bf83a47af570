/**
 * Runs all that tests anything, also what takes long: `npm run test:all`; `npm run test:all -- oracle links` runs these parts
 * alone. A part that fails stops no other one. A table of the parts comes last, and the exit code says whether all passed.
 */
import { spawnSync } from 'node:child_process';
import { chosenParts, type Outcome, type Part, parts, tableOf } from './test-all/parts.ts';

const names = process.argv.slice(2);
const chosen = chosenParts(names);
if (chosen === null) {
  console.error(`usage: npm run test:all -- [PART ...]\nparts: ${parts.map(({ name }) => name).join(' ')}`);
  process.exitCode = 2;
} else {
  const outcomes = chosen.map(run);
  console.log(`\n${tableOf(outcomes)}`);
  process.exitCode = outcomes.every(({ passed }) => passed) ? 0 : 1;
}

function run(part: Part): Outcome {
  const { name, command, variables } = part;
  const told = Object.entries(variables).map(([variable, value]) => `${variable}=${value} `);
  console.log(`\n== ${name}: ${told.join('')}${command}`);
  const startedAtMs = Date.now();
  const { status, signal } = spawnSync(command, {
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, ...variables },
  });
  // Whoever ends a part by hand wants all of it to end.
  if (signal === 'SIGINT') process.exit(130);
  return { part, passed: status === 0, seconds: (Date.now() - startedAtMs) / 1_000 };
}
