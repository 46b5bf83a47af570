import type { NodeId, World } from '@ha-playground/engine';
import type { Together } from '../../../presentation/sight/selection.ts';
import { nameOfLeaves } from '../shared/leaf-names.ts';
import type { Rect } from '../shared/rect.ts';
import type { BandPlace, ClusterLayout, ColumnPlace } from './cluster-layout.ts';

/** Where a pointer finds leaves that could fail together, and what is lit while it does. */
export interface LensPlace {
  readonly subject: Together;
  /** As people count them: of the pair by its column, of the group by itself. */
  readonly number: number;
  readonly members: readonly NodeId[];
  /** The names of its leaves. */
  readonly leaves: readonly string[];
  /** Around its name, in every band that has one; never empty. */
  readonly names: readonly Rect[];
  /** Around the bracket that joins a pair. */
  readonly bracket: Rect | null;
}

/** A bracket is a thin line: so far to both sides of it a pointer still means it. */
const bracketReach = 26;
/** Room for a pointer at the edge of a picture that is too small for names. */
const leastNameRoom = 5;

/**
 * The pairs and groups of a layout, in reading order: groups first. Without redundancy there are none, and where
 * replicas are spread over the leaves of the other group there are no pairs.
 */
export function lensPlacesOf(world: World, layout: ClusterLayout, isPaired: boolean): readonly LensPlace[] {
  if (layout.bands[0]?.rows.length !== 2) return [];
  const nameOf = nameOfLeaves(world);
  const named = (place: Unnamed): LensPlace => ({
    ...place,
    leaves: place.members.map(nameOf),
  });
  const pairs = isPaired ? layout.columns.flatMap((column) => pairPlace(world, layout, column)) : [];
  return [groupPlace(layout, 1), groupPlace(layout, 2), ...pairs].map(named);
}

type Unnamed = Omit<LensPlace, 'leaves'>;

/** The pair or group whose name or bracket is at a point; null elsewhere. Leaves lie beside them, never below. */
export function lensAt(places: readonly LensPlace[], x: number, y: number): LensPlace | null {
  const isIn = (rect: Rect): boolean =>
    x >= rect.x && x < rect.x + rect.width && y >= rect.y && y < rect.y + rect.height;
  return places.find(({ names, bracket }) => names.some(isIn) || (bracket !== null && isIn(bracket))) ?? null;
}

function groupPlace(layout: ClusterLayout, group: 1 | 2): Unnamed {
  return {
    subject: { kind: 'group', group },
    number: group,
    members: layout.columns.flatMap(({ leaves }) => leaves[group - 1] ?? []),
    names: layout.bands.flatMap((band) => groupName(band, group, layout)),
    bracket: null,
  };
}

function groupName(band: BandPlace, group: 1 | 2, { anatomy }: ClusterLayout): Rect | readonly [] {
  const row = band.rows[group - 1];
  if (row === undefined) return [];
  if (anatomy.groupLabel === 0)
    return { x: band.x - leastNameRoom, y: row.y, width: leastNameRoom, height: row.height };
  // The name stands a little left of the middle of its room; a ring around it does not touch the leaves.
  const { groupLabel } = anatomy;
  return { x: band.x - 0.9 * groupLabel, y: row.y, width: 0.8 * groupLabel, height: row.height };
}

/** A pair with both of its leaves; of a half one, the leaf alone says as much. */
function pairPlace(world: World, layout: ClusterLayout, column: ColumnPlace): Unnamed | readonly [] {
  const { leaves, x, width, index } = column;
  const band = layout.bands[column.band];
  const [first, second] = leaves;
  if (band === undefined || first === null || second === null) return [];
  const node = world.nodes.at(first - 1);
  if (node.kind !== 'leaf') return [];
  const reach = Math.min(width / 2, bracketReach);
  const { y, height } = band.channel;
  const bracket = { x: x + width / 2 - reach, y, width: 2 * reach, height };
  const { pairLabel } = layout.anatomy;
  const name = { x, y: (band.rows[0]?.y ?? 0) - pairLabel, width, height: pairLabel };
  return {
    subject: { kind: 'pair', slot: node.slot },
    number: index + 1,
    members: [first, second],
    names: [pairLabel === 0 ? bracket : name],
    bracket,
  };
}
