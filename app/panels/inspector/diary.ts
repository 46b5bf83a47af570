import {
  type ClusterEvent,
  type History,
  processAfter,
  type SimMs,
  unreachable,
  type World,
} from '@ha-playground/engine';
import { type Subject, selectionOf, subjectOf } from './subject.ts';

/** A state that a subject was in, from an instant until the next one. */
export interface Spell {
  readonly state: string;
  readonly fromMs: SimMs;
  /** Null while it lasts. */
  readonly toMs: SimMs | null;
}

/** Is the event about the subject? What happens to a leaf's process happens to its copies as well. */
export function concerns(event: ClusterEvent, subject: Subject, operations: ReadonlySet<number>): boolean {
  switch (subject.kind) {
    case 'leaf':
      return isAboutLeaf(event, subject.leaf.id, operations);
    case 'partition':
      return isAboutPartition(event, subject);
    case 'instance':
      return (
        (isAboutPartition(event, subject) && isHere(event, subject.leaf.id)) ||
        processAfter(event)?.node === subject.leaf.id
      );
    default:
      return unreachable(subject);
  }
}

/** The operations that are about a leaf, as their beginnings in `events` tell. */
export function operationsAbout(events: World['events'], node: number): ReadonlySet<number> {
  const operations = new Set<number>();
  events.forEach((event) => {
    if (event.kind === 'operationStarted' && event.leaves.some((leaf) => leaf === node))
      operations.add(event.operation);
  });
  return operations;
}

function isAboutLeaf(event: ClusterEvent, node: number, operations: ReadonlySet<number>): boolean {
  if ('ordinal' in event) return false;
  if ('operation' in event) return operations.has(event.operation);
  if ('leaves' in event) return event.leaves.some((leaf) => leaf === node);
  if ('nodes' in event) return event.nodes.some((end) => end === node);
  return 'node' in event && event.node === node;
}

function isAboutPartition(
  event: ClusterEvent,
  { database, partition }: Exclude<Subject, { kind: 'leaf' }>,
): boolean {
  if (!('database' in event) || event.database !== database.name) return false;
  if ('ordinals' in event) return event.ordinals.includes(partition.ordinal);
  return 'ordinal' in event && event.ordinal === partition.ordinal;
}

/** Of what happens to a partition: does it happen to its copy on this leaf, or to all of it? */
function isHere(event: ClusterEvent, node: number): boolean {
  if (event.kind === 'partitionPromoted') return event.node === node || event.from === node;
  if ('to' in event) return event.to === node || event.from === node;
  return !('node' in event) || event.node === node;
}

/** So many instants are read: what lies further back is told by the events. */
const mostInstants = 60;

/**
 * The states that a subject was in, up to the cursor, as the worlds of the instants at which something happened to it
 * have them. What has been read once is remembered by the event that brought it.
 */
export class Diary {
  readonly #history: History;
  readonly #known = new WeakMap<ClusterEvent, Map<string, string | null>>();

  constructor(history: History) {
    this.#history = history;
  }

  /** `events` are those that concern the subject, up to the cursor. */
  spells(subject: Subject, events: readonly ClusterEvent[]): readonly Spell[] {
    const { originMs, world } = this.#history;
    const selection = selectionOf(subject);
    const key = JSON.stringify(selection);
    const read = (at: World): string | null => {
      const found = subjectOf(at, selection);
      return found === null ? null : stateOf(found);
    };
    const spells: { state: string; fromMs: SimMs; toMs: SimMs | null }[] = [];
    const note = (state: string | null, atMs: SimMs): void => {
      const last = spells.at(-1);
      if (last !== undefined && last.toMs === null && last.state === state) return;
      if (last !== undefined && last.toMs === null) last.toMs = atMs;
      if (state !== null) spells.push({ state, fromMs: atMs, toMs: null });
    };
    const instants = lastOfInstants(events.filter(({ atMs }) => atMs > originMs)).slice(-mostInstants);
    note(read(this.#history.worldAt(originMs)), originMs);
    for (const event of instants) note(this.#stateAfter(event, key, read), event.atMs);
    note(read(world), world.nowMs);
    return spells;
  }

  #stateAfter(event: ClusterEvent, key: string, read: (world: World) => string | null): string | null {
    // At its own instant the cursor may stand before something that is known to follow.
    if (event.atMs === this.#history.cursor.atMs) return read(this.#history.world);
    const known = this.#known.get(event) ?? new Map<string, string | null>();
    this.#known.set(event, known);
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    const state = read(this.#history.worldAt(event.atMs));
    known.set(key, state);
    return state;
  }
}

/** Where the subject stands in the machine that says most about it; null where there is no copy. */
function stateOf(subject: Subject): string | null {
  switch (subject.kind) {
    case 'leaf':
      return subject.leaf.state;
    case 'partition':
      return subject.partition.state;
    case 'instance':
      return subject.instance?.state ?? null;
    default:
      return unreachable(subject);
  }
}

/** Of several events of one instant the last one. */
const lastOfInstants = (events: readonly ClusterEvent[]): readonly ClusterEvent[] =>
  events.filter((event, index) => events[index + 1]?.atMs !== event.atMs);
