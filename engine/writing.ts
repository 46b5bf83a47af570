/** What writes statements: names, hosts and texts are quoted where they have to be. */
export { writtenName } from './base/index.ts';
export { quotedString, type Writable, write, writeLine, writtenNode } from './language/index.ts';
