import type { HandedInFile } from '@ha-playground/engine/lessons';
import { mostFileBytes } from '../../presentation/sharing/limits.ts';

/** More files are not graded at once: each is played again. */
export const mostFiles = 2_000;

/** The text of a file that a person has chosen, or why there is none. */
export async function handedInFile(file: File): Promise<HandedInFile> {
  const name = file.webkitRelativePath || file.name;
  if (file.size > mostFileBytes) return { name, text: { kind: 'tooLarge', limit: mostFileBytes } };
  try {
    return { name, text: new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()) };
  } catch {
    // No text, a file that was moved, or one that may not be read.
    return { name, text: { kind: 'unreadable' } };
  }
}
