import type { ClusterEvent, NodeId, SimMs, World } from '@ha-playground/engine';
import { runningCopies } from '../shared/copies.ts';
import { faceOf } from '../shared/encoding.ts';
import { knownLeaf } from '../shared/leaves.ts';
import { createTallyBook, emptyTally, type LeafTally } from '../shared/tallies.ts';
import { type Lifeline, type SpanStart, withSpan } from './spans.ts';

/** The story of one leaf. */
export interface LeafStory {
  readonly node: NodeId;
  /** By database and ordinal; empty where there are too many partitions to follow each. */
  readonly lines: readonly Lifeline[];
  /** How much the leaf held, from each instant on. */
  readonly steps: readonly TallyStep[];
}

export interface TallyStep {
  readonly atMs: SimMs;
  readonly tally: LeafTally;
}

/** What is known of a line of time so far. */
export interface Story {
  readonly leaves: ReadonlyMap<NodeId, LeafStory>;
  /** Has every instant of the line of time been read? */
  readonly isWhole: boolean;
}

/** Follows one line of time and remembers what it has read: what comes later is added, another line begins anew. */
export interface LifelineBook {
  /** Reads at most `most` further instants. */
  read(tip: World, most: number): Story;
}

/** With more partitions than this in all, leaves are followed by their counts alone. */
const mostFollowed = 512;

export function createLifelineBook(worldAt: (atMs: SimMs) => World, originMs: SimMs): LifelineBook {
  let reader = new Reader(worldAt, originMs);
  return {
    read(tip, most) {
      if (!reader.isOfTimeOf(tip)) reader = new Reader(worldAt, originMs);
      return reader.read(tip, most);
    },
  };
}

class Reader {
  readonly #worldAt: (atMs: SimMs) => World;
  readonly #originMs: SimMs;
  readonly #tallies = createTallyBook();
  readonly #leaves = new Map<NodeId, LeafPages>();
  #last: World | null = null;
  #read = 0;
  #lastEvent: ClusterEvent | null = null;
  #story: Story | null = null;

  constructor(worldAt: (atMs: SimMs) => World, originMs: SimMs) {
    this.#worldAt = worldAt;
    this.#originMs = originMs;
  }

  /** Does the line of time begin with everything that was read? */
  isOfTimeOf({ events }: World): boolean {
    if (this.#lastEvent === null) return true;
    return this.#read <= events.length && events.at(this.#read - 1) === this.#lastEvent;
  }

  read({ events }: World, most: number): Story {
    if (this.#last === null) this.#begin();
    let instants = 0;
    const from = this.#read;
    while (this.#read < events.length && instants < most) {
      const { atMs } = events.at(this.#read);
      while (this.#read < events.length && events.at(this.#read).atMs === atMs) this.#read += 1;
      if (atMs > this.#originMs) this.#follow(atMs);
      instants += 1;
    }
    if (this.#read > 0) this.#lastEvent = events.at(this.#read - 1);
    const isWhole = this.#read === events.length;
    if (this.#story === null || from !== this.#read || this.#story.isWhole !== isWhole) {
      this.#story = { leaves: this.#written(), isWhole };
    }
    return this.#story;
  }

  #begin(): void {
    this.#follow(this.#originMs);
  }

  #follow(atMs: SimMs): void {
    const world = this.#worldAt(atMs);
    const last = this.#last;
    this.#last = world;
    if (last?.nodes === world.nodes && last.databases === world.databases) return;
    this.#count(world, atMs);
    if (partitionsOf(world) <= mostFollowed) this.#followInstances(world, atMs);
  }

  #count(world: World, atMs: SimMs): void {
    const tallies = this.#tallies.tallies(world);
    world.nodes.forEach(({ id }) => {
      const leaf = knownLeaf(world, id);
      if (leaf === null && !this.#leaves.has(id)) return;
      const held = leaf === null ? emptyTally : (tallies.get(id) ?? emptyTally);
      this.#page(id).count(held, atMs);
    });
  }

  #followInstances(world: World, atMs: SimMs): void {
    const seen = new Map<LeafPages, Set<string>>();
    for (const { name, partitions } of world.databases) {
      const arrivals = new Map(
        runningCopies(world, name).map((copy) => [`${copy.ordinal} ${copy.to}`, copy.endsAtMs]),
      );
      partitions.forEach((partition) => {
        for (const instance of partition.instances) {
          const leaf = knownLeaf(world, instance.node);
          if (leaf === null) continue;
          const page = this.#page(instance.node);
          const { look, role } = faceOf(instance, partition, leaf);
          const arrival = arrivals.get(`${partition.ordinal} ${instance.node}`) ?? null;
          const arrivesMs = look === 'copying' ? arrival : null;
          const key = page.follow(
            { node: instance.node, database: name, ordinal: partition.ordinal },
            { look, role, startMs: atMs, arrivesMs },
          );
          const keys = seen.get(page) ?? new Set<string>();
          seen.set(page, keys.add(key));
        }
      });
    }
    for (const page of this.#leaves.values()) page.end(seen.get(page) ?? new Set(), atMs);
  }

  #page(node: NodeId): LeafPages {
    const page = this.#leaves.get(node) ?? new LeafPages(node);
    this.#leaves.set(node, page);
    return page;
  }

  #written(): ReadonlyMap<NodeId, LeafStory> {
    return new Map([...this.#leaves].map(([node, page]) => [node, page.story]));
  }
}

/** What has been read of one leaf; `story` is the same object for as long as nothing was added. */
class LeafPages {
  readonly #node: NodeId;
  readonly #lines = new Map<string, Lifeline>();
  #steps: readonly TallyStep[] = [];
  #story: LeafStory | null = null;

  constructor(node: NodeId) {
    this.#node = node;
  }

  get story(): LeafStory {
    this.#story ??= {
      node: this.#node,
      lines: [...this.#lines.values()].sort(
        (left, right) =>
          (left.database < right.database ? -1 : left.database > right.database ? 1 : 0) ||
          left.ordinal - right.ordinal,
      ),
      steps: this.#steps,
    };
    return this.#story;
  }

  count(tally: LeafTally, atMs: SimMs): void {
    const last = this.#steps.at(-1);
    if (last !== undefined && isSameTally(last.tally, tally)) return;
    const before = last?.atMs === atMs ? this.#steps.slice(0, -1) : this.#steps;
    this.#steps = [...before, { atMs, tally }];
    this.#story = null;
  }

  /** Answers the name under which the line is kept. */
  follow(whose: Omit<Lifeline, 'spans'>, start: SpanStart): string {
    const key = `${whose.database}:${whose.ordinal}`;
    const line = this.#lines.get(key) ?? { ...whose, spans: [] };
    this.#keep(key, line, withSpan(line.spans, start, start.startMs));
    return key;
  }

  /** Every line that is not among `seen` has ended. */
  end(seen: ReadonlySet<string>, atMs: SimMs): void {
    for (const [key, line] of this.#lines)
      if (!seen.has(key)) this.#keep(key, line, withSpan(line.spans, null, atMs));
  }

  #keep(key: string, line: Lifeline, spans: Lifeline['spans']): void {
    if (spans === line.spans) return;
    this.#lines.set(key, { ...line, spans });
    this.#story = null;
  }
}

const partitionsOf = ({ databases }: World): number =>
  databases.reduce((sum, { partitions }) => sum + partitions.length, 0);

const isSameTally = (left: LeafTally, right: LeafTally): boolean =>
  left === right ||
  (left.primaries === right.primaries &&
    left.replicas === right.replicas &&
    left.arriving === right.arriving &&
    left.absent === right.absent);
