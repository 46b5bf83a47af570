import { effectOf, type Statement } from '../language/index.ts';
import { readText } from '../statements/binding/read-text.ts';
import type { Exercise } from './types.ts';

/** Is a statement among those that an exercise lists? */
export function isListed({ allow }: Pick<Exercise, 'allow'>, statement: Statement): boolean {
  const { kind } = statement.kind === 'dotBackground' ? statement.statement : statement;
  return allow === null || allow.some(({ kinds }) => kinds.includes(kind));
}

/** May a text be entered in an exercise? What only looks always may; what cannot be read changes nothing. */
export function mayEnter(exercise: Pick<Exercise, 'allow'>, text: string): boolean {
  const read = readText(text);
  return (
    read.kind !== 'statement' || free.has(effectOf(read.statement)) || isListed(exercise, read.statement)
  );
}

const free: ReadonlySet<string> = new Set(['looks', 'looksAtRows', 'explains', 'nothing']);
