/** Worlds as plain data, to be kept in a file, sent to another thread, and read again. A page loads it when it is needed. */
export type { Misfit, Plain } from './base/index.ts';
export { fromPlain, type PlainWorld, type ReadWorld, toPlain } from './simulation/plain/plain-world.ts';
