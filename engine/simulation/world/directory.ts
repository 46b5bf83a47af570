import { type NodeId, type OperationId, present } from '../../base/index.ts';
import { hasEnded, type Operation, operationIs, type World } from '../../cluster/index.ts';

/** Who looks through the databases again and again for something to do. */
export type Looker = 'promotions' | 'attach' | 'writes';

/** What a looker has seen: as long as `given` is the same, only databases that changed since can have come to need something. */
interface Look {
  given: readonly unknown[];
  readonly changed: Set<string>;
}

/**
 * Where the databases of a world and their operations are, and what has to be looked at again. It follows from the world,
 * so it is no part of one: it is handed on from draft to draft, so that what happens to a database costs no look at all
 * the others.
 */
export class Directory {
  /** The index of each database in the list of the world. */
  readonly places = new Map<string, number>();
  /** What stands before the last `_` of their names: only where it is the name of another one can that be taken for a partition's. */
  readonly beginnings = new Set<string>();
  /** The last operation of each database. */
  readonly operations = new Map<string, Operation>();
  /** The database of each operation. */
  readonly #owners = new Map<OperationId, string>();
  /** How many operations have not ended. */
  running = 0;
  /** By leaf, how many operations are promoting replicas because it is lost. */
  readonly #lost = new Map<NodeId, number>();
  /** By leaf, how many attaches still copy to it, and how many wait for those of other databases. */
  readonly copying = new Map<NodeId, number>();
  readonly settling = new Map<NodeId, number>();
  readonly #looks: Readonly<Record<Looker, Look>> = {
    promotions: { given: [], changed: new Set() },
    attach: { given: [], changed: new Set() },
    writes: { given: [], changed: new Set() },
  };

  constructor({ databases, operations }: World) {
    databases.forEach(({ name }, place) => {
      this.place(name, place);
    });
    for (const operation of operations) this.put(operation);
  }

  /** Notes where a database is. */
  place(name: string, place: number): void {
    this.places.set(name, place);
    const end = name.lastIndexOf('_');
    if (end > 0) this.beginnings.add(name.slice(0, end));
  }

  placeOf(database: string): number {
    return present(this.places.get(database), `database ${database}`);
  }

  operation(id: OperationId): Operation | null {
    return this.operations.get(this.#owners.get(id) ?? '') ?? null;
  }

  /** The operation that runs on the database now, or null. */
  runningOn(database: string): Operation | null {
    const last = this.operations.get(database);
    return last === undefined || hasEnded(last) ? null : last;
  }

  /** The operation is the last one of its database now. */
  put(operation: Operation): void {
    const { id, database } = operation;
    const before = this.operations.get(database);
    if (before !== undefined) this.#owners.delete(before.id);
    // Most changes of an operation of many leaves are no change of what is counted.
    if (before?.leaves !== operation.leaves || before.state !== operation.state) {
      if (before !== undefined) this.#count(before, -1);
      this.#count(operation, 1);
    }
    this.operations.set(database, operation);
    this.#owners.set(id, database);
    this.note(database);
  }

  /**
   * Are replicas being promoted because the leaf is lost? When they have taken over it is offline, whether or not it
   * answers again by then, so nothing is placed on it any more.
   */
  isBeingLost(leaf: NodeId): boolean {
    return this.#lost.has(leaf);
  }

  /** Something has changed in a database. */
  note(database: string): void {
    for (const { changed } of Object.values(this.#looks)) changed.add(database);
  }

  /**
   * The places of the databases that have changed since the looker asked last; null, for all of them, where what it finds
   * depends on, `given`, is not the same any more.
   */
  changedSince(looker: Looker, given: readonly unknown[]): readonly number[] | null {
    const look = this.#looks[looker];
    const isSame = look.given.length > 0 && look.given.every((part, index) => part === given[index]);
    const places = isSame
      ? [...look.changed].map((name) => this.places.get(name) ?? -1).sort((left, right) => left - right)
      : null;
    look.given = given;
    look.changed.clear();
    return places;
  }

  #count(operation: Operation, by: 1 | -1): void {
    if (hasEnded(operation)) return;
    this.running += by;
    const counts = this.#countsOf(operation);
    for (const leaf of counts === null ? [] : operation.leaves) {
      const count = (counts?.get(leaf) ?? 0) + by;
      if (count === 0) counts?.delete(leaf);
      else counts?.set(leaf, count);
    }
  }

  #countsOf({ kind, state }: Operation): Map<NodeId, number> | null {
    if (kind === 'failover') return this.#lost;
    if (kind !== 'attach') return null;
    return operationIs.settling(state) ? this.settling : this.copying;
  }
}

/** Directories of the worlds that were made last. */
const known = new WeakMap<World, Directory>();

/** The directory of a world that a draft begins with: the draft goes on with it, so the world has none any more. */
export function takeDirectory(world: World): Directory {
  const directory = known.get(world);
  known.delete(world);
  return directory ?? new Directory(world);
}

/** A draft is finished: its directory is that of the world that it has made. */
export const leaveDirectory = (world: World, directory: Directory): unknown => known.set(world, directory);
