import { isOfDatabase, isPartitionOf, type PictureSelection } from '../../../presentation/sight/selection.ts';
import type { GhostMark } from './ghosts.ts';
import { noPlanTraffic, type PlanRibbon, type PlanTraffic, planTrafficOf } from './plan-ribbons.ts';
import type { Scene } from './scene.ts';

const remembered = new WeakMap<object, PlanTraffic>();

/** The ways of the copies of the plan that a scene shows; worked out once a scene, and not before a plan is shown. */
export function planShown(scene: Pick<Scene, 'explained' | 'layout' | 'isPaired'>): PlanTraffic {
  const { explained, layout, isPaired } = scene;
  if (explained === null) return noPlanTraffic;
  const known = remembered.get(scene);
  if (known !== undefined) return known;
  const traffic = planTrafficOf(explained, layout, isPaired);
  remembered.set(scene, traffic);
  return traffic;
}

/** Where a plan that is shown would put copies of what is selected, as far as nothing stands there yet. */
export function selectedGhosts(
  { ghosts, databaseName }: Pick<Scene, 'ghosts' | 'databaseName'>,
  selection: PictureSelection | null,
): readonly GhostMark[] {
  if (databaseName === null || selection === null || selection.ordinal === null) return [];
  return ghosts.filter(
    ({ kind, ordinal }) =>
      kind === 'arrives' && isPartitionOf(selection, ordinal) && isOfDatabase(selection, databaseName),
  );
}

/** The partitions whose copies the ribbon under a point carries; null where there is none. */
export function partitionsOnRibbon(
  scene: Scene,
  { x, y }: { readonly x: number; readonly y: number },
): PictureSelection | null {
  const found = planShown(scene).ribbons.find(({ lane }) => lane !== null && isOnLane(lane, x, y));
  const [ordinal, ...others] = found?.ordinals ?? [];
  if (ordinal === undefined) return null;
  return { node: null, ordinal, others, database: scene.databaseName };
}

/** A finger or a pointer meets a lane this far beside its middle. */
const laneReach = 8;

function isOnLane({ from, to }: NonNullable<PlanRibbon['lane']>, x: number, y: number): boolean {
  const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
  const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
  return x >= left - laneReach && x <= right + laneReach && y >= top - laneReach && y <= bottom + laneReach;
}
