/** What an assumption is of: one number for the whole cluster, or one that a database or a leaf can have of its own. */
export type AssumptionScope = 'cluster' | 'database' | 'leaf';

interface AssumptionTraits {
  readonly of: AssumptionScope;
  /** Bytes of a second are counted by the millisecond, so that all numbers are whole. */
  readonly unit: 'bytes' | 'bytesPerMs' | 'ms';
  readonly standard: number;
}

const sizeOf = (standard: number) => ({ of: 'database', unit: 'bytes', standard }) as const;
const speedOf = (standard: number) => ({ of: 'leaf', unit: 'bytesPerMs', standard }) as const;
const lasting = (standard: number) => ({ of: 'cluster', unit: 'ms', standard }) as const;

/**
 * Everything that the model has to assume of sizes, speeds and durations, since no statement tells it. Orders of magnitude are
 * those of HAC's tables [MODEL], but for what is said to be of the documentation.
 */
export const assumptions = {
  /** What a partition weighs before it has a row. */
  partition_size: sizeOf(100_000_000),
  row_size: sizeOf(64),
  /** What a leaf sends or receives. */
  network_speed: speedOf(250_000),
  /** What a leaf reads back from its disk while it recovers. */
  recovery_speed: speedOf(500_000),
  /** Recovery takes this long before it has read anything. */
  recovery_start: lasting(4_000),
  /** A copy takes this long before it has sent anything. */
  copy_start: lasting(1_400),
  /** Three refused connects in a row take a leaf offline [DOC]. */
  detection: lasting(3_000),
  /** 200 missed heartbeats of 150 ms each take a silent leaf offline [DOC]. */
  silence: lasting(30_000),
  /** A replica takes over in a failover, in a plan, and in a plan that drops the former primary. */
  failover_promotion: lasting(300),
  promotion: lasting(4_100),
  promotion_with_drop: lasting(1_500),
  /** DROP PARTITION and CREATE PARTITION. */
  drop: lasting(1_000),
  /** From the returned leaves being online to the evening of their pairs. */
  evening_delay: lasting(1_000),
  /** How far an asynchronous replica is behind its primary. */
  replication_lag: lasting(100),
  /** A synchronous commit waits this long for a silent replica, then goes on without it [DOC]. */
  silent_replica: lasting(5_000),
  /** From a replica that has caught up to commits that wait for it again. */
  sync_return: lasting(1_000),
} as const satisfies Readonly<Record<string, AssumptionTraits>>;

export type AssumptionName = keyof typeof assumptions;

/** The assumptions of one scope. */
type NameOf<Scope extends AssumptionScope> = {
  [Name in AssumptionName]: (typeof assumptions)[Name]['of'] extends Scope ? Name : never;
}[AssumptionName];

export const assumptionNames = Object.keys(assumptions) as readonly AssumptionName[];

/** An assumption that somebody has changed. */
export interface Assumed {
  readonly name: AssumptionName;
  /** The id of the one database or leaf for which it holds; null for all that have none of their own. */
  readonly of: number | null;
  readonly value: number;
}

/** No size, speed or duration is larger: a terabyte, and more than a day. */
export const assumptionLimit = 1_000_000_000_000;

/** What of a world tells it. */
interface Assuming {
  readonly assumed?: readonly Assumed[];
}

/** What is assumed of the whole cluster. */
export const assumedOf = (world: Assuming, name: NameOf<'cluster'>): number => assumedFor(world, name, null);

/** What is assumed of a database or leaf, by its id: its own number, else that of all, else the standard one. */
export function assumedFor({ assumed }: Assuming, name: AssumptionName, of: number | null): number {
  const changed = assumed?.filter((one) => one.name === name) ?? [];
  const own = changed.find((one) => one.of === of) ?? changed.find((one) => one.of === null);
  return own?.value ?? assumptions[name].standard;
}

const unitNames = {
  bytes: [
    ['TB', 1_000_000_000_000],
    ['GB', 1_000_000_000],
    ['MB', 1_000_000],
    ['KB', 1_000],
    ['B', 1],
  ],
  bytesPerMs: [
    ['GB/s', 1_000_000],
    ['MB/s', 1_000],
    ['KB/s', 1],
  ],
  ms: [
    ['m', 60_000],
    ['s', 1_000],
    ['ms', 1],
  ],
} as const satisfies Readonly<Record<AssumptionTraits['unit'], readonly (readonly [string, number])[]>>;

/** The units in which a number of its kind is written, the largest first, each with how many of the smallest it has. */
export const unitsOf = (name: AssumptionName): readonly (readonly [unit: string, size: number])[] =>
  unitNames[assumptions[name].unit];

/** `2 GB`, `250 MB/s`, `1400 ms`: as a person may write it, and exact. */
export function assumptionText(name: AssumptionName, value: number): string {
  const units = unitsOf(name);
  const [unit, size] = units.find(([, one]) => value % one === 0) ?? units[units.length - 1] ?? ['', 1];
  return `${value / size} ${unit}`;
}
