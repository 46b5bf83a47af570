/**
 * Minimum-cost flow by successive shortest paths: exact, simple and slow, which is what a check wants.
 * Nodes are numbers from 0; costs may be negative as long as no cycle is.
 */
export class FlowNetwork {
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #room: number[] = [];
  readonly #cost: number[] = [];
  readonly #edgesOf: number[][];

  constructor(nodes: number) {
    this.#edgesOf = Array.from({ length: nodes }, () => []);
  }

  /** Adds an edge and returns its number. */
  connect(from: number, to: number, edge: { readonly capacity: number; readonly cost: number }): number {
    const number = this.#to.length;
    this.#half(from, to, edge.capacity, edge.cost);
    this.#half(to, from, 0, -edge.cost);
    return number;
  }

  /** What has flowed along the edge. */
  flowOn(edge: number): number {
    return this.#room[edge + 1] ?? 0;
  }

  /** Sends as much as possible at the least cost. */
  solve(source: number, sink: number): { flow: number; cost: number } {
    let flow = 0;
    let cost = 0;
    for (;;) {
      const path = this.#cheapestPath(source, sink);
      if (path === null) return { flow, cost };
      for (const edge of path) {
        this.#room[edge] = (this.#room[edge] ?? 0) - 1;
        this.#room[edge ^ 1] = (this.#room[edge ^ 1] ?? 0) + 1;
        cost += this.#cost[edge] ?? 0;
      }
      flow += 1;
    }
  }

  #half(from: number, to: number, room: number, cost: number): void {
    this.#edgesOf[from]?.push(this.#to.length);
    this.#from.push(from);
    this.#to.push(to);
    this.#room.push(room);
    this.#cost.push(cost);
  }

  #cheapestPath(source: number, sink: number): number[] | null {
    const nodes = this.#edgesOf.length;
    const distance = new Array<number>(nodes).fill(Number.POSITIVE_INFINITY);
    const arrivedBy = new Int32Array(nodes).fill(-1);
    const isQueued = new Uint8Array(nodes);
    const queue = [source];
    distance[source] = 0;
    for (let head = 0; head < queue.length; head += 1) {
      const node = queue[head] ?? 0;
      isQueued[node] = 0;
      for (const edge of this.#edgesOf[node] ?? []) {
        const next = this.#to[edge] ?? 0;
        const reached = (distance[node] ?? 0) + (this.#cost[edge] ?? 0);
        if ((this.#room[edge] ?? 0) === 0 || reached >= (distance[next] ?? 0)) continue;
        distance[next] = reached;
        arrivedBy[next] = edge;
        if (isQueued[next] === 0) queue.push(next);
        isQueued[next] = 1;
      }
    }
    if (arrivedBy[sink] === -1) return null;
    const path: number[] = [];
    for (let node = sink; node !== source; ) {
      const edge = arrivedBy[node] ?? 0;
      path.push(edge);
      node = this.#from[edge] ?? 0;
    }
    return path;
  }
}
