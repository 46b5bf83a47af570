import { leafLimit, nameFault, tell } from '@ha-playground/engine';
import { type Problem, type ProblemWords, parseFirst } from '@ha-playground/engine/console';
import { type Writable, write, writeLine } from '@ha-playground/engine/writing';
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
export const statementsOf = (blueprint: Blueprint): readonly string[] => bodiesOf(blueprint).map(writeLine);

function bodiesOf(blueprint: Blueprint): readonly Writable[] {
  const { redundancy, fanout, leaves, databases } = blueprint;
  return [
    setGlobal('redundancy_level', String(redundancy)),
    ...(redundancy === 2 && fanout === 'load_balanced' ? [setGlobal('leaf_failover_fanout', fanout)] : []),
    ...Array.from(
      { length: leaves },
      (_, index): Writable => ({
        kind: 'addLeaf',
        user: 'root',
        leaf: { host: `leaf-${index + 1}`, port: 3306 },
        group: groupOf(blueprint, index),
      }),
    ),
    ...databases.flatMap((database) => bodiesOfDatabase(database, redundancy)),
  ];
}

const setGlobal = (variable: string, value: string): Writable => ({ kind: 'setGlobal', variable, value });

/** The group that the statement names for a leaf, counted from 0; null where it names none. */
export function groupOf({ redundancy, grouping, leaves }: Blueprint, leaf: number): 1 | 2 | null {
  if (redundancy === 1 || grouping === 'chosen') return null;
  return leaf < Math.ceil(leaves / 2) ? 1 : 2;
}

function bodiesOfDatabase(
  { name, partitions, replication, rows }: DatabaseBlueprint,
  redundancy: 1 | 2,
): readonly Writable[] {
  const table = { schema: name, name: 'x' };
  const createDatabase = { kind: 'createDatabase', name, partitions } as const;
  return [
    redundancy === 1 ? createDatabase : { ...createDatabase, replication },
    { kind: 'createTable', table, columns: [{ name: 'id', type: 'integer' }] },
    ...(rows === 0 ? [] : [{ kind: 'insert', table, ...rowsUpTo(rows) } as const]),
  ];
}

/** `(1), (2), ... (rows)`; few rows are all written out. */
function rowsUpTo(rows: number): Pick<Extract<Writable, { kind: 'insert' }>, 'rows' | 'progression'> {
  const written = rows > 3 ? 2 : rows;
  return {
    rows: Array.from({ length: written }, (_, index) => [{ kind: 'literal', value: index + 1 }]),
    progression: rows > 3 ? { last: rows } : null,
  };
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
  const fault = nameFault('database', name);
  if (fault !== null) return [refused(name, { kind: 'refused', error: fault.error, advice: fault.reason })];
  for (const body of bodiesOfDatabase(database, redundancy)) {
    const parsed = parseFirst(write(body));
    if (parsed.kind === 'diagnostic') return [refused(name, parsed.diagnostic.problem)];
  }
  return null;
}

function refused(name: string, problem: Problem): string {
  const { message, hint } = tell<Problem, ProblemWords>(laterWords.problems, problem);
  return text().refused(name, message, hint);
}

const isCount = (value: number, least: number): boolean => Number.isInteger(value) && value >= least;

/** What the cluster will hold. */
export interface Tally {
  readonly pairs: number;
  /** The leaves that have no other half yet. */
  readonly single: number;
  readonly partitions: number;
  readonly instances: number;
  /** About so many instances stand on each leaf that gets any: not on one without another half. */
  readonly each: number;
}

/** What a cluster without complaints will hold. */
export function tallyOf({ leaves, redundancy, fanout, databases }: Blueprint): Tally {
  const isPaired = redundancy === 2 && fanout === 'paired';
  const partitions = databases.reduce((sum, database) => sum + database.partitions, 0);
  const pairs = isPaired ? Math.floor(leaves / 2) : 0;
  const single = isPaired ? leaves % 2 : 0;
  const instances = partitions * redundancy;
  return {
    pairs,
    single,
    partitions,
    instances,
    each: instances === 0 ? 0 : Math.max(1, Math.round(instances / (leaves - single))),
  };
}
