import { initialVariables } from '../../cluster/index.ts';
import { type JudgeVariable, type PasteReading, readPaste } from '../../pasted/index.ts';
import { nobody } from '../query/nobody.ts';
import { systemVariable } from '../views/all-variables.ts';
import { findVariable } from '../views/variables.ts';

/**
 * What `.import` makes of a pasted text, wherever it is pasted. `offset` is where the text begins in the statement that
 * imports it.
 */
export const readImport = (text: string, offset = 0): PasteReading => readPaste(text, offset, judgeVariable);

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
