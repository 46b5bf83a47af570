export { failingScript } from './failing-script.ts';
export { runSeed, type SeedReport } from './seed.ts';
export { SwarmTally } from './tally.ts';
export { runScript, WatchedRun } from './watched-run.ts';
