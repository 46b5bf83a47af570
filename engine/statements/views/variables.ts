import { type GlobalVariables, matchesLike, maximumTableMemoryMb, type World } from '../../cluster/index.ts';
import type { Cell, ResultTable } from '../types.ts';
import { leftColumns } from './columns.ts';

/** A global variable as statements name it, and how its values are written. */
export interface GlobalVariable {
  readonly name: string;
  /** What it may be set to, for people. */
  readonly accepts: string;
  /** What SHOW VARIABLES prints. */
  readonly show: (variables: GlobalVariables) => string;
  /** What SELECT @@GLOBAL prints: 1 and 0 for a switch, as in MySQL. */
  readonly select: (variables: GlobalVariables) => Cell;
  /** The change that the written value makes, or null when the variable cannot take it. */
  readonly parse: (written: string) => Partial<GlobalVariables> | null;
}

/** In the order of SHOW VARIABLES; the last but one is fixed and no part of a world. */
const variables: Readonly<Record<keyof GlobalVariables | 'maximumTableMemory', GlobalVariable>> = {
  attachRebalanceDelaySeconds: whole('attach_rebalance_delay_seconds', 'attachRebalanceDelaySeconds', {
    from: 0,
    to: 86_400,
  }),
  autoAttach: onOff('auto_attach', 'autoAttach'),
  defaultPartitionsPerLeaf: whole('default_partitions_per_leaf', 'defaultPartitionsPerLeaf', {
    from: 1,
    to: 1_024,
  }),
  leafFailureDetection: onOff('leaf_failure_detection', 'leafFailureDetection'),
  leafFailoverFanout: {
    name: 'leaf_failover_fanout',
    accepts: "'paired' or 'load_balanced'",
    show: ({ leafFailoverFanout }) => leafFailoverFanout,
    select: ({ leafFailoverFanout }) => leafFailoverFanout,
    parse: (written) => {
      const fanout = written.toLowerCase();
      return fanout === 'paired' || fanout === 'load_balanced' ? { leafFailoverFanout: fanout } : null;
    },
  },
  maximumTableMemory: {
    name: 'maximum_table_memory',
    accepts: `${maximumTableMemoryMb}, which is fixed here`,
    show: () => String(maximumTableMemoryMb),
    select: () => maximumTableMemoryMb,
    parse: (written) => (written === String(maximumTableMemoryMb) ? {} : null),
  },
  redundancyLevel: {
    name: 'redundancy_level',
    accepts: '1 or 2',
    show: ({ redundancyLevel }) => String(redundancyLevel),
    select: ({ redundancyLevel }) => redundancyLevel,
    parse: (written) =>
      written === '1' || written === '2' ? { redundancyLevel: written === '1' ? 1 : 2 } : null,
  },
};

/** Every global variable that the model knows, in the order of SHOW VARIABLES. */
export const globalVariables: readonly GlobalVariable[] = Object.values(variables);

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

type SwitchKey = 'autoAttach' | 'leafFailureDetection';
type CountKey = 'attachRebalanceDelaySeconds' | 'defaultPartitionsPerLeaf';

function onOff(name: string, key: SwitchKey): GlobalVariable {
  return {
    name,
    accepts: 'ON or OFF',
    show: (variables) => (variables[key] ? 'ON' : 'OFF'),
    select: (variables) => (variables[key] ? 1 : 0),
    parse: (written) => {
      const word = written.toLowerCase();
      if (['on', '1', 'true'].includes(word)) return { [key]: true };
      return ['off', '0', 'false'].includes(word) ? { [key]: false } : null;
    },
  };
}

function whole(
  name: string,
  key: CountKey,
  range: { readonly from: number; readonly to: number },
): GlobalVariable {
  return {
    name,
    accepts: `a whole number from ${range.from} to ${range.to}`,
    show: (variables) => String(variables[key]),
    select: (variables) => variables[key],
    parse: (written) => {
      const value = /^\d{1,9}$/.test(written) ? Number(written) : Number.NaN;
      return value >= range.from && value <= range.to ? { [key]: value } : null;
    },
  };
}
