import type { Partition } from './partition.ts';

/** Nodes that are remembered of a partition; one with more instances is looked at whichever node is asked for. */
const width = 4;
/** No node: it is beyond every list of those that are asked for. */
const tooMany = -1;

/** Which nodes hold an instance of each partition of a database: numbers side by side, so that asking all is quick. */
export class RiskHolders {
  readonly #nodes: Int32Array;

  constructor(partitions: number) {
    this.#nodes = new Int32Array(partitions * width);
  }

  /** Remembers who holds the partition now. */
  note({ ordinal, instances }: Partition): void {
    const start = ordinal * width;
    for (let offset = 0; offset < width; offset += 1) {
      this.#nodes[start + offset] = instances[offset]?.node ?? 0;
    }
    if (instances.length > width) this.#nodes[start] = tooMany;
  }

  /** The ordinals, ascending, of the partitions that may have an instance on a node for which `asks[node]` is 1. */
  ordinalsOn(asks: Uint8Array): number[] {
    const nodes = this.#nodes;
    const ordinals: number[] = [];
    const asked = (index: number): number => asks[nodes[index] ?? 0] ?? 1;
    for (let start = 0; start < nodes.length; start += width) {
      if (asked(start) + asked(start + 1) + asked(start + 2) + asked(start + 3) > 0)
        ordinals.push(start / width);
    }
    return ordinals;
  }
}
