import type { NodeId, SimMs } from '../../base/index.ts';

/**
 * What a person did in a session, in the order in which they did it. A session follows from where it started and from
 * its acts. How time went is one of them: the others happen at the instant that it has led to.
 */
export type Act =
  /** Time went on, and everything happened when it was due. */
  | { readonly kind: 'pass'; readonly toMs: SimMs }
  /** The cursor was moved within what was known, both ways: nobody waited for anything in between. */
  | { readonly kind: 'jump'; readonly toMs: SimMs }
  /** The cursor was moved to an instant of a branch. */
  | { readonly kind: 'visit'; readonly branch: number; readonly toMs: SimMs }
  /** A branch was made as long as that, and the cursor stayed. */
  | { readonly kind: 'prolong'; readonly toMs: SimMs }
  /** Statements were entered at the active prompt: beside what ran there; after it, if it was a `.wait` or they a story's step. */
  | { readonly kind: 'enter'; readonly script: string; readonly step: number | null }
  /** One statement was stopped, counted over all that had been entered. */
  | { readonly kind: 'cancel'; readonly statement: number }
  /** All that a connection ran or had still to run was stopped. */
  | { readonly kind: 'stop'; readonly connection: number }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'switch'; readonly branch: number }
  /** The branch of the cursor was named. */
  | { readonly kind: 'name'; readonly name: string }
  /** A connection to a node was made active, a new one where none led there. */
  | { readonly kind: 'connect'; readonly node: NodeId }
  | { readonly kind: 'activate'; readonly connection: number }
  | { readonly kind: 'disconnect'; readonly connection: number }
  /** What answers reads had come; statements had waited for it. */
  | { readonly kind: 'loaded' };

const looking: ReadonlySet<Act['kind']> = new Set([
  'pass',
  'jump',
  'visit',
  'prolong',
  'activate',
  'loaded',
] as const);

/** Time that passed, looking round, and what a page does by itself: nobody would miss that, and it takes nothing back. */
export const isLooking = ({ kind }: Act): boolean => looking.has(kind);
