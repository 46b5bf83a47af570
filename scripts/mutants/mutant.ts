/** A mutant is one small change of a source file. Lines and columns are counted from 0. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** npm runs its scripts there; a document has no address of a file to tell it by. */
export const root = process.cwd();

interface Place {
  readonly line: number;
  readonly column: number;
}

export interface Mutant {
  readonly id: string;
  readonly fileName: string;
  readonly mutatorName: string;
  readonly replacement: string;
  readonly location: { readonly start: Place; readonly end: Place };
}

/** The text that the mutant replaces, on one line. */
export function originalOf({ fileName, location: { start, end } }: Mutant): string {
  const lines = readFileSync(join(root, fileName), 'utf8')
    .split('\n')
    .slice(start.line, end.line + 1);
  const last = lines.length - 1;
  lines[last] = (lines[last] ?? '').slice(0, end.column);
  lines[0] = (lines[0] ?? '').slice(start.column);
  return onOneLine(lines.join('\n'));
}

/** What is written instead, on one line. */
export function replacementOf({ replacement }: Mutant): string {
  return onOneLine(replacement);
}

/** The whole line on which it begins: with it, two places of one file that read alike are told apart. */
export function lineOf({ fileName, location: { start } }: Mutant): string {
  const line = readFileSync(join(root, fileName), 'utf8').split('\n')[start.line] ?? '';
  return onOneLine(line);
}

/** Where it is, as editors take it: lines and columns from 1. */
export function placeOf({ fileName, location: { start } }: Mutant): string {
  return `${fileName}:${start.line + 1}:${start.column + 1}`;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
