import {
  firstIndex,
  insert,
  type NodeId,
  type OperationId,
  type Order,
  type Ordinal,
  present,
  removeFirst,
  type Sequence,
  type SimMs,
} from '../../base/index.ts';
import {
  type ClusterEvent,
  type ClusterFact,
  type ClusterNode,
  type Database,
  type Due,
  handOnNodes,
  type LeafNode,
  type Operation,
  type Partition,
  type PartitionInstance,
  type Timer,
  type World,
} from '../../cluster/index.ts';
import type { LeafEffect } from '../../machines/index.ts';
import { Directory, type Looker, leaveDirectory, takeDirectory } from './directory.ts';
import { handOn, notePartition } from './holdings.ts';

/** The writes on some partitions that end with error 1857 instead of waiting on [DOC]. */
export interface KilledWrites {
  readonly database: string;
  readonly ordinals: readonly Ordinal[];
  /** When the leaf with their primaries stopped answering: only writes from before then were under way there. */
  readonly lostAtMs?: SimMs;
}

/**
 * What follows from a change at the same instant, once the change itself is complete. Modules name what follows and
 * `consequences.ts` carries it out, so that none of them needs to know the others.
 */
export type Consequence =
  | { readonly kind: 'leafEffect'; readonly effect: LeafEffect; readonly leaf: NodeId }
  | { readonly kind: 'nodeAnswers'; readonly node: NodeId }
  | { readonly kind: 'operationEnded'; readonly operation: Operation }
  /** Partitions are served by another instance than before. */
  | { readonly kind: 'primariesChanged'; readonly database: string; readonly ordinals: readonly Ordinal[] }
  /** Partitions that nobody serves wait for a replica to take over. */
  | { readonly kind: 'partitionsWait' }
  | ({ readonly kind: 'killWrites' } & KilledWrites)
  | { readonly kind: 'attachGoesOn' };

type Changing<Whole> = { -readonly [Part in keyof Whole]: Whole[Part] };

/** Timers in the order in which they are due; those of one instant in the order in which they were set. */
export const timerOrder: Order<Timer> = (left, right) =>
  left.atMs - right.atMs || left.sequence - right.sequence;

/**
 * The next world while it is being made. `world` is whole and valid after each call. Its long lists, of databases,
 * operations, partitions, actions and events, are changed in place: who iterates over one meets what has been put there
 * meanwhile, and nothing may be remembered about one by its identity before the draft is finished. All other parts are
 * replaced.
 */
export class Draft {
  readonly #world: Changing<World>;
  readonly #open: Sequence<never>[] = [];
  /** The world that this one is made from. */
  readonly #before: World;
  /** Null until somebody looks for a database or an operation. */
  #directory: Directory | null = null;
  /** The lists that are the draft's own, and changed in place. */
  #databases: Database[] | null = null;
  #operations: Operation[] | null = null;
  /** Leaves whose network other copies share than before, which is looked at when all of an instant has happened. */
  readonly crowded = new Set<NodeId>();
  readonly #consequences: Consequence[] = [];
  #changes = 0;

  constructor(world: World) {
    this.#before = world;
    this.#world = { ...world };
  }

  get world(): World {
    return this.#world;
  }

  /** Where the databases and their operations are. */
  get directory(): Directory {
    this.#directory ??= takeDirectory(this.#before);
    return this.#directory;
  }

  get nowMs(): SimMs {
    return this.#world.nowMs;
  }

  /** How often anything has been changed so far. */
  get changes(): number {
    return this.#changes;
  }

