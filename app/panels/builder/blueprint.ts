import { leafLimit } from '@ha-playground/engine';
import { parse } from '@ha-playground/engine/console';
import { laterWords } from '../../words/index.ts';

const text = () => laterWords.builder;

/** How leaves come to their groups: the first half in group 1, or where the product puts each one. */
export type Grouping = 'halves' | 'chosen';

export interface DatabaseBlueprint {
  /** Tells it from the others while its name is being written. */
  readonly key: number;
  readonly name: string;
  readonly partitions: number;
  readonly replication: 'async' | 'sync';
  readonly rows: number;
}

/** A cluster that is to be built. A number whose field is empty is NaN. */
export interface Blueprint {
  readonly leaves: number;
  readonly redundancy: 1 | 2;
  readonly fanout: 'paired' | 'load_balanced';
  readonly grouping: Grouping;
  readonly databases: readonly DatabaseBlueprint[];
}

/** More are created in the console. */
export const mostDatabases = 8;

/** The cluster of free play. */
export const firstBlueprint: Blueprint = {
  leaves: 8,
  redundancy: 2,
  fanout: 'paired',
  grouping: 'halves',
  databases: [{ key: 0, name: 'test', partitions: 16, replication: 'async', rows: 100 }],
};

/** The statements that build the cluster, as they are typed. */
export function statementsOf(blueprint: Blueprint): readonly string[] {
  const { redundancy, fanout, leaves, databases } = blueprint;
  return [
    `SET GLOBAL redundancy_level = ${redundancy};`,
    ...(redundancy === 2 && fanout === 'load_balanced'
      ? [`SET GLOBAL leaf_failover_fanout = '${fanout}';`]
      : []),
    ...Array.from({ length: leaves }, (_, index) => {
      const group = groupOf(blueprint, index);
      return `ADD LEAF root@'leaf-${index + 1}':3306${group === null ? '' : ` INTO GROUP ${group}`};`;
    }),
    ...databases.flatMap((database) => statementsOfDatabase(database, redundancy)),
  ];
}

/** The group that the statement names for a leaf, counted from 0; null where it names none. */
export function groupOf({ redundancy, grouping, leaves }: Blueprint, leaf: number): 1 | 2 | null {
  if (redundancy === 1 || grouping === 'chosen') return null;
  return leaf < Math.ceil(leaves / 2) ? 1 : 2;
}

function statementsOfDatabase(
  { name, partitions, replication, rows }: DatabaseBlueprint,
  redundancy: 1 | 2,
): readonly string[] {
  const manner = redundancy === 1 ? '' : ` WITH ${replication.toUpperCase()} REPLICATION`;
  return [
    `CREATE DATABASE ${name}${manner} PARTITIONS ${partitions};`,
    `CREATE TABLE ${name}.x (id INT);`,
    ...(rows === 0 ? [] : [`INSERT INTO ${name}.x VALUES ${rowsText(rows)};`]),
  ];
}

function rowsText(rows: number): string {
  if (rows > 3) return `(1), (2), ... (${rows})`;
  return Array.from({ length: rows }, (_, index) => `(${index + 1})`).join(', ');
}

/** What keeps the cluster from being built, in the order of the fields; the engine's own words where it is the engine's limit. */
export function complaintsOf(blueprint: Blueprint): readonly string[] {
  const { leaves, redundancy, databases } = blueprint;
  const names = databases.map(({ name }) => name.toLowerCase());
  return [
    ...(isCount(leaves, 1) && leaves <= leafLimit ? [] : [text().leafLimit(leafLimit)]),
    ...(redundancy === 2 && leaves === 1 && databases.length > 0 ? [text().needsPair] : []),
    ...databases.flatMap(
      (database, index) =>
        complaintsOfDatabase(database, blueprint.redundancy) ?? [
          ...(names.indexOf(database.name.toLowerCase()) < index ? [text().sameName(database.name)] : []),
        ],
    ),
  ];
}

/** Null where there is nothing to complain of. */
function complaintsOfDatabase(database: DatabaseBlueprint, redundancy: 1 | 2): readonly string[] | null {
  const { name, partitions, rows } = database;
  if (name.trim() === '') return [text().noName];
  if (!isCount(partitions, 1)) return [text().noPartitions(name)];
  if (!isCount(rows, 0)) return [text().noRows(name)];
  for (const statement of statementsOfDatabase(database, redundancy)) {
    const parsed = parse(statement);
    if (parsed.kind === 'diagnostic')
      return [text().refused(name, parsed.diagnostic.message, parsed.diagnostic.hint)];
  }
  return null;
}

const isCount = (value: number, least: number): boolean => Number.isInteger(value) && value >= least;

/** What the cluster will hold. */
export interface Tally {
  readonly pairs: number;
  /** The leaves that have no other half yet. */
  readonly single: number;
  readonly partitions: number;
  readonly instances: number;
}

/** What a cluster without complaints will hold. */
export function tallyOf({ leaves, redundancy, fanout, databases }: Blueprint): Tally {
  const isPaired = redundancy === 2 && fanout === 'paired';
  const partitions = databases.reduce((sum, database) => sum + database.partitions, 0);
  const pairs = isPaired ? Math.floor(leaves / 2) : 0;
  return {
    pairs,
    single: isPaired ? leaves % 2 : 0,
    partitions,
    instances: partitions * redundancy,
  };
}
