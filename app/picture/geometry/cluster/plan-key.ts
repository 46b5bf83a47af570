import { planShown } from './plan-sight.ts';
import type { Scene } from './scene.ts';

/** What may stand in a picture in which a plan is shown. */
export type PlanKeyMark =
  | 'primary'
  | 'replica'
  | 'arrivesPrimary'
  | 'arrivesReplica'
  | 'rises'
  | 'joins'
  | 'out'
  | 'copying'
  | 'absent'
  | 'copies';

/** Exactly the marks that the picture has while a plan is shown, in the order in which a key names them. */
export function planKeyOf(scene: Scene): readonly PlanKeyMark[] {
  const { ghosts, cellsByLeaf } = scene;
  const covered = new Set(ghosts.map(({ node, slot }) => `${node} ${slot}`));
  const seen = new Set<PlanKeyMark>();
  for (const cell of [...cellsByLeaf.values()].flat()) {
    if (covered.has(`${cell.node} ${cell.slot}`)) continue;
    const { look } = cell;
    seen.add(look === 'primary' || look === 'replica' || look === 'copying' ? look : 'absent');
  }
  for (const { kind, role } of ghosts) {
    if (kind !== 'arrives') seen.add(kind);
    else seen.add(role === 'primary' ? 'arrivesPrimary' : 'arrivesReplica');
  }
  if (planShown(scene).ribbons.some(({ lane }) => lane !== null)) seen.add('copies');
  return order.filter((mark) => seen.has(mark));
}

const order: readonly PlanKeyMark[] = [
  'primary',
  'replica',
  'arrivesPrimary',
  'arrivesReplica',
  'rises',
  'joins',
  'out',
  'copying',
  'absent',
  'copies',
];
