/** What writes statements: names, hosts and texts are quoted where they have to be. */
export { type Writable, write, writeLine } from './language/index.ts';
