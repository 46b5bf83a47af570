/**
 * What befalls processes, and all that a cluster then does by itself. Everything that brings later commands brings it too; whoever
 * kills and starts nodes without them calls this once, first.
 */
export { loadFailures } from './simulation/load-failures.ts';
