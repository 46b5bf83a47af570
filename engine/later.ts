/**
 * What no cluster begins with: everything but leaves, databases, tables, plain writes and settings, and what befalls a cluster as
 * well. Console, kept histories and kept worlds bring it themselves; whoever submits commands without them calls this once, first.
 */
export { loadLaterCommands } from './simulation/load-later.ts';
