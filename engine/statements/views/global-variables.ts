import { compareBytes } from '../../base/index.ts';
import { maximumTableMemoryMb } from '../../cluster/index.ts';
import type { FixedValue } from '../../telling/index.ts';
import { type GlobalVariable, settable } from './variables.ts';

/** It has one value on every leaf, and no statement changes it here. */
export const maximumTableMemory: Pick<GlobalVariable, 'name' | 'value'> & { readonly domain: FixedValue } = {
  name: 'maximum_table_memory',
  domain: { kind: 'fixed', value: maximumTableMemoryMb },
  value: () => maximumTableMemoryMb,
};

/** Every global variable that the model knows, in the order of SHOW VARIABLES. */
export const globalVariables = [...settable, maximumTableMemory].sort((one, other) =>
  compareBytes(one.name, other.name),
);

/** The variable of this name, whatever its case, or null. */
export const findGlobalVariable = (name: string): (typeof globalVariables)[number] | null =>
  globalVariables.find((variable) => variable.name === name.toLowerCase()) ?? null;
