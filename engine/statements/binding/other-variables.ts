import type { Span } from '../../language/index.ts';
import { idleLine } from '../../telling/english/idle-lines.ts';
import { type Mistake, mistakeAt } from '../mistake.ts';
import { printAffected } from '../printing/print-result.ts';
import { unknownVariableAt } from '../query/unknown-variable.ts';
import { maximumTableMemory } from '../views/global-variables.ts';
import { isReadOnly, settableVariables } from '../views/product-variables.ts';
import { valueNotTaken } from './bind-definitions.ts';
import { type Bound, nothingToDo, type Of, refused } from './bound.ts';

/**
 * SET GLOBAL of a variable that the model has not: taken where the product has it, error 1238 where it can be read only,
 * 1193 otherwise.
 */
export function bindOtherVariable({ variable, value }: Of<'setGlobal'>): Bound {
  const name = variable.text.toLowerCase();
  if (name === maximumTableMemory.name)
    return value.text === String(maximumTableMemory.domain.value)
      ? nothingToDo
      : refused(valueNotTaken(maximumTableMemory, value));
  if (isReadOnly(name)) return refused(readOnlyAt(variable.span, name));
  if (!Object.hasOwn(settableVariables, name)) return refused(unknownVariableAt(variable));
  return { kind: 'text', text: `${printAffected(0, 0)}\n${idleLine([name])}` };
}

/** 1238: nobody sets it. */
const readOnlyAt = (span: Span, name: string): Mistake =>
  mistakeAt(
    span,
    { number: 1238, sqlstate: 'HY000', message: `Variable '${name}' is a read only variable` },
    { kind: 'nothingChanged' },
  );

/** 1229: the variable is one of the whole cluster. */
export const notGlobalAt = (span: Span, name: string): Mistake =>
  mistakeAt(
    span,
    {
      number: 1229,
      sqlstate: 'HY000',
      message: `Variable '${name}' is a GLOBAL variable and should be set with SET GLOBAL`,
    },
    { kind: 'setGlobally', variable: name },
  );
