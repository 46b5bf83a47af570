import { type Domain, variableKeys, variableRows } from '../../cluster/index.ts';
import type { Name, Span } from '../../language/index.ts';
import { idleLine } from '../../telling/english/idle-lines.ts';
import type { FixedValue } from '../../telling/index.ts';
import { type Mistake, mistakeAt, refusalAt } from '../mistake.ts';
import { printAffected } from '../printing/print-result.ts';
import { unknownVariableAt } from '../query/unknown-variable.ts';
import { maximumTableMemory } from '../views/global-variables.ts';
import { isReadOnly, settableVariables } from '../views/product-variables.ts';
import { findVariable, valueIn } from '../views/variables.ts';
import { type Bound, command, nothingToDo, type Of, refused } from './bound.ts';

/** 1231, with the values that the variable takes. */
export function valueNotTaken(
  { name, domain }: { readonly name: string; readonly domain: Domain | FixedValue },
  { text, span }: Name,
): Mistake {
  const message = `Variable '${name}' can't be set to the value of '${text}'`;
  return mistakeAt(span, { number: 1231, sqlstate: '42000', message }, { kind: 'variableTakes', domain });
}

/**
 * SET GLOBAL of a value that is none of the variable's, but for DEFAULT, and of a variable that the model has not: taken where
 * the product has it, error 1238 where it can be read only, 1193 otherwise.
 */
export function bindOtherVariable({ variable, value }: Of<'setGlobal'>): Bound {
  const name = variable.text.toLowerCase();
  const own = findVariable(name);
  if (own !== null) {
    const [key] = variableKeys.filter((candidate) => variableRows[candidate].name === own.name);
    if (key === undefined || !/^default$/i.test(value.text)) return refused(valueNotTaken(own, value));
    const change = { [key]: variableRows[key].initial };
    return command({ kind: 'setVariable', change, name: own.name, value: value.text }, value.span);
  }
  if (name === maximumTableMemory.name)
    return value.text === String(maximumTableMemory.domain.value)
      ? nothingToDo
      : refused(valueNotTaken(maximumTableMemory, value));
  if (isReadOnly(name)) return refused(readOnlyAt(variable.span, name));
  if (name === 'ignore_foreign_keys')
    return refused(
      refusalAt(variable.span, `${name} is not part of this model.`, { kind: 'unenforcedOrNone' }),
    );
  const known = Object.hasOwn(settableVariables, name) ? settableVariables[name] : undefined;
  if (known === undefined) return refused(unknownVariableAt(variable));
  const isText = /[^\d\s.+-]/.test(value.text);
  if (typeof known === 'number' && isText && !/^(?:NULL|TRUE|FALSE|ON|OFF|DEFAULT)$/i.test(value.text))
    return refused(wrongTypeAt(value.span, name, known));
  if (typeof known === 'boolean' && valueIn(onOrOff, value.text) === null)
    return refused(valueNotTaken({ name, domain: onOrOff }, value));
  return { kind: 'text', text: `${printAffected(0, 0)}\n${idleLine([name])}` };
}

const onOrOff = { kind: 'switch', values: [false, true] } as const;

/** 1232: a word where a number belongs. */
const wrongTypeAt = (span: Span, name: string, usual: number): Mistake =>
  mistakeAt(
    span,
    { number: 1232, sqlstate: '42000', message: `Incorrect argument type to variable '${name}'` },
    { kind: 'numberSuchAs', usual },
  );

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
