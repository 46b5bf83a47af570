export { failingScript } from './failing-script.ts';
export { runSeed } from './seed.ts';
export { SwarmTally } from './tally.ts';
export { WatchedRun } from './watched-run.ts';
