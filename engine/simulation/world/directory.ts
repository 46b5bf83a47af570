import { type OperationId, present } from '../../base/index.ts';
import { hasEnded, type Operation, type World } from '../../cluster/index.ts';

/** Who looks through the databases again and again for something to do. */
export type Looker = 'promotions' | 'attach';

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
  /** The last operation of each database. */
  readonly operations = new Map<string, Operation>();
  /** The database of each operation. */
  readonly #owners = new Map<OperationId, string>();
  /** How many operations have not ended. */
  running = 0;
  readonly #looks: Readonly<Record<Looker, Look>> = {
    promotions: { given: [], changed: new Set() },
    attach: { given: [], changed: new Set() },
  };

  constructor({ databases, operations }: World) {
    databases.forEach(({ name }, place) => {
      this.places.set(name, place);
    });
    for (const operation of operations) this.put(operation);
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
    if (before !== undefined) {
      this.#owners.delete(before.id);
      if (!hasEnded(before)) this.running -= 1;
    }
    if (!hasEnded(operation)) this.running += 1;
    this.operations.set(database, operation);
    this.#owners.set(id, database);
    this.note(database);
  }

  /** Something has changed in a database. */
  note(database: string): void {
    this.#looks.promotions.changed.add(database);
    this.#looks.attach.changed.add(database);
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
