import { addressOf } from '../../cluster/index.ts';
import type { Span } from '../../language/index.ts';
import type { PastedAddress } from '../pasted-cluster.ts';

/** The NODE_IDs that any table names, the last of each node. */
export class NodeIds {
  readonly #byAddress = new Map<string, { readonly id: number; readonly span: Span }>();
  readonly #byId = new Map<number, PastedAddress>();

  note({ host, port }: PastedAddress, id: number | null, at: { readonly span: Span }): void {
    if (id === null) return;
    const known = this.#byId.get(id);
    // Every row of a partition names its node: the first of them is enough.
    if (known?.host === host && known.port === port) return;
    this.#byAddress.set(addressOf({ host, port }), { id, span: at.span });
    this.#byId.set(id, { host, port });
  }

  /** By address, with the place where each stands. */
  get all(): ReadonlyMap<string, { readonly id: number; readonly span: Span }> {
    return this.#byAddress;
  }

  /** The address of a node that another table names, or null. */
  addressOf(id: number): PastedAddress | null {
    return this.#byId.get(id) ?? null;
  }
}
