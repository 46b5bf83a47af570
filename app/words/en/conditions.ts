import type { LeafConditionKind } from '@ha-playground/engine';

/** How a leaf or an aggregator is, in one word. */
export const conditions = {
  unknown: 'removed',
  online: 'online',
  unnoticed: 'not answering',
  offline: 'offline',
  attaching: 'attaching',
  detached: 'detached',
  recovering: 'recovering',
} satisfies Record<LeafConditionKind, string>;
