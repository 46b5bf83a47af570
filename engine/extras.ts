/** The dot commands that need much code and are seldom entered; a page may load them when everything else is there. */
export { extras } from './statements/binding/bind-extras.ts';
