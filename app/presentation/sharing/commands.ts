import { splitFirst } from '@ha-playground/engine/console';
import type { CommandsRefusal } from './notice.ts';

/** An address may ask for so many characters of statements. */
export const mostCommandCharacters = 2_000;

/** Statements that nothing parts but the ends of their lines are looked for in no more lines than this. */
const mostLines = 40;

/** The script that an address asks for, or why nothing of it is run. */
export type Commands =
  | { readonly ok: true; readonly script: string }
  | { readonly ok: false; readonly refusal: CommandsRefusal };

/**
 * The script that `cmd=` asks for: statements and dot commands with `;` or ends of lines between them, none before or after.
 * It is refused where it is too long, holds signs that nobody sees, begins to paste tables, or has lines that are no
 * statements, neither one by one nor together; `reads` says what is one. What stands in one line is run whatever it is: the
 * console says what is wrong with it.
 */
export function scriptOf(commands: string, reads: (text: string) => boolean): Commands {
  const text = commands.replace(/\r\n?/g, '\n');
  const lineAt = (index: number): number => text.slice(0, index).split('\n').length;
  if (text.length > mostCommandCharacters)
    return refused({ kind: 'tooLong', characters: text.length, most: mostCommandCharacters });
  const hidden = unseen.exec(text);
  if (hidden !== null)
    return refused({ kind: 'unseen', line: lineAt(hidden.index), code: hidden[0].charCodeAt(0) });
  const statements: string[] = [];
  for (const { text: piece, span, vertical } of splitFirst(text)) {
    const pasting = piece.search(/^\s*[.]import\b/im);
    if (pasting !== -1) return refused({ kind: 'pasting', line: lineAt(span.start + pasting) });
    const lines = piece.split('\n');
    const parted = lines.length === 1 ? { ok: true as const, texts: lines } : partedBy(lines, reads);
    if (!parted.ok)
      return refused({
        kind: 'unread',
        line: lineAt(span.start) + parted.line,
        text: lines[parted.line] ?? '',
      });
    for (const [index, statement] of parted.texts.entries())
      statements.push(ended(statement, vertical && index === parted.texts.length - 1));
  }
  return { ok: true, script: statements.join('\n') };
}

const refused = (refusal: CommandsRefusal): Commands => ({ ok: false, refusal });

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f]/;

type Parted =
  | { readonly ok: true; readonly texts: readonly string[] }
  /** The first line that begins no statement, counted from 0. */
  | { readonly ok: false; readonly line: number };

/** The statements in lines that have no other end, each with as many lines as can be read as one. */
function partedBy(lines: readonly string[], reads: (text: string) => boolean): Parted {
  if (lines.length > mostLines) return { ok: false, line: mostLines };
  const texts: string[] = [];
  for (let from = 0; from < lines.length; ) {
    if (lines[from]?.trim() === '') {
      from += 1;
      continue;
    }
    let to = lines.length;
    while (to > from && !reads(lines.slice(from, to).join('\n'))) to -= 1;
    if (to === from) return { ok: false, line: from };
    texts.push(lines.slice(from, to).join('\n').trim());
    from = to;
  }
  return { ok: true, texts };
}

const ended = (statement: string, isVertical: boolean): string =>
  statement.startsWith('.') ? statement : `${statement}${isVertical ? '\\G' : ';'}`;
