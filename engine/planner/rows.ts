import { assert, type NodeId, ordinal as ordinalOf, present } from '../base/index.ts';
import {
  type ActionName,
  byAddress,
  type Phase,
  type PlannedAction,
  type Reason,
  verbOf,
} from '../cluster/index.ts';
import type { PlacementLeaf } from './leaves.ts';

/** A row before the places of its leaves are turned into nodes; -1 as source stands for none. */
export interface Row {
  readonly action: ActionName;
  readonly ordinal: number;
  readonly phase: Phase;
  readonly target: number;
  readonly source: number;
  readonly reason: Reason;
}

/**
 * Collects the rows of a plan and gives them back in print order: phase, ordinal, host (natural order), port [HAC].
 * Rows are added by ascending ordinal, so that only rows of one partition and phase need comparing.
 */
export class Rows {
  readonly #leaves: readonly PlacementLeaf[];
  readonly #phases: readonly Row[][] = Array.from({ length: 8 }, () => []);

  constructor(leaves: readonly PlacementLeaf[]) {
    this.#leaves = leaves;
  }

  /** Adds a row; its ordinal must not be lower than that of any row before it. */
  add(row: Row): void {
    const phase = present(this.#phases[row.phase], `phase ${row.phase}`);
    let place = phase.length;
    while (place > 0 && this.#comesBefore(row, phase[place - 1])) place -= 1;
    phase.splice(place, 0, row);
  }

  inPrintOrder(): PlannedAction[] {
    return this.#phases.flatMap((phase) => phase.map((row) => this.#planned(row)));
  }

  node(place: number): NodeId {
    return this.#leaf(place).node;
  }

  #comesBefore(row: Row, other: Row | undefined): boolean {
    if (other?.ordinal !== row.ordinal) return false;
    return byAddress(this.#leaf(row.target), this.#leaf(other.target)) < 0;
  }

  #planned(row: Row): PlannedAction {
    assert(row.source !== -1 || verbOf(row) === 'DROP', 'only a DROP PARTITION needs no other instance');
    return {
      action: row.action,
      ordinal: ordinalOf(row.ordinal),
      phase: row.phase,
      target: this.node(row.target),
      source: row.source === -1 ? null : this.node(row.source),
      reason: row.reason,
    };
  }

  #leaf(place: number): PlacementLeaf {
    return present(this.#leaves[place], `leaf at place ${place}`);
  }
}
