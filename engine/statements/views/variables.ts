import { compareBytes, unreachable } from '../../base/index.ts';
import {
  type Domain,
  type GlobalVariables,
  matchesLike,
  maximumTableMemoryMb,
  type VariableKey,
  variableKeys,
  variableRows,
  type World,
} from '../../cluster/index.ts';
import type { FixedValue } from '../../telling/index.ts';
import type { Cell, ResultTable } from '../types.ts';
import { leftColumns } from './columns.ts';

/** A global variable as statements name it, and how its values are written. */
export interface GlobalVariable {
  readonly name: string;
  /** What it may be set to. */
  readonly domain: Domain | FixedValue;
  /** What SHOW VARIABLES prints. */
  readonly show: (variables: GlobalVariables) => string;
  /** What SELECT @@GLOBAL prints: 1 and 0 for a switch, as in MySQL. */
  readonly select: (variables: GlobalVariables) => Cell;
  /** The change that the written value makes, or null when the variable cannot take it. */
  readonly parse: (written: string) => Partial<GlobalVariables> | null;
}

/** It has one value on every leaf, and no statement changes it here. */
const maximumTableMemory: GlobalVariable = {
  name: 'maximum_table_memory',
  domain: { kind: 'fixed', value: maximumTableMemoryMb },
  show: () => String(maximumTableMemoryMb),
  select: () => maximumTableMemoryMb,
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

/** SHOW VARIABLES [LIKE 'pattern']. */
export const showVariables = (world: World, like: string | null): ResultTable => ({
  columns: leftColumns('Variable_name', 'Value'),
  rows: globalVariables
    .filter((variable) => like === null || matchesLike(variable.name, like))
    .map((variable) => [variable.name, variable.show(world.variables)]),
});

function variableOf(key: VariableKey): GlobalVariable {
  const { name, domain } = variableRows[key];
  return {
    name,
    domain,
    show: (variables) => shown(variables[key]),
    select: (variables) => selected(variables[key]),
    parse: (written) => {
      const value = valueIn(domain, written);
      return value === null ? null : { [key]: value };
    },
  };
}

type Value = GlobalVariables[VariableKey];

function shown(value: Value): string {
  if (typeof value === 'boolean') return value ? 'ON' : 'OFF';
  return String(value);
}

const selected = (value: Value): Cell => (typeof value === 'boolean' ? Number(value) : value);

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
