/** Runs scripts of package.json at once, `node scripts/at-once.js check:types check:style`; prints what each said when it has ended,
 * and fails when one of them has failed. */
import { execFile } from 'node:child_process';

const manyBytes = 2 ** 26;

const outcomes = await Promise.all(process.argv.slice(2).map(run));
if (outcomes.length === 0 || outcomes.includes(false)) process.exitCode = 1;

/**
 * Whether it has passed.
 * @param {string} name
 * @returns {Promise<boolean>}
 */
function run(name) {
  return new Promise((resolve) => {
    execFile('npm', ['run', name], { maxBuffer: manyBytes }, (error, out, errors) => {
      process.stdout.write(out + errors);
      if (error !== null) console.error(`${name} has failed.`);
      resolve(error === null);
    });
  });
}
