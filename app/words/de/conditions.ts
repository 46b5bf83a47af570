import type { FirstWords } from '../en/first.ts';

/** Wie es einem Leaf oder Aggregator geht, in einem Wort; Zustände des Produkts heißen wie dort. */
export const conditions: FirstWords['conditions'] = {
  unknown: 'entfernt',
  online: 'online',
  unnoticed: 'antwortet nicht',
  offline: 'offline',
  attaching: 'attaching',
  detached: 'detached',
  recovering: 'liest ein',
};
