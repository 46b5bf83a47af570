import type { InSteps } from '../../base/index.ts';
import { addressOf, type LeafState, leafIs, partitionLimit, type ReplicaSync } from '../../cluster/index.ts';
import type { Span } from '../../language/index.ts';
import type { FactList } from '../fact-list.ts';
import { type CopyFacts, copyKey, type DatabaseFacts } from '../facts/copy.ts';
import type { ListedDatabase } from '../facts/read-databases.ts';
import type { Notes } from '../notes.ts';
import type { PastedDatabase, PastedInstance, PastedLeftover } from '../pasted-cluster.ts';
import { commitsBy, commitsOfCopies, type Positions } from './commits.ts';
import { numberInstances } from './instance-numbers.ts';
import { type Arrangement, offlineCopies } from './offline-copies.ts';

export interface GivenDatabases {
  readonly chosen: ReadonlyMap<string, DatabaseFacts>;
  readonly listed: readonly ListedDatabase[];
  /** The databases that SHOW CLUSTER STATUS shows on the master aggregator; null where it shows none, or was not pasted. */
  readonly references: ReadonlySet<string> | null;
  readonly positions: Positions;
  readonly arrangement: Arrangement;
  readonly partitionsPerLeaf: number;
  readonly span: Span;
}

export interface CompleteDatabases {
  /** With everything that a cluster needs of them, in the order of their ids. */
  readonly databases: readonly PastedDatabase[];
  /** By the address of the leaf: what is left of databases that are gone. */
  readonly leftovers: ReadonlyMap<string, readonly PastedLeftover[]>;
}

/** The databases of a paste as a cluster has them; many partitions take a few steps. */
export function* completeDatabases(
  given: GivenDatabases,
  facts: FactList,
  notes: Notes,
): InSteps<CompleteDatabases> {
  yield;
  const completion = new Completion(given, facts, notes);
  const databases: WithoutId[] = [];
  for (const name of namesOf(given)) {
    const database = yield* completion.complete(name);
    if (database !== null) databases.push(database);
  }
  if (databases.length > 0) {
    facts.take('databases');
    facts.assume('rows', { as: given.positions.size > 0 ? 'positions' : null });
  }
  const partitions = databases.reduce((sum, { count }) => sum + count, 0);
  if (partitions > partitionLimit)
    notes.refuse({ kind: 'tooManyPartitions', limit: partitionLimit }, given.span);
  return { databases: withIds(databases), leftovers: completion.leftovers };
}

function namesOf({ chosen, listed, references }: GivenDatabases): string[] {
  return [...new Set([...chosen.keys(), ...listed.map(({ name }) => name), ...(references ?? [])])];
}

type WithoutId = Omit<PastedDatabase, 'id'> & { readonly id: number | null };

/** Ids as they stand, in their order; databases without one come after them. */
function withIds(databases: readonly WithoutId[]): PastedDatabase[] {
  const used = new Set<number>();
  const known = databases.map((database) => {
    const isFree = database.id !== null && !used.has(database.id);
    if (database.id !== null) used.add(database.id);
    return isFree ? database : { ...database, id: null };
  });
  let next = Math.max(0, ...used);
  return known
    .sort((one, other) => (one.id ?? Number.MAX_SAFE_INTEGER) - (other.id ?? Number.MAX_SAFE_INTEGER))
    .map((database) => {
      if (database.id === null) next += 1;
      return { ...database, id: database.id ?? next };
    });
}

/** So many partitions are completed in one step. */
const partitionsPerStep = 2_500;

/** What the instances of all partitions of a database need. */
interface InstanceFacts {
  readonly replication: 'sync' | 'async';
  readonly numbers: ReturnType<typeof numberInstances>;
  readonly states: ReadonlyMap<string, LeafState>;
}

class Completion {
  readonly leftovers = new Map<string, readonly PastedLeftover[]>();
  readonly #given: GivenDatabases;
  readonly #facts: FactList;
  readonly #notes: Notes;
  readonly #listed: ReadonlyMap<string, ListedDatabase>;
  readonly #commitsAt: ReturnType<typeof commitsBy>;

