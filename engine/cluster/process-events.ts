import type { NodeId } from '../base/index.ts';

const plain = {
  action: null,
  isOfConditions: true,
  loss: null,
  isDated: true,
  isRecorded: false,
} as const;

/** What may happen to the process of a node, of which there is no more to say than whose it is. */
export const processEventTraits = {
  processKilled: { ...plain, process: 'stopped' },
  processStopped: { ...plain, process: 'stopped' },
  processRecovered: { ...plain, process: 'running', isDated: false },
  processHung: { ...plain, process: 'hung' },
  processResumed: { ...plain, process: 'running' },
} as const;

export type ProcessEventKind = keyof typeof processEventTraits;

export type ProcessFact = {
  [Kind in ProcessEventKind]: { readonly kind: Kind; readonly node: NodeId };
}[ProcessEventKind];
