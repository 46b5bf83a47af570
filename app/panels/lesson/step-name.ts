import { beginningOf } from './beginning.ts';

/** How a step is called in the list of those of its story. */
export interface StepName {
  /** The first sentence of what it tells; null where it tells nothing. */
  readonly tells: string | null;
  /** The first of its statements. */
  readonly runs: string;
}

/** A name is no longer than this, and ends with a word. Characters. */
const mostCharacters = 90;

/** The name of a step that tells `prose` and runs `script`. */
export function stepNameOf(prose: string, script: string): StepName {
  const [first = '', ...more] = script.split('\n');
  return { tells: firstSentence(beginningOf(prose)), runs: `${first}${more.length > 0 ? ' …' : ''}` };
}

function firstSentence(text: string): string | null {
  const sentence = /^.+?[.?!:](?=\s|$)/s.exec(text)?.[0] ?? text;
  if (sentence === '') return null;
  if (sentence.length <= mostCharacters) return sentence.replace(/[.:]$/, '');
  return `${sentence.slice(0, mostCharacters).replace(/\s+\S*$/, '')} …`;
}
