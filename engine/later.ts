/**
 * What no cluster begins with: everything but leaves, databases, tables, plain writes, settings and what is done to processes.
 * Console, kept histories and kept worlds bring it themselves; whoever submits commands without them calls this once, first.
 */
export { loadLaterCommands } from './simulation/load-later.ts';
