import type { PlaceName } from './place-names.generated.ts';

/** What may stand at a place. */
export interface Expected {
  /** Keywords and signs as the grammar writes them. */
  readonly keywords: readonly string[];
  /** Everything else. */
  readonly places: readonly PlaceName[];
  /** A statement may end here. */
  readonly end: boolean;
}
