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
  /** `Ignored`: it is not planted. */
  readonly status?: string | undefined;
}

/** The text that the mutant replaces, on one line. */
export function originalOf({ fileName, location: { start, end } }: Mutant): string {
  const lines = linesOf(fileName).slice(start.line, end.line + 1);
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
function lineOf({ fileName, location: { start } }: Mutant): string {
  return onOneLine(linesOf(fileName)[start.line] ?? '');
}

/** The same for a mutant whatever has been written above it. */
export function keyOf(mutant: Mutant): string {
  return JSON.stringify([mutant.fileName, lineOf(mutant), originalOf(mutant), replacementOf(mutant)]);
}

/** Where it is, as editors take it: lines and columns from 1. */
export function placeOf({ fileName, location: { start } }: Mutant): string {
  return `${fileName}:${start.line + 1}:${start.column + 1}`;
}

const texts = new Map<string, readonly string[]>();

function linesOf(fileName: string): readonly string[] {
  const lines = texts.get(fileName) ?? readFileSync(join(root, fileName), 'utf8').split('\n');
  texts.set(fileName, lines);
  return lines;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
