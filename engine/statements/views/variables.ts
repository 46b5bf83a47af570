import { unreachable } from '../../base/index.ts';
import {
  type Domain,
  type GlobalVariables,
  type VariableKey,
  type VariableValue,
  variableKeys,
  variableRows,
} from '../../cluster/index.ts';

/** A global variable as statements name it, and how its values are written. */
export interface GlobalVariable {
  readonly name: string;
  /** What it may be set to. */
  readonly domain: Domain;
  readonly value: (variables: GlobalVariables) => Value;
  /** The change that the written value makes, or null when the variable cannot take it. */
  readonly parse: (written: string) => Partial<GlobalVariables> | null;
}

/** The variables that SET GLOBAL changes here. */
export const settable: readonly GlobalVariable[] = variableKeys.map(variableOf);

/** The one of this name, whatever its case, or null. */
export const findVariable = (name: string): GlobalVariable | null =>
  settable.find((variable) => variable.name === name.toLowerCase()) ?? null;

function variableOf(key: VariableKey): GlobalVariable {
  const { name, domain } = variableRows[key];
  return {
    name,
    domain,
    value: (variables) => variables[key] ?? variableRows[key].initial,
    parse: (written) => {
      const value = valueIn(domain, written);
      return value === null ? null : { [key]: value };
    },
  };
}

type Value = VariableValue;

/** The value that is written, or null when it is none of the domain. */
export function valueIn(domain: Domain, written: string): Value | null {
  const word = written.toLowerCase();
  switch (domain.kind) {
    case 'switch':
      if (['on', '1', 'true'].includes(word)) return true;
      return ['off', '0', 'false'].includes(word) ? false : null;
    case 'choice':
      return domain.values.find((value) => String(value) === word) ?? null;
    case 'count': {
      const count = /^\d{1,9}$/.test(written) ? Number(written) : Number.NaN;
      return count >= domain.from && count <= domain.to ? count : null;
    }
    default:
      return unreachable(domain);
  }
}
