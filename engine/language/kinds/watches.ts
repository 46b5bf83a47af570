import type { Expression, Name, Query } from '../parts.ts';
import type { RowsOf } from './row.ts';

/** What is asked at every instant of a history. */
export type WatchStatement =
  /** `.watch open AS SELECT COUNT(*) FROM test.x`; `observer` is the node that is asked, null for whoever sees all. */
  | {
      readonly kind: 'dotWatch';
      readonly written: string;
      readonly watch: Name;
      readonly observer: Name | null;
      readonly query: Query;
    }
  | {
      readonly kind: 'dotExpect';
      readonly written: string;
      readonly watch: Name;
      readonly observer: Name | null;
      readonly when: 'always' | 'ever' | 'atEnd';
      readonly condition: Expression;
      /** How long it has to hold, or to be broken, before it counts; null for at once. */
      readonly forMs: number | null;
      /** How often it is asked; null for whenever something happens. */
      readonly everyMs: number | null;
    }
  | { readonly kind: 'dotUnwatch'; readonly watch: Name }
  | { readonly kind: 'dotWatches' };

export const watchRows = {
  dotWatch: { runsOn: 'client', effect: 'nothing', text: '{written}' },
  dotExpect: { runsOn: 'client', effect: 'nothing', text: '{written}' },
  dotUnwatch: { runsOn: 'client', effect: 'nothing', rest: '{watch}' },
  dotWatches: { runsOn: 'client', effect: 'looksAtRows' },
} as const satisfies RowsOf<WatchStatement>;
