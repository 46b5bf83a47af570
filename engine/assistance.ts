/** What helps people to write statements; a page may load it when somebody begins to write. */
export { adviseOn, complete } from './language/index.ts';
