import {
  insert,
  type NodeId,
  type OperationId,
  type Order,
  present,
  removeFirst,
  type SimMs,
} from '../base/index.ts';
import type {
  ClusterEvent,
  ClusterFact,
  ClusterNode,
  Database,
  Due,
  LeafNode,
  Operation,
  Partition,
  PartitionInstance,
  Timer,
  World,
} from '../cluster/index.ts';
import type { LeafEffect } from '../machines/index.ts';

/**
 * What follows from a change at the same instant, once the change itself is complete. Modules name what follows and
 * `consequences.ts` carries it out, so that none of them needs to know the others.
 */
export type Consequence =
  | { readonly kind: 'leafEffect'; readonly effect: LeafEffect; readonly leaf: NodeId }
  | { readonly kind: 'nodeAnswers'; readonly node: NodeId }
  | { readonly kind: 'operationEnded'; readonly operation: Operation }
  | { readonly kind: 'attachGoesOn' };

/** Timers in the order in which they are due; those of one instant in the order in which they were set. */
export const timerOrder: Order<Timer> = (left, right) =>
  left.atMs - right.atMs || left.sequence - right.sequence;

/**
 * The next world while it is being made. Every part of a world is immutable, so a draft only ever replaces parts;
 * `world` is a whole and valid world after each call.
 */
export class Draft {
  world: World;
  readonly #consequences: Consequence[] = [];

  constructor(world: World) {
    this.world = world;
  }

  get nowMs(): SimMs {
    return this.world.nowMs;
  }

  /** Replaces whole parts of the world. */
  change(parts: Partial<World>): void {
    this.world = { ...this.world, ...parts };
  }

  node(id: NodeId): ClusterNode {
    return this.world.nodes.at(id - 1);
  }

  leaf(id: NodeId): LeafNode {
    const node = this.node(id);
    return present(node.kind === 'leaf' ? node : null, `leaf with node id ${id}`);
  }

  setNode(node: ClusterNode): void {
    this.change({ nodes: this.world.nodes.set(node.id - 1, node) });
  }

  database(name: string): Database {
    return present(this.findDatabase(name), `database ${name}`);
  }

  findDatabase(name: string): Database | null {
    return this.world.databases.find((database) => database.name === name) ?? null;
  }

  setDatabase(database: Database): void {
    this.change({ databases: this.world.databases.map((old) => (old.id === database.id ? database : old)) });
  }

  setPartition(database: string, partition: Partition): void {
    const current = this.database(database);
    this.setDatabase({ ...current, partitions: current.partitions.set(partition.ordinal, partition) });
  }

  /** Replaces the instance that is on the same leaf as `instance`. */
  setInstance(database: string, partition: Partition, instance: PartitionInstance): Partition {
    const instances = partition.instances.map((old) => (old.node === instance.node ? instance : old));
    const changed = { ...partition, instances };
    this.setPartition(database, changed);
    return changed;
  }

  operation(id: OperationId): Operation | null {
    return this.world.operations.find((operation) => operation.id === id) ?? null;
  }

  setOperation(operation: Operation): void {
    const operations = this.world.operations.map((old) => (old.id === operation.id ? operation : old));
    this.change({ operations });
  }

  /** Records what happened, at this instant. */
  emit(fact: ClusterFact): void {
    const event: ClusterEvent = { atMs: this.nowMs, ...fact };
    this.change({ events: this.world.events.push(event) });
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
}
