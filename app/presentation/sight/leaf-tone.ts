import { type LeafConditionKind, leafIs } from '@ha-playground/engine';

/** The colour role of a leaf, wherever one is shown. */
export type LeafTone = 'ok' | 'silent' | 'gone' | 'attaching' | 'detached';

/**
 * How a leaf is called wherever it is told of: one whose process reads its data back is recovering, whether its failure has been
 * noticed or not, until the metadata says that it is on its way back.
 */
export const kindTold = (kind: LeafConditionKind, isRecovering: boolean): LeafConditionKind =>
  isRecovering && (kind === 'unnoticed' || (kind !== 'unknown' && !leafIs.returning(kind)))
    ? 'recovering'
    : kind;

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
