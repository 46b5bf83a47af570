/** Where sessions start. */
export { afterScript, freePlayScript, hashOfSetUp } from './record/starts.ts';
