import { emptiestLeaf, instancesByLeaf } from './emptiest-leaf.ts';
import { type Placement, partnerOf } from './placement.ts';
import { emptyPlan, type Plan, planOfPlacement } from './plan.ts';
import { Rows } from './rows.ts';

/**
 * The plan of RESTORE REDUNDANCY: every partition with a single instance gets a second one (phase 2), on the partner
 * of its leaf if that is usable, else on the emptiest usable leaf of the other group [MODEL]. Where there is none, the
 * partition stays as it is. Redundancy 1 asks for nothing.
 */
export function planRestoreRedundancy(placement: Placement): Plan {
  if (placement.redundancyLevel === 1) return emptyPlan;
  const { leaves, primary, replica } = placement;
  const rows = new Rows(leaves);
  const load = instancesByLeaf(placement);
  primary.forEach((source, ordinal) => {
    if (source === -1 || replica[ordinal] !== -1) return;
    const partner = partnerOf(placement, source);
    const isOfOtherGroup = (group: number): boolean => group !== leaves[source]?.group;
    const target =
      leaves[partner]?.usable === true
        ? partner
        : emptiestLeaf(placement, load, ({ group }) => isOfOtherGroup(group));
    if (target === -1) return;
    load[target] = (load[target] ?? 0) + 1;
    rows.add({
      action: 'COPY PARTITION FORCE',
      ordinal,
      phase: 2,
      target,
      source,
      reason: { kind: 'restoresSecondCopy' },
    });
  });
  return planOfPlacement(placement, rows.inPrintOrder());
}
