import type { GlobalVariables, Group, Role } from '../cluster/index.ts';

/** A node by its address, as tables name it. */
export interface PastedAddress {
  readonly host: string;
  readonly port: number;
}

/** A leaf as tables tell it. */
export interface PastedLeaf extends PastedAddress {
  readonly group: Group;
  readonly pair: PastedAddress | null;
  readonly state: 'online' | 'offline' | 'detached';
}

/** A cluster as pasted tables tell it: plain data. Every leaf that a partition names is one of `leaves`. */
export interface PastedCluster {
  readonly leaves: readonly PastedLeaf[];
  readonly fanout: GlobalVariables['leafFailoverFanout'];
  /** In the order in which they are named first, each name once. */
  readonly databases: readonly PastedPlacement[];
}

/** Where the instances of a database are. */
export interface PastedPlacement {
  readonly name: string;
  /** By ordinal: at most one primary, no leaf twice. */
  readonly partitions: readonly (readonly { readonly leaf: PastedAddress; readonly role: Role }[])[];
}
