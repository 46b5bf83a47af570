import type { AddressText } from '../parts.ts';
import type { RowsOf } from './row.ts';

export type AggregatorStatement =
  | {
      readonly kind: 'addAggregator';
      readonly user: string;
      readonly password: string | null;
      readonly aggregator: AddressText;
    }
  | { readonly kind: 'removeAggregator'; readonly aggregator: AddressText }
  | { readonly kind: 'aggregatorSetAsMaster' }
  | { readonly kind: 'promoteAggregator'; readonly aggregator: AddressText };

export const aggregatorRows = {
  addAggregator: {
    runsOn: 'master',
    effect: 'changes',
    rest: '{user}[:{password}]@{aggregator}',
  },
  removeAggregator: { runsOn: 'master', effect: 'changes', rest: '{aggregator}' },
  aggregatorSetAsMaster: { runsOn: 'child', effect: 'changes' },
  promoteAggregator: {
    runsOn: 'master',
    effect: 'changes',
    rest: '{aggregator} TO MASTER',
  },
} as const satisfies RowsOf<AggregatorStatement>;
