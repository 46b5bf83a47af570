import {
  type AggregatorNode,
  aggregatorForClients,
  conditionOfLeaf,
  conditionOfPartition,
  type Database,
  hasEnded,
  instanceIs,
  isAliveWhere,
  isLoss,
  isReachable,
  isUnbalanced,
  knownLeaves,
  type LeafCondition,
  lastPrimary,
  masterIsUp,
  type NodeId,
  type OperationKind,
  onlinePrimary,
  operationIs,
  type Partition,
  reaches,
  rowsUndoneSince,
  type Sequence,
  type Silence,
  type SimMs,
  type World,
} from '@ha-playground/engine';
import { partnerless } from '../statements/next-leaf.ts';

/** A fact about a cluster at an instant that whoever runs it should know. Leaves are in NODE_ID order. */
export type Matter =
  /** Acknowledged writes that a failover has undone, not long ago. */
  | {
      readonly kind: 'rowsUndone';
      readonly database: string;
      readonly gone: number;
      readonly back: number;
    }
  /** Partitions without a primary. */
  | {
      readonly kind: 'offline';
      readonly database: string;
      readonly count: number;
      /** Of them, those that leaves which answer hold older copies of: the cluster serves none of these by itself. */
      readonly older: number;
      /** Those leaves. */
      readonly olderOn: readonly NodeId[];
      /** Leaves that hold the last primaries of these, and do not answer. */
      readonly lastOn: readonly NodeId[];
    }
  /** Partitions that are counted on still, though every leaf that holds them is silent. */
  | { readonly kind: 'noAnswer'; readonly database: string; readonly count: number }
  /** Partitions that clients get no answer from although a copy is alive: it does not serve them, or nobody leads to it. */
  | {
      readonly kind: 'notServed';
      readonly database: string;
      readonly count: number;
      /** What ends that: somebody notices, a replica is being promoted, an aggregator answers; null where nothing will. */
      readonly until: 'noticed' | 'takenOver' | 'aggregator' | null;
      /** Of them, those whose primary does not answer. */
      readonly silent: number;
    }
  | { readonly kind: 'masterDown' }
  /** Leaves that are down while nobody watches them. */
  | { readonly kind: 'unwatched'; readonly leaves: readonly NodeId[] }
  /** Leaves that have failed while the cluster still counts on them; silent ones give no answer at all, not even a refusal. */
  | { readonly kind: 'unnoticed'; readonly leaves: readonly NodeId[]; readonly isSilent: boolean }
  | {
      readonly kind: 'oneCopy';
      readonly database: string;
      readonly count: number;
      /** Those that hold the only copy of a partition. */
      readonly leaves: readonly NodeId[];
    }
  | {
      readonly kind: 'operationFailed';
      readonly operation: OperationKind;
      readonly database: string;
      readonly leaves: readonly NodeId[];
    }
  | { readonly kind: 'unbalanced'; readonly database: string }
  /** A leaf that is given nothing before it has a partner; one whose partner has left holds what it held. */
  | { readonly kind: 'partnerless'; readonly leaves: readonly NodeId[] }
  | {
      readonly kind: 'recovering' | 'attaching' | 'leafOffline' | 'detached';
      readonly leaves: readonly NodeId[];
    }
  /**
   * Leaves that wait for others to be attached with them, or to be tried again, until `untilMs`; null where the master
   * aggregator is down and nobody attaches them, whatever the time.
   */
  | {
      readonly kind: 'batch';
      readonly leaves: readonly NodeId[];
      readonly isTriedAgain: boolean;
      readonly untilMs: SimMs | null;
    };

/** What comes before what; of equals the order of {@link mattersOf} counts. */
const gravities: Readonly<Record<Matter['kind'], number>> = {
  rowsUndone: 0,
  offline: 1,
  noAnswer: 1,
  notServed: 2,
  masterDown: 3,
  unwatched: 3,
  unnoticed: 3,
  oneCopy: 4,
  operationFailed: 5,
  unbalanced: 6,
  partnerless: 7,
  recovering: 7,
  attaching: 7,
  batch: 7,
  leafOffline: 7,
  detached: 7,
};

/** What clients meet already: data is lost, or nobody answers for it. */
export const hurtsNow = ({ kind }: Matter): boolean => gravities[kind] <= gravities.notServed;

/** A failure that has not been answered yet, and what is worse. */
export const isUrgent = ({ kind }: Matter): boolean => gravities[kind] <= gravities.unnoticed;

/** A matter in which something is at stake: more than that a cluster is out of order. */
export type Trouble = Exclude<
  Matter,
  {
    readonly kind:
      | 'unbalanced'
      | 'partnerless'
      | 'recovering'
      | 'attaching'
      | 'batch'
      | 'leafOffline'
      | 'detached';
  }
>;

export const isTrouble = (matter: Matter): matter is Trouble =>
  gravities[matter.kind] <= gravities.operationFailed;

/** The gravest trouble, of one database where one is given; null where there is none. */
export const gravestOf = (world: World, database: string | null = null): Trouble | null =>
  mattersOf(world)
    .filter(isTrouble)
    .find((trouble) => database === null || ('database' in trouble && trouble.database === database)) ?? null;

