import { ordinal, tableId } from '../base/index.ts';
import type { Address, Command, PartitionCommandName, RebalanceOptions } from './command.ts';

/** Commands as tests say them: everything that is not named is as in the plain statement. */
export const commands = {
  rebalance: (options: Partial<RebalanceOptions> = {}, database = 'test'): Command => ({
    kind: 'rebalance',
    database,
    full: false,
    force: false,
    kill: false,
    ensuresOnlineNodes: false,
    ...options,
  }),
  detach: (host: string, options: { kill?: boolean; ensuresSafety?: boolean } = {}): Command => ({
    kind: 'detachLeaf',
    leaf: leaf(host),
    kill: false,
    ensuresSafety: false,
    ...options,
  }),
  detachAll: (hosts: readonly string[], ensuresSafety = false): Command => ({
    kind: 'detachLeaves',
    leaves: hosts.map(leaf),
    ensuresSafety,
  }),
  remove: (
    host: string,
    options: { force?: boolean; kill?: boolean; ensuresSafety?: boolean } = {},
  ): Command => ({
    kind: 'removeLeaf',
    leaf: leaf(host),
    force: false,
    kill: false,
    ensuresSafety: false,
    ...options,
  }),
  attach: (host: string, options: { force?: boolean; rebalances?: boolean } = {}): Command => ({
    kind: 'attachLeaf',
    leaf: leaf(host),
    force: false,
    rebalances: true,
    ...options,
  }),
  add: (host: string, group: 1 | 2 | null = null): Command => ({ kind: 'addLeaf', leaf: leaf(host), group }),
  partition: (action: PartitionCommandName, place: number, host: string): Command => ({
    kind: 'partition',
    action,
    database: 'test',
    ordinal: ordinal(place),
    leaf: leaf(host),
  }),
  insert: (place: number, value: number): Command => insertInto([place], value),
  insertMany: (places: readonly number[], value: number): Command => insertInto(places, value),
  createTable: {
    kind: 'createTable',
    database: 'test',
    table: { name: 'x', columns: [{ name: 'id', type: 'integer' }] },
  },
  redundancyLevel: (redundancyLevel: 1 | 2): Command => ({
    kind: 'setVariable',
    name: 'redundancy_level',
    value: String(redundancyLevel),
    change: { redundancyLevel },
  }),
  fanout: (leafFailoverFanout: 'paired' | 'load_balanced'): Command => ({
    kind: 'setVariable',
    name: 'leaf_failover_fanout',
    value: leafFailoverFanout,
    change: { leafFailoverFanout },
  }),
  autoAttach: (autoAttach: boolean): Command => ({
    kind: 'setVariable',
    name: 'auto_attach',
    value: autoAttach ? 'ON' : 'OFF',
    change: { autoAttach },
  }),
} as const satisfies Record<string, Command | ((...given: never[]) => Command)>;

const leaf = (host: string): Address => ({ host, port: 3306 });

/** One row for each of the partitions, whatever they would hash to. */
const insertInto = (places: readonly number[], value: number): Command => ({
  kind: 'write',
  write: {
    database: 'test',
    table: tableId('x', 1),
    inserts: places.map((place) => ({ ordinal: ordinal(place), rows: [[value]] })),
    deletes: null,
  },
});
