export { commandShape, misfitOfSubmission } from './commands.ts';
export { firstMisfit, inEach, isEachOnce, unless } from './misfits.ts';
export { commandIdShape } from './operations.ts';
export { fromPlain, type PlainWorld, type ReadWorld, toPlain } from './plain-world.ts';