  constructor(given: GivenDatabases, facts: FactList, notes: Notes) {
    this.#given = given;
    this.#facts = facts;
    this.#notes = notes;
    this.#listed = new Map(given.listed.map((database) => [database.name, database]));
    this.#commitsAt = commitsBy(given.positions);
  }

  /** Null for one that is gone, or, and noted, that has no place. */
  *complete(name: string): InSteps<WithoutId | null> {
    const chosen = this.#given.chosen.get(name);
    const id = chosen?.id ?? this.#listed.get(name)?.id ?? null;
    if (chosen === undefined) return this.#unplaced(name, id);
    if (this.#isGone(chosen)) {
      this.#leaveBehind(chosen);
      return null;
    }
    const replication = this.#replicationOf(name, chosen);
    const count = this.#countOf(name, chosen);
    const partitions = count > partitionLimit ? [] : yield* this.#partitions(chosen, count, replication);
    return { id, name, replication, count, partitions };
  }

  #leaveBehind({ name, copies }: DatabaseFacts): void {
    for (const { ordinal, leaf } of copies) {
      const position = this.#given.positions.get(copyKey(name, ordinal, leaf)) ?? null;
      const commits = position === null ? null : this.#commitsAt(position, [position]);
      const key = addressOf(leaf);
      this.leftovers.set(key, [...(this.leftovers.get(key) ?? []), { database: name, ordinal, commits }]);
    }
  }

  /** Are there only orphans of it, and no reference database on the master aggregator? */
  #isGone({ name, copies }: DatabaseFacts): boolean {
    const { references } = this.#given;
    const isKnown = references === null || references.has(name) || this.#listed.has(name);
    return !isKnown && copies.length > 0 && copies.every(({ isOrphan }) => isOrphan);
  }

  /** A database of which no table says where its partitions are. */
  #unplaced(name: string, id: number | null): WithoutId | null {
    if (!hasPlaces(this.#given.arrangement)) {
      this.#notes.row({ kind: 'databaseWithoutPlace', database: name }, this.#given.span);
      return null;
    }
    const online = this.#given.arrangement.leaves.filter(({ state }) => leafIs.serving(state)).length;
    const count = this.#listed.get(name)?.count ?? online * this.#given.partitionsPerLeaf;
    this.#facts.assume('placement', { about: name });
    return { id, name, replication: this.#replicationOf(name, undefined), count, partitions: null };
  }

  #replicationOf(name: string, chosen: DatabaseFacts | undefined): 'sync' | 'async' {
    const stands = chosen?.replication ?? this.#listed.get(name)?.replication ?? null;
    const replication = stands ?? (chosen?.isOld ? 'async' : 'sync');
    if (stands === null) this.#facts.assume('replication', { as: replication, about: name });
    else this.#facts.take('replication', { about: name });
    return replication;
  }

  #countOf(name: string, { ordinals, span }: DatabaseFacts): number {
    let count = this.#listed.get(name)?.count ?? 0;
    for (const ordinal of ordinals) count = Math.max(count, ordinal + 1);
    const missing = count - ordinals.size;
    if (missing > 0) {
      const first: number[] = [];
      for (let ordinal = 0; first.length < namedOrdinals && first.length < missing; ordinal += 1)
        if (!ordinals.has(ordinal)) first.push(ordinal);
      const values = { database: name, count: missing, ordinals: first };
      this.#notes.row({ kind: 'partitionsMissing', ...values }, span);
    }
    return count;
  }

  *#partitions(
    chosen: DatabaseFacts,
    count: number,
    replication: 'sync' | 'async',
  ): InSteps<PastedInstance[][]> {
    const { name, locked } = chosen;
    this.#facts.take('roles');
    const [first] = locked;
    if (first !== undefined)
      this.#notes.row(
        { kind: 'partitionsLocked', count: locked.length, first: `${name}:${first.ordinal}` },
        first.span,
      );
    const copies = [...chosen.copies, ...this.#assumedCopies(chosen)].sort(byOrdinal);
    const isLarge = copies.length > partitionsPerStep;
    if (isLarge) yield;
    const numbers = numberInstances(name, copies, count, this.#notes);
    this.#noteNumbers(name, copies, numbers);
    if (replication === 'sync') this.#noteStates(name, copies);
    if (isLarge) yield;
    const byPartition = Array.from({ length: count }, (): CopyFacts[] => []);
    for (const copy of copies) byPartition[copy.ordinal]?.push(copy);
    const states = new Map(this.#given.arrangement.leaves.map((leaf) => [addressOf(leaf), leaf.state]));
    const partitions: PastedInstance[][] = [];
    for (const own of byPartition) {
      partitions.push(this.#instances(name, own, { replication, numbers, states }));
      if (partitions.length % partitionsPerStep === 0) yield;
    }
    return partitions;
  }

  #instances(
    name: string,
    own: readonly CopyFacts[],
    { replication, numbers, states }: InstanceFacts,
  ): PastedInstance[] {
    const commits = commitsOfCopies(name, own, {
      positions: this.#given.positions,
      commitsAt: this.#commitsAt,
    });
    return own
      .map((copy, index): PastedInstance => {
        const state = states.get(addressOf(copy.leaf));
        const serves = state !== undefined && (leafIs.serving(state) || leafIs.attaching(state));
        return {
          leaf: copy.leaf,
          role: copy.role,
          membership: copy.isOrphan ? 'orphan' : 'listed',
          isOffline: copy.isOffline || copy.isOrphan || !serves,
          term: numbers.termOf(copy),
          instanceId: numbers.idOf(copy),
          replication: syncOf(copy, replication, commits[index] != null),
          commits: commits[index] ?? null,
        };
      })
      .sort((one, other) => one.instanceId - other.instanceId);
  }

  /** Copies that are out of service and not listed. */
  #assumedCopies(chosen: DatabaseFacts): CopyFacts[] {
    if (chosen.rank !== 1) return [];
    const added = offlineCopies(chosen.copies, chosen.ordinals, this.#given.arrangement, chosen);
    if (added.length > 0) this.#facts.assume('offlineCopies', { about: chosen.name });
    return added;
  }

  #noteNumbers(
    name: string,
    copies: readonly CopyFacts[],
    numbers: ReturnType<typeof numberInstances>,
  ): void {
    if (copies.length === 0) return;
    if (numbers.areTermsTaken) this.#facts.take('terms', { about: name });
    else this.#facts.assume('terms', { about: name });
    if (numbers.areIdsTaken) this.#facts.take('instanceIds', { about: name });
    else this.#facts.assume('instanceIds', { about: name });
  }

  #noteStates(name: string, copies: readonly CopyFacts[]): void {
    const replicas = copies.filter(({ role, isOffline }) => role === 'replica' && !isOffline);
    if (replicas.length === 0) return;
    if (replicas.every(({ state }) => state !== null)) this.#facts.take('replicaStates', { about: name });
    else {
      const as = this.#given.positions.size > 0 ? 'positions' : null;
      this.#facts.assume('replicaStates', { as, about: name });
    }
  }
}

