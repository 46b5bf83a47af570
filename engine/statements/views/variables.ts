import { compareBytes, unreachable } from '../../base/index.ts';
import {
  type Domain,
  type GlobalVariables,
  maximumTableMemoryMb,
  type VariableKey,
  variableKeys,
  variableRows,
} from '../../cluster/index.ts';
import type { FixedValue } from '../../telling/index.ts';

/** A global variable as statements name it, and how its values are written. */
export interface GlobalVariable {
  readonly name: string;
  /** What it may be set to. */
  readonly domain: Domain | FixedValue;
  readonly value: (variables: GlobalVariables) => Value;
  /** The change that the written value makes, or null when the variable cannot take it. */
  readonly parse: (written: string) => Partial<GlobalVariables> | null;
}

/** It has one value on every leaf, and no statement changes it here. */
const maximumTableMemory: GlobalVariable = {
  name: 'maximum_table_memory',
  domain: { kind: 'fixed', value: maximumTableMemoryMb },
  value: () => maximumTableMemoryMb,
  parse: (written) => (written === String(maximumTableMemoryMb) ? {} : null),
};

/** Every global variable that the model knows, in the order of SHOW VARIABLES. */
export const globalVariables: readonly GlobalVariable[] = [
  ...variableKeys.map(variableOf),
  maximumTableMemory,
].sort((one, other) => compareBytes(one.name, other.name));

/** The variable of this name, whatever its case, or null. */
export const findVariable = (name: string): GlobalVariable | null =>
  globalVariables.find((variable) => variable.name === name.toLowerCase()) ?? null;

function variableOf(key: VariableKey): GlobalVariable {
  const { name, domain } = variableRows[key];
  return {
    name,
    domain,
    value: (variables) => variables[key],
    parse: (written) => {
      const value = valueIn(domain, written);
      return value === null ? null : { [key]: value };
    },
  };
}

type Value = GlobalVariables[VariableKey];

/** The value that is written, or null when it is none of the domain. */
function valueIn(domain: Domain, written: string): Value | null {
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