  /** The world that has been made; it never changes again, and the draft is done with. */
  finish(): World {
    for (const list of this.#open) list.close();
    if (this.#directory !== null) leaveDirectory(this.#world, this.#directory);
    return this.#world;
  }

  /** Replaces whole parts of the world. */
  change(parts: Partial<World>): void {
    Object.assign(this.#world, parts);
    this.#changes += 1;
    if (parts.databases === undefined) return;
    this.#databases = null;
    this.#operations = null;
    this.#directory = new Directory(this.#world);
  }

  node(id: NodeId): ClusterNode {
    return this.world.nodes.at(id - 1);
  }

  leaf(id: NodeId): LeafNode {
    const node = this.node(id);
    return present(node.kind === 'leaf' ? node : null, `leaf with node id ${id}`);
  }

  /** Puts the node in the place of the one with its id, or behind the others when it has the next one. */
  setNode(node: ClusterNode): void {
    const { nodes } = this.#world;
    const old = node.id > nodes.length ? null : nodes.at(node.id - 1);
    const next = old === null ? nodes.push(node) : nodes.set(node.id - 1, node);
    handOnNodes(nodes, next, old, node);
    this.change({ nodes: next });
  }

  database(name: string): Database {
    return present(this.findDatabase(name), 'the database');
  }

  findDatabase(name: string): Database | null {
    return this.#world.databases[this.directory.places.get(name) ?? -1] ?? null;
  }

  setDatabase(database: Database): void {
    const { name, partitions } = database;
    const place = this.directory.placeOf(name);
    const before = this.database(name);
    if (before.partitions !== partitions) handOn(before.partitions, partitions);
    this.#ownList()[place] = database;
    this.directory.note(name);
    this.#changes += 1;
  }

  /** Puts a new database behind the others. */
  addDatabase(database: Database): void {
    this.directory.place(database.name, this.#ownList().push(database) - 1);
    this.directory.note(database.name);
    this.#changes += 1;
  }

  /** The term for a promotion on the database: each is taken once. */
  takeTerm(database: string): number {
    const own = this.database(database);
    const term = own.nextTerm;
    this.setDatabase({ ...own, nextTerm: term + 1 });
    return term;
  }

  setPartition(database: string, partition: Partition): void {
    const before = this.database(database).partitions.at(partition.ordinal);
    if (before === partition) return;
    this.#putPartition(this.#ownPartitions(database), before, partition);
    this.directory.note(database);
  }

  /** Replaces the partitions at `ordinals` by what `change` makes of them; thousands cost less so than one by one. */
  changePartitions(
    database: string,
    ordinals: readonly number[],
    change: (partition: Partition) => Partition,
  ): void {
    let { partitions } = this.database(database);
    for (const ordinal of ordinals) {
      const before = partitions.at(ordinal);
      const after = change(before);
      if (after === before) continue;
      partitions = this.#ownPartitions(database);
      this.#putPartition(partitions, before, after);
      this.directory.note(database);
    }
  }

  /** Replaces the instance that is on the same leaf as `instance`. */
  setInstance(database: string, partition: Partition, instance: PartitionInstance): Partition {
    const place = partition.instances.findIndex((old) => old.node === instance.node);
    const instances = partition.instances.with(place, instance);
    const changed = { ordinal: partition.ordinal, state: partition.state, instances };
    this.setPartition(database, changed);
    return changed;
  }

  operation(id: OperationId): Operation | null {
    return this.directory.operation(id);
  }

  /** Puts an operation in the place of the last one of its database; the list stays in the order of the databases. */
  setOperation(operation: Operation): void {
    const { directory } = this;
    const own = this.#operations ?? [...this.#world.operations];
    this.#operations = own;
    this.#world.operations = own;
    const place = directory.placeOf(operation.database);
    const index = firstIndex(own.length, (at) => directory.placeOf(own[at]?.database ?? '') >= place);
    own.splice(index, own[index]?.database === operation.database ? 1 : 0, operation);
    directory.put(operation);
    this.#changes += 1;
  }

  /**
   * The databases that `looker` has to look at: those that have changed since it asked last, as long as `given`, what else
   * decides what it finds, is the same; otherwise all. In the order of the list.
   */
  databasesFor(looker: Looker, ...given: readonly unknown[]): readonly Database[] {
    const { databases } = this.#world;
    const places = this.directory.changedSince(looker, given);
    return places === null ? [...databases] : places.flatMap((place) => databases[place] ?? []);
  }

  /** The list with `item` at `index`, which is this very list if the draft has changed it before. */
  replaced<Item>(list: Sequence<Item>, index: number, item: Item): Sequence<Item> {
    if (list.at(index) === item) return list;
    const own = this.#own(list);
    own.put(index, item);
    this.#changes += 1;
    return own;
  }

  /** Records what happened, at this instant. */
  emit(fact: ClusterFact): void {
    this.record({ atMs: this.nowMs, ...fact });
  }

  /** As {@link emit}, for events of which there are thousands at one instant: putting the instant first costs. */
  record(event: ClusterEvent): void {
    const events = this.#own(this.#world.events);
    events.append(event);
    this.#world.events = events;
    this.#changes += 1;
  }

  /** Lets `due` happen `delayMs` from now. */
  schedule(delayMs: SimMs, due: Due): void {
    const sequence = this.world.counters.nextTimer;
    const timer: Timer = { sequence, atMs: this.nowMs + delayMs, due };
    this.change({
      timers: insert(this.world.timers, timer, timerOrder),
      counters: { ...this.world.counters, nextTimer: sequence + 1 },
    });
  }

  /** Lets `consequence` follow at this instant, after those that were named before it. */
  follow(consequence: Consequence): void {
    this.#consequences.push(consequence);
  }

  nextConsequence(): Consequence | null {
    return this.#consequences.shift() ?? null;
  }

  /** Takes the first timer off the queue; there must be one. */
  takeTimer(): Timer {
    const heap = present(this.world.timers, 'a timer');
    this.change({ timers: removeFirst(heap, timerOrder) });
    return heap.item;
  }

  #putPartition(partitions: Sequence<Partition>, before: Partition, after: Partition): void {
    partitions.put(after.ordinal, after);
    notePartition(partitions, before, after);
    this.#changes += 1;
  }

  #ownPartitions(name: string): Sequence<Partition> {
    const database = this.database(name);
    if (database.partitions.isOpen) return database.partitions;
    const partitions = this.#own(database.partitions);
    this.setDatabase({ ...database, partitions });
    return partitions;
  }

  #ownList(): Database[] {
    this.#databases ??= [...this.#world.databases];
    this.#world.databases = this.#databases;
    return this.#databases;
  }

  #own<Item>(list: Sequence<Item>): Sequence<Item> {
    if (list.isOpen) return list;
    const opened = list.open();
    this.#open.push(opened as Sequence<never>);
    return opened;
  }
}