/** As many missing ordinals are named. */
const namedOrdinals = 5;

/** Stable, so that of one ordinal the copies stay as they were listed. */
const byOrdinal = (one: CopyFacts, other: CopyFacts): number => one.ordinal - other.ordinal;

/**
 * In an asynchronous database every replica is; in a synchronous one a replica is what STATE says. Without it one in service
 * whose position is behind has fallen back, so that no commit waits for it, and any other is sync.
 */
function syncOf(
  { role, state, isOffline, isOrphan }: CopyFacts,
  replication: 'sync' | 'async',
  hasOwnPosition: boolean,
): ReplicaSync {
  if (replication === 'async') return 'async';
  if (role !== 'replica') return 'sync';
  if (state === 'ready' || state === 'async') return state;
  return state === null && hasOwnPosition && !isOffline && !isOrphan ? 'async' : 'sync';
}

/** Is there a leaf, or a pair of them, on which a database can be created? */
function hasPlaces({ leaves, redundancyLevel, fanout }: Arrangement): boolean {
  const online = leaves.filter(({ state }) => leafIs.serving(state));
  if (redundancyLevel === 1) return online.length > 0;
  const keys = new Set(online.map(addressOf));
  const firsts = online.filter(({ group }) => group === 1);
  if (fanout === 'load_balanced') return firsts.length > 0 && online.length > firsts.length;
  return firsts.some(({ pair }) => pair !== null && keys.has(addressOf(pair)));
}
