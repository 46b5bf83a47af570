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
      const distances = this.#distances(source);
      if ((distances[sink] ?? limit) >= limit) return;
      this.#fillShortest(source, sink, distances);
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

  /** Bellman and Ford's search with a queue: what the cheapest path from `source` to every node costs. */
  #distances(source: number): Float64Array {
    const nodes = this.#edgesOf.length;
    const distances = new Float64Array(nodes).fill(Number.MAX_SAFE_INTEGER);
    const isQueued = new Uint8Array(nodes);
    const queue = [source];
    distances[source] = 0;
    for (let head = 0; head < queue.length; head += 1) {
      const node = queue[head] ?? source;
      isQueued[node] = 0;
      for (const edge of this.#edgesOf[node] ?? []) {
        if (this.#room[edge] === 0) continue;
        const next = this.#to[edge] ?? source;
        const reached = (distances[node] ?? 0) + (this.#cost[edge] ?? 0);
        if (reached >= (distances[next] ?? 0)) continue;
        distances[next] = reached;
        if (isQueued[next] === 0) queue.push(next);
        isQueued[next] = 1;
      }
    }
    return distances;
  }

  /**
   * Fills path after path of those that cost what the cheapest does: a walk that goes back from dead ends and never enters
   * one again. It fills one path at least, and leaves what it has missed to the next search.
   */
  #fillShortest(source: number, sink: number, distances: Float64Array): void {
    const turns = new Int32Array(distances.length);
    const isClosed = new Uint8Array(distances.length);
    const path: number[] = [];
    for (let node = source; ; ) {
      isClosed[node] = 1;
      const edge = node === sink ? -1 : this.#nextShortest(node, { turns, isClosed, distances });
      if (edge !== -1) {
        path.push(edge);
        node = this.#to[edge] ?? sink;
      } else if (node === sink) {
        this.#push(path);
        for (const passed of path.splice(0)) isClosed[this.#to[passed] ?? sink] = 0;
        node = source;
      } else {
        const last = path.pop();
        if (last === undefined) return;
        node = this.#startOf(last);
        turns[node] = (turns[node] ?? 0) + 1;
      }
    }
  }

  /** The next edge of a node, from its turn on, that has room and is part of a cheapest path to a node not closed. */
  #nextShortest(
    node: number,
    { turns, isClosed, distances }: { turns: Int32Array; isClosed: Uint8Array; distances: Float64Array },
  ): number {
    const edges = this.#edgesOf[node] ?? [];
    for (let turn = turns[node] ?? 0; turn < edges.length; turn += 1) {
      const edge = edges[turn] ?? 0;
      const next = this.#to[edge] ?? 0;
      if (this.#room[edge] === 0 || isClosed[next] === 1) continue;
      if (distances[next] !== (distances[node] ?? 0) + (this.#cost[edge] ?? 0)) continue;
      turns[node] = turn;
      return edge;
    }
    return -1;
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