/**
 * All that is the case, the gravest first: rows lost, partitions offline, partitions that are not served for now, a failure
 * that is not noticed, a single copy, an operation that failed, a database that is not balanced, leaves that are away.
 * Whoever tells of the cluster tells from this list. Empty for a cluster that is as it should be.
 */
export function mattersOf(world: World): readonly Matter[] {
  const parts = partsOf(world);
  const known = told.find((before) => parts.every((part, index) => part === before.parts[index]));
  if (known !== undefined) return known.matters;
  const matters = [
    ...lossesIn(world),
    ...world.databases.flatMap((database) => dataMatters(world, database)),
    ...leafMatters(world),
    ...failuresIn(world),
  ];
  const isQuiet = !matters.some(isTrouble) && world.operations.every(hasEnded);
  const balance = world.databases.map(({ name }) => ({ name, is: isQuiet && isUnbalanced(world, name) }));
  for (const { name, is } of balance) if (is) matters.push({ kind: 'unbalanced', database: name });
  matters.sort((one, other) => gravities[one.kind] - gravities[other.kind]);
  if (balance.every(({ is }) => is !== null)) told = [{ parts, matters }, ...told.slice(0, 1)];
  return matters;
}

/** Several ask of one instant, one after another, and in a stage of the world before it too. */
let told: readonly { readonly parts: readonly unknown[]; readonly matters: readonly Matter[] }[] = [];

/** Time alone changes nothing of what is told, but that losses are told for a while. */
const partsOf = (world: World): readonly unknown[] => [
  world.nodes,
  world.databases,
  world.variables,
  world.operations,
  world.attachBatch,
  world.brokenLinks,
  lastLossMs(world.events) >= world.nowMs - lossToldMs ? world.events : null,
];

let lastLoss: { readonly events: World['events']; readonly atMs: SimMs } | null = null;

/** When rows were lost last, of what may still be told: it is asked for every frame, and events are many where clusters are. */
function lastLossMs(events: World['events']): SimMs {
  if (lastLoss?.events !== events) {
    let index = events.length - 1;
    const oldestMs = (events.last()?.atMs ?? 0) - lossToldMs;
    while (index >= 0 && events.at(index).atMs >= oldestMs && !isLoss(events.at(index))) index -= 1;
    lastLoss = { events, atMs: index < 0 ? -Infinity : events.at(index).atMs };
  }
  return lastLoss.atMs;
}

/** For so long it is told that acknowledged writes were undone. */
const lossToldMs = 30_000;

const lossesIn = (world: World): Matter[] =>
  [...rowsUndoneSince(world, world.nowMs - lossToldMs)].map(([database, { gone, back }]) => ({
    kind: 'rowsUndone',
    database,
    gone,
    back,
  }));

function dataMatters(world: World, { name: database, partitions }: Database): Matter[] {
  const { offline, older, olderOn, lastOn, noAnswer, notServed, silent, oneCopy, loneLeaves } = healthOf(
    partitions,
    world,
  );
  const isLed = aggregatorForClients(world) !== null;
  const until = !isLed ? 'aggregator' : silent === 0 ? 'takenOver' : isWatched(world) ? 'noticed' : null;
  return [
    ...(offline > 0 ? [{ kind: 'offline', database, count: offline, older, olderOn, lastOn } as const] : []),
    ...(noAnswer > 0 ? [{ kind: 'noAnswer', database, count: noAnswer } as const] : []),
    ...(notServed > 0 ? [{ kind: 'notServed', database, count: notServed, until, silent } as const] : []),
    ...(oneCopy > 0 && world.variables.redundancyLevel === 2
      ? [{ kind: 'oneCopy', database, count: oneCopy, leaves: loneLeaves } as const]
      : []),
  ];
}

interface Health {
  readonly offline: number;
  /** Of them, those with older copies that are whole, on `olderOn`; what is newer is on `lastOn`. */
  readonly older: number;
  readonly olderOn: readonly NodeId[];
  readonly lastOn: readonly NodeId[];
  readonly noAnswer: number;
  readonly notServed: number;
  /** Of them, those whose primary cannot be reached; the others wait for a replica that is promoted, or an aggregator. */
  readonly silent: number;
  readonly oneCopy: number;
  readonly loneLeaves: readonly NodeId[];
}

