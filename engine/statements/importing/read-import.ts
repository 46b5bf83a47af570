import { finished, type InSteps } from '../../base/index.ts';
import { initialVariables } from '../../cluster/index.ts';
import { type Piece, parse } from '../../language/index.ts';
import { type JudgeVariable, type PasteReading, readPaste } from '../../pasted/index.ts';
import { nobody } from '../query/nobody.ts';
import { systemVariable } from '../views/all-variables.ts';
import { findVariable } from '../views/variables.ts';

/**
 * What `.import` makes of a pasted text, wherever it is pasted. `offset` is where the text begins in the statement that
 * imports it.
 */
export function readImport(text: string, offset = 0): PasteReading {
  const known = ahead;
  ahead = null;
  return known?.text === text && known.offset === offset
    ? known.reading
    : finished(readImportInSteps(text, offset));
}

/** What has been read ahead of the statement that imports it. */
let ahead: { readonly text: string; readonly offset: number; readonly reading: PasteReading } | null = null;

/** Reads what the last of `pieces` imports, if it is an `.import`, so that it is there when the statement is bound. */
export function* readImportAhead(pieces: readonly Piece[]): InSteps<void> {
  const { text: statement = '' } = pieces.findLast(({ text }) => /^\s*\.import\b/i.test(text)) ?? {};
  if (statement === '') return;
  const parsed = parse(statement);
  if (parsed.kind !== 'statement' || parsed.statement.kind !== 'dotImport') return;
  yield;
  const { pasted: text, pastedStart: offset } = parsed.statement;
  ahead = { text, offset, reading: yield* readImportInSteps(text, offset) };
  yield;
}

/** The same for whoever has other things to do meanwhile. */
export const readImportInSteps = (text: string, offset = 0): InSteps<PasteReading> =>
  readPaste(text, offset, judgeVariable);

const judgeVariable: JudgeVariable = ({ name, value }) => {
  const variable = findVariable(name);
  if (variable === null) return isSame(name, value) ? 'same' : 'unknown';
  return variable.parse(value) === null ? 'unreadable' : 'taken';
};

/** Has it this value here anyway? Versions are read by themselves. */
function isSame(name: string, value: string): boolean {
  if (/^(?:memsql_)?version(?:_|$)/.test(name)) return true;
  const here = systemVariable(name, 'global', initialVariables)?.of(nobody) ?? null;
  const written = /^(?:on|true)$/i.test(value) ? '1' : /^(?:off|false)$/i.test(value) ? '0' : value;
  return here !== null && String(here).toLowerCase() === written.toLowerCase();
}
