import type { Lifecycle, SimMs } from '@ha-playground/engine';

/** What an arrow that leaves the current state needs, and whether it has it. */
export interface Chance {
  readonly from: string;
  readonly event: string;
  readonly to: string;
  /** `comes`: by itself. `can`: when someone does it or something fails. `cannot`: not as things are. */
  readonly kind: 'comes' | 'can' | 'cannot';
  /** What would cause it, or why it cannot be now: the end of a sentence that begins with the event. */
  readonly text: string;
  /** The instant at which it comes if nothing changes, where that is known. */
  readonly atMs: SimMs | null;
}

export type Prospect = Pick<Chance, 'kind' | 'text' | 'atMs'>;

export const comes = (text: string, atMs: SimMs | null = null): Prospect => ({ kind: 'comes', text, atMs });
export const can = (text: string): Prospect => ({ kind: 'can', text, atMs: null });
export const cannot = (text: string): Prospect => ({ kind: 'cannot', text, atMs: null });

/** An answer for every event of a machine; `to` is where the arrow leads, for events that lead to several states. */
export type Prospects<Event extends string, State extends string> = Readonly<
  Record<Event, (to: State) => Prospect>
>;

/** What each arrow that leaves `state` needs. */
export function chancesFrom<State extends string, Event extends { readonly type: string }>(
  machine: Lifecycle<State, Event>,
  state: State,
  prospects: Prospects<Event['type'], State>,
): readonly Chance[] {
  return machine
    .arrows()
    .filter(([from]) => from === state)
    .map(([, event, to]) => ({ from: state, event, to, ...prospects[event as Event['type']](to) }));
}
