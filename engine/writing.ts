/** What writes statements: names, hosts and texts are quoted where they have to be. */
export { writtenName } from './base/index.ts';
// Not by way of its index, which leads to grammars as well: what a page loads with this is found by what imports what.
export { quotedString } from './language/quoting.ts';
export type { Writable } from './language/unplaced.ts';
export { write, writeLine } from './language/write.ts';
export { writtenNode } from './language/writing.ts';
