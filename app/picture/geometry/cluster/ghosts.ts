import { isCopy, type NodeId, type PlannedAction, unreachable } from '@ha-playground/engine';
import type { CellMark } from '../shared/cells.ts';
import type { ClusterLayout } from './cluster-layout.ts';
import type { Curve } from './curve.ts';
import { pathsBetween } from './routes.ts';

/** A row of a plan, shown on the picture before it runs: what would come, change or go, and in which phase. */
export interface GhostMark {
  readonly verb: 'copy' | 'promote' | 'drop' | 'attach';
  readonly node: NodeId;
  readonly ordinal: number;
  readonly slot: number;
  readonly phase: number;
}

/** The way that copies of a plan would take. */
export interface GhostLink {
  readonly from: NodeId;
  readonly to: NodeId;
  readonly ordinals: readonly number[];
  readonly curve: Curve;
}

/** The slots that a plan needs: a copy takes the lowest free slot of its leaf in plan order, as it will when it runs. */
export function ghostMarksOf(
  actions: readonly PlannedAction[],
  cells: readonly CellMark[],
): readonly GhostMark[] {
  const taken = new Map<NodeId, Map<number, number>>();
  for (const { node, slot, ordinal } of cells) leafSlots(taken, node).set(slot, ordinal);
  return actions.flatMap((action) => {
    const { target, source, ordinal, phase } = action;
    const slots = leafSlots(taken, target);
    const slot = slotOf(slots, ordinal) ?? (addsInstance(action) ? lowestFree(slots) : null);
    if (slot === null) return [];
    slots.set(slot, ordinal);
    const mark = (verb: GhostMark['verb']): GhostMark => ({ verb, node: target, ordinal, slot, phase });
    switch (action.action) {
      case 'COPY PARTITION':
      case 'COPY PARTITION FORCE':
        return [mark('copy')];
      case 'PROMOTE PARTITION':
        return [mark('promote')];
      case 'PROMOTE PARTITION WITH DROP':
        return [mark('promote'), ...dropOnSource(taken, source, { ordinal, phase })];
      case 'DROP PARTITION':
      case 'DETACH PARTITION':
        return [mark('drop')];
      case 'ATTACH PARTITION':
      case 'CREATE PARTITION':
        return [mark('attach')];
      default:
        return unreachable(action.action);
    }
  });
}

const addsInstance = (action: PlannedAction): boolean =>
  isCopy(action) || action.action === 'CREATE PARTITION';

/** The ways of the plan's copies, those between the same leaves together. */
export function ghostLinksOf(actions: readonly PlannedAction[], layout: ClusterLayout): readonly GhostLink[] {
  const groups = new Map<string, { from: NodeId; to: NodeId; ordinals: number[] }>();
  for (const action of actions) {
    if (!isCopy(action) || action.source === null) continue;
    const name = `${action.source} ${action.target}`;
    const group = groups.get(name) ?? { from: action.source, to: action.target, ordinals: [] };
    group.ordinals.push(action.ordinal);
    groups.set(name, group);
  }
  const links = [...groups.values()];
  const curves = pathsBetween(layout, links);
  return links.flatMap((link, index) => {
    const curve = curves[index] ?? null;
    return curve === null ? [] : [{ ...link, curve }];
  });
}

/** How many slots a leaf needs so that everything of the plan has a place. */
export const slotsNeeded = (marks: readonly GhostMark[]): number =>
  marks.reduce((most, mark) => Math.max(most, mark.slot + 1), 0);

function dropOnSource(
  taken: ReadonlyMap<NodeId, ReadonlyMap<number, number>>,
  source: NodeId | null,
  { ordinal, phase }: { readonly ordinal: number; readonly phase: number },
): GhostMark[] {
  const slots = source === null ? undefined : taken.get(source);
  const slot = slots === undefined ? null : slotOf(slots, ordinal);
  return source === null || slot === null ? [] : [{ verb: 'drop', node: source, ordinal, slot, phase }];
}

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
