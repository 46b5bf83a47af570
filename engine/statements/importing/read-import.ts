import { type JudgeVariable, type PasteReading, readPaste } from '../../pasted/index.ts';
import { findVariable } from '../views/variables.ts';

/**
 * What `.import` makes of a pasted text, wherever it is pasted. `offset` is where the text begins in the statement that
 * imports it.
 */
export const readImport = (text: string, offset = 0): PasteReading => readPaste(text, offset, judgeVariable);

const judgeVariable: JudgeVariable = ({ name, value }) => {
  const variable = findVariable(name);
  if (variable === null) return 'unknown';
  return variable.parse(value) === null ? 'unreadable' : 'taken';
};
