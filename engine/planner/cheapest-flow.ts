import { assert } from '../base/index.ts';

/**
 * A network in which as much as pays flows from a source to a sink at the least cost: shortest augmenting paths, each
 * as wide as it can be. Nodes are numbers from 0; costs are integers and may be negative, but no cycle's sum is.
 */
export class FlowNetwork {
  /** Edges come in twos, there and back: edge e and e ^ 1. */
  readonly #to: number[] = [];
  readonly #room: number[] = [];
  readonly #cost: number[] = [];
  readonly #edgesOf: number[][];

  constructor(nodes: number) {
    this.#edgesOf = Array.from({ length: nodes }, () => []);
  }

  /** Adds an edge and returns its number, for `flowOn`. */
  connect(from: number, to: number, { capacity, cost }: { capacity: number; cost: number }): number {
    const edge = this.#to.length;
    this.#edgesOf[from]?.push(edge);
    this.#edgesOf[to]?.push(edge + 1);
    this.#to.push(to, from);
    this.#room.push(capacity, 0);
    this.#cost.push(cost, -cost);
    return edge;
  }

  flowOn(edge: number): number {
    return this.#room[edge + 1] ?? 0;
  }

  /** Sends flow from `source` to `sink` as long as one more unit costs less than `limit`. */
  send(source: number, sink: number, limit: number): void {
    for (;;) {
      const { distance, arrivedBy } = this.#cheapestPaths(source);
      if ((distance[sink] ?? limit) >= limit) return;
      const path: number[] = [];
      for (let node = sink; node !== source; node = this.#to[(arrivedBy[node] ?? 0) ^ 1] ?? source) {
        path.push(arrivedBy[node] ?? 0);
      }
      const width = path.reduce(
        (least, edge) => Math.min(least, this.#room[edge] ?? 0),
        Number.MAX_SAFE_INTEGER,
      );
      assert(width > 0, 'a path that has room');
      for (const edge of path) {
        this.#room[edge] = (this.#room[edge] ?? 0) - width;
        this.#room[edge ^ 1] = (this.#room[edge ^ 1] ?? 0) + width;
      }
    }
  }

  /** Bellman and Ford's search with a queue: the cheapest path from `source` to every node that has one. */
  #cheapestPaths(source: number): { distance: number[]; arrivedBy: Int32Array } {
    const nodes = this.#edgesOf.length;
    const distance = new Array<number>(nodes).fill(Number.MAX_SAFE_INTEGER);
    const arrivedBy = new Int32Array(nodes).fill(-1);
    const isQueued = new Uint8Array(nodes);
    const queue = [source];
    distance[source] = 0;
    for (let head = 0; head < queue.length; head += 1) {
      const node = queue[head] ?? source;
      isQueued[node] = 0;
      for (const edge of this.#edgesOf[node] ?? []) {
        if (this.#room[edge] === 0) continue;
        const next = this.#to[edge] ?? source;
        const reached = (distance[node] ?? 0) + (this.#cost[edge] ?? 0);
        if (reached >= (distance[next] ?? 0)) continue;
        distance[next] = reached;
        arrivedBy[next] = edge;
        if (isQueued[next] === 0) queue.push(next);
        isQueued[next] = 1;
      }
    }
    return { distance, arrivedBy };
  }
}
