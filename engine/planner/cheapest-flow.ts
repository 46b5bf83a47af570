import { assert } from '../base/index.ts';

/** What an edge may carry, at which cost a unit, and what it carries at the outset. */
export interface EdgeTerms {
  readonly capacity: number;
  readonly cost: number;
  /** It carries so much at least. */
  readonly least?: number;
  readonly flow?: number;
}

/**
 * A network in which flow takes the cheapest way. Nodes are numbers from 0, costs are integers. Either `send` fills an
 * empty network, or `improve` makes the flow that it was given as cheap as any: a flow is cheapest when no circle is left
 * along which sending more would save.
 */
export class FlowNetwork {
  /** Edges come in twos, there and back: edge e and e ^ 1. */
  readonly #to: number[] = [];
  readonly #room: number[] = [];
  readonly #cost: number[] = [];
  readonly #capacity: number[] = [];
  readonly #edgesOf: number[][];

  constructor(nodes: number) {
    this.#edgesOf = Array.from({ length: nodes }, () => []);
  }

  /** Adds an edge and returns its number, for `flowOn`. */
  connect(from: number, to: number, { capacity, cost, least = 0, flow = 0 }: EdgeTerms): number {
    const edge = this.#to.length;
    this.#edgesOf[from]?.push(edge);
    this.#edgesOf[to]?.push(edge + 1);
    this.#to.push(to, from);
    this.#room.push(capacity - flow, flow - least);
    this.#cost.push(cost, -cost);
    this.#capacity.push(capacity, 0);
    return edge;
  }

  flowOn(edge: number): number {
    return (this.#capacity[edge] ?? 0) - (this.#room[edge] ?? 0);
  }

  /** Sends flow from `source` to `sink` as long as one more unit costs less than `limit`. No circle may save. */
  send(source: number, sink: number, limit: number): void {
    for (;;) {
      const { distance, arrivedBy } = this.#cheapestPaths(source);
      if ((distance[sink] ?? limit) >= limit) return;
      const path: number[] = [];
      for (let node = sink; node !== source; node = this.#startOf(arrivedBy[node] ?? 0)) {
        path.push(arrivedBy[node] ?? 0);
      }
      this.#push(path);
    }
  }

  /** Sends flow round circles that save until there is none. */
  improve(): void {
    for (let circle = this.#savingCircle(); circle !== null; circle = this.#savingCircle())
      this.#push(circle);
  }

  /** Sends as much as there is room for along the edges. */
  #push(edges: readonly number[]): void {
    const width = edges.reduce(
      (least, edge) => Math.min(least, this.#room[edge] ?? 0),
      Number.MAX_SAFE_INTEGER,
    );
    assert(width > 0, 'a path that has room');
    for (const edge of edges) {
      this.#room[edge] = (this.#room[edge] ?? 0) - width;
      this.#room[edge ^ 1] = (this.#room[edge ^ 1] ?? 0) + width;
    }
  }

  #startOf(edge: number): number {
    return this.#to[edge ^ 1] ?? 0;
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

  /** Bellman and Ford's search from everywhere at once: its parents close a circle if and only if one saves. */
  #savingCircle(): number[] | null {
    const nodes = this.#edgesOf.length;
    const distance = new Array<number>(nodes).fill(0);
    const arrivedBy = new Int32Array(nodes).fill(-1);
    for (let round = 0; round <= nodes; round += 1) {
      let hasChanged = false;
      for (let edge = 0; edge < this.#to.length; edge += 1) {
        if (this.#room[edge] === 0) continue;
        const next = this.#to[edge] ?? 0;
        const reached = (distance[this.#startOf(edge)] ?? 0) + (this.#cost[edge] ?? 0);
        if (reached >= (distance[next] ?? 0)) continue;
        distance[next] = reached;
        arrivedBy[next] = edge;
        hasChanged = true;
      }
      if (!hasChanged) return null;
      const circle = this.#circleAmong(arrivedBy);
      if (circle !== null) return circle;
    }
    return null;
  }

  /** The edges of a circle among the parents, or null. */
  #circleAmong(arrivedBy: Int32Array): number[] | null {
    const visitedFrom = new Int32Array(arrivedBy.length).fill(-1);
    for (let start = 0; start < arrivedBy.length; start += 1) {
      let node = start;
      while (visitedFrom[node] === -1 && arrivedBy[node] !== -1) {
        visitedFrom[node] = start;
        node = this.#startOf(arrivedBy[node] ?? 0);
      }
      if (visitedFrom[node] !== start || arrivedBy[node] === -1) continue;
      const circle: number[] = [];
      for (let edge = arrivedBy[node] ?? 0; circle[0] !== edge; edge = arrivedBy[this.#startOf(edge)] ?? 0) {
        circle.push(edge);
      }
      return circle;
    }
    return null;
  }
}