function healthOf(partitions: Sequence<Partition>, world: World): Health {
  let offline = 0;
  let older = 0;
  const olderOn = new Set<NodeId>();
  const lastOn = new Set<NodeId>();
  let noAnswer = 0;
  let notServed = 0;
  let silent = 0;
  let oneCopy = 0;
  const lone = new Set<NodeId>();
  const via = aggregatorForClients(world);
  // Asked once for each node: there may be a hundred times as many copies.
  const answers = world.nodes.slice().map(isReachable);
  const isLedTo = world.nodes.slice().map(({ id }) => isReachedFrom(via, id, world));
  partitions.forEach((partition) => {
    const condition = conditionOfPartition(partition);
    if (condition === 'unserved') {
      offline += 1;
      const last = lastPrimary(partition);
      const back = partition.instances.filter(
        ({ node, state }) => instanceIs.waiting(state) && answers[node - 1] === true,
      );
      if (last === null || answers[last.node - 1] === true || back.length === 0) return;
      older += 1;
      lastOn.add(last.node);
      for (const { node } of back) olderOn.add(node);
      return;
    }
    let alive = 0;
    let last: NodeId | null = null;
    for (const instance of partition.instances) {
      if (!isAliveWhere(answers[instance.node - 1] === true, instance)) continue;
      alive += 1;
      last = instance.node;
    }
    if (alive === 0) noAnswer += 1;
    else {
      const primary = onlinePrimary(partition);
      const isSilent = condition === 'served' && (primary === null || isLedTo[primary.node - 1] !== true);
      if (isSilent || condition === 'takenOver' || via === null) notServed += 1;
      if (isSilent) silent += 1;
    }
    if (alive !== 1 || last === null) return;
    oneCopy += 1;
    lone.add(last);
  });
  return {
    offline,
    older,
    olderOn: ascending(olderOn),
    lastOn: ascending(lastOn),
    noAnswer,
    notServed,
    silent,
    oneCopy,
    loneLeaves: ascending(lone),
  };
}

const ascending = (nodes: ReadonlySet<NodeId>): readonly NodeId[] =>
  [...nodes].sort((left, right) => left - right);

/** Does a primary on the node answer clients? Where no aggregator leads to it: would it answer one? */
const isReachedFrom = (via: AggregatorNode | null, node: NodeId, world: World): boolean =>
  via === null ? isReachable(world.nodes.at(node - 1)) : reaches(world, via.id, node);

/** Does somebody look whether the leaves answer? */
const isWatched = (world: World): boolean => masterIsUp(world) && world.variables.leafFailureDetection;

function leafMatters(world: World): Matter[] {
  // One whose failover runs is online for a moment still, and is not counted on any more.
  const leaves = knownLeaves(world)
    .filter(({ id }) => !isFailingOver(world, id))
    .map((leaf) => ({ id: leaf.id, condition: conditionOfLeaf(world, leaf) }));
  const those = (holds: (condition: LeafCondition) => boolean): readonly NodeId[] =>
    leaves.filter(({ condition }) => holds(condition)).map(({ id }) => id);
  const batch = world.attachBatch;
  const alone = partnerless(world);
  const matters: readonly (Matter & { readonly leaves?: readonly NodeId[] })[] = [
    isWatched(world)
      ? {
          kind: 'unnoticed',
          leaves: those(isUnnoticed),
          isSilent: leaves.every(({ condition }) => !isUnnoticed(condition) || keepsWaiting(condition)),
        }
      : // Nobody would miss the answers of a leaf that is only cut off.
        {
          kind: 'unwatched',
          leaves: those((condition) => isUnnoticed(condition) && condition.silence?.cause !== 'cutOff'),
        },
    { kind: 'recovering', leaves: those(isRecovering) },
    batch === null
      ? { kind: 'attaching', leaves: those(({ kind }) => kind === 'attaching') }
      : {
          kind: 'batch',
          leaves: those(({ kind }) => kind === 'attaching'),
          isTriedAgain: batch.attempt > 1,
          untilMs: masterIsUp(world) ? batch.closesAtMs : null,
        },
    {
      kind: 'leafOffline',
      leaves: those((condition) => condition.kind === 'offline' && !isRecovering(condition)),
    },
    { kind: 'detached', leaves: those(({ kind }) => kind === 'detached') },
    { kind: 'partnerless', leaves: alone === null ? [] : [alone.id] },
  ];
  return [
    ...(masterIsUp(world) || leaves.length === 0 ? [] : [{ kind: 'masterDown' } as const]),
    ...matters.filter(({ leaves: about = [] }) => about.length > 0),
  ];
}

const isFailingOver = ({ operations }: World, leaf: NodeId): boolean =>
  operations.some(
    (operation) => operation.kind === 'failover' && !hasEnded(operation) && operation.leaves.includes(leaf),
  );

const isUnnoticed = (condition: LeafCondition): boolean =>
  condition.kind === 'unnoticed' && !isRecovering(condition);

const isRecovering = ({ silence }: LeafCondition): boolean => silence?.cause === 'recovering';

/** Is there no answer at all, in place of a refusal? It takes longer to be sure of [DOC]. */
const keepsWaiting = ({ silence }: LeafCondition): boolean => silence !== null && waits[silence.cause];

const waits: Readonly<Record<Silence, boolean>> = {
  stopped: false,
  recovering: false,
  hung: true,
  cutOff: true,
};

/** The last operation of a database, where it failed. */
const failuresIn = ({ operations }: World): Matter[] =>
  operations
    .filter(({ state }) => operationIs.failed(state))
    .map(({ kind, database, leaves }) => ({
      kind: 'operationFailed',
      operation: kind,
      database,
      leaves,
    }));
