import { type NodeId, type Ordinal, type PlannedAction, unreachable } from '@ha-playground/engine';
import type { CellMark } from '../shared/cells.ts';

/**
 * What a plan would make of a place, shown before it runs. `arrives`: a copy comes · `rises`: the instance that is there becomes
 * the primary · `joins`: it is taken into service · `out`: it is dropped. What comes after something else counts: a copy that is
 * promoted arrives as a primary, and what is dropped and copied back arrives.
 */
export interface GhostMark {
  readonly kind: 'arrives' | 'rises' | 'joins' | 'out';
  /** What it will be; of one that goes, what it is. */
  readonly role: 'primary' | 'replica';
  readonly node: NodeId;
  readonly database: string;
  readonly ordinal: Ordinal;
  readonly slot: number;
}

/**
 * The marks of a plan, one a place. A copy takes the lowest free slot of its leaf in plan order, as it will when the plan runs.
 */
export function ghostMarksOf(
  database: string,
  actions: readonly PlannedAction[],
  cells: readonly CellMark[],
): readonly GhostMark[] {
  const taken = new Map<NodeId, Map<number, number>>();
  const roles = new Map<string, CellMark['role']>();
  for (const { node, database: of, slot, ordinal, role } of cells) {
    if (of !== database) continue;
    leafSlots(taken, node).set(slot, ordinal);
    roles.set(placeName(node, slot), role);
  }
  const marks = new Map<string, GhostMark>();
  const set = (node: NodeId, ordinal: Ordinal, face: Pick<GhostMark, 'kind' | 'role'>): void => {
    const slots = leafSlots(taken, node);
    const slot = slotOf(slots, ordinal) ?? (face.kind === 'arrives' ? lowestFree(slots) : null);
    if (slot === null) return;
    slots.set(slot, ordinal);
    const name = placeName(node, slot);
    marks.set(name, changedMark(marks.get(name) ?? null, { ...face, node, database, ordinal, slot }));
  };
  const drop = (node: NodeId, ordinal: Ordinal): void => {
    const slot = slotOf(leafSlots(taken, node), ordinal);
    if (slot === null) return;
    const role = roles.get(placeName(node, slot));
    // What comes and goes within one plan is not seen.
    if (role === undefined) marks.delete(placeName(node, slot));
    else set(node, ordinal, { kind: 'out', role });
  };
  for (const { action, target, source, ordinal } of actions) {
    switch (action) {
      case 'COPY PARTITION':
      case 'COPY PARTITION FORCE':
        set(target, ordinal, { kind: 'arrives', role: 'replica' });
        break;
      case 'CREATE PARTITION':
        set(target, ordinal, { kind: 'arrives', role: 'primary' });
        break;
      case 'ATTACH PARTITION':
        set(target, ordinal, { kind: 'joins', role: 'replica' });
        break;
      case 'PROMOTE PARTITION':
        set(target, ordinal, { kind: 'rises', role: 'primary' });
        break;
      case 'PROMOTE PARTITION WITH DROP':
        set(target, ordinal, { kind: 'rises', role: 'primary' });
        if (source !== null) drop(source, ordinal);
        break;
      case 'DROP PARTITION':
      case 'DETACH PARTITION':
        drop(target, ordinal);
        break;
      default:
        unreachable(action);
    }
  }
  return [...marks.values()];
}

/** How many slots a leaf needs so that everything of the plan has a place. */
export const slotsNeeded = (marks: readonly GhostMark[]): number =>
  marks.reduce((most, mark) => Math.max(most, mark.slot + 1), 0);

/** A copy that is promoted still arrives. */
const changedMark = (before: GhostMark | null, next: GhostMark): GhostMark =>
  next.kind === 'rises' && before !== null && before.kind !== 'out' ? { ...before, role: 'primary' } : next;

const placeName = (node: NodeId, slot: number): string => `${node} ${slot}`;

function leafSlots(taken: Map<NodeId, Map<number, number>>, node: NodeId): Map<number, number> {
  const slots = taken.get(node) ?? new Map<number, number>();
  taken.set(node, slots);
  return slots;
}

function slotOf(slots: ReadonlyMap<number, number>, ordinal: number): number | null {
  for (const [slot, occupant] of slots) if (occupant === ordinal) return slot;
  return null;
}

function lowestFree(slots: ReadonlyMap<number, number>): number {
  let slot = 0;
  while (slots.has(slot)) slot += 1;
  return slot;
}
