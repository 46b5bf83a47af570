import type { LeafConditionKind } from '@ha-playground/engine';

/** The colour role of a leaf, wherever one is shown. */
export type LeafTone = 'ok' | 'silent' | 'gone' | 'attaching' | 'detached';

/** The tone of each condition. A leaf that has left the cluster is not shown; what remains of it is gone. */
export const toneOf: Readonly<Record<LeafConditionKind, LeafTone>> = {
  online: 'ok',
  unnoticed: 'silent',
  offline: 'gone',
  unknown: 'gone',
  attaching: 'attaching',
  recovering: 'attaching',
  detached: 'detached',
};
