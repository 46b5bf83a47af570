import type { PlacementLeaf } from './leaves.ts';
import { furtherReplicasOf, type Placement } from './placement.ts';

/** By place: the database's instances in service on the leaf. */
export function instancesByLeaf(placement: Placement): Int32Array {
  const load = new Int32Array(placement.leaves.length);
  countPlaces(placement.primary, load);
  countPlaces(placement.replica, load);
  for (const places of furtherReplicasOf(placement.extras).values()) countPlaces(places, load);
  return load;
}

/** Adds to `load` how often each place occurs; -1 is none. */
export function countPlaces(places: ArrayLike<number>, load: Int32Array): void {
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] ?? -1;
    if (place !== -1) load[place] = (load[place] ?? 0) + 1;
  }
}

/** The place of the usable leaf with the smallest load, on a tie the first; -1 when none fits. */
export function emptiestLeaf(
  placement: Placement,
  load: Int32Array,
  fits: (leaf: PlacementLeaf) => boolean = () => true,
): number {
  let emptiest = -1;
  placement.leaves.forEach((leaf, place) => {
    if (!leaf.usable || !fits(leaf)) return;
    if (emptiest === -1 || (load[place] ?? 0) < (load[emptiest] ?? 0)) emptiest = place;
  });
  return emptiest;
}
