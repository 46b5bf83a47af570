import { createMachine, getNextTransitions, initialTransition, transition } from 'xstate';
import { assert, present } from '../base/index.ts';
import type { TagTable } from '../cluster/index.ts';

interface TransitionConfig<State extends string, Event> {
  readonly target?: State;
  readonly guard?: (facts: { readonly event: Event }) => boolean;
  readonly effect?: string;
}

type TransitionTable<State extends string, Event extends { readonly type: string }> = {
  readonly [Type in Event['type']]?:
    | TransitionConfig<State, Extract<Event, { type: Type }>>
    | readonly TransitionConfig<State, Extract<Event, { type: Type }>>[];
};

export interface LifecycleConfig<State extends string, Event extends { readonly type: string }> {
  readonly id: string;
  readonly initial: State;
  /** What the states have in common; the folders below ask the same table. */
  readonly tags: TagTable<State, string>;
  readonly states: {
    readonly [Name in State]: { readonly on?: TransitionTable<State, Event> };
  };
}

/** Where a step leads: the next state and the named effects that the simulation carries out, in order. */
export interface Step<State extends string> {
  readonly state: State;
  readonly effects: readonly string[];
}

/**
 * A context-free XState machine behind pure questions. The state's name is all there is to store: snapshots are
 * shared between all nodes and every (state, event) is computed once. That makes a step a map look-up; XState's own
 * `transition` costs 17 to 50 µs because each call sets up an actor.
 */
export interface Lifecycle<State extends string, Event extends { readonly type: string }> {
  readonly id: string;
  readonly initial: State;
  readonly states: readonly State[];
  /** The machine itself, for drawing statecharts and for walking every path in tests. */
  readonly machine: ReturnType<typeof createMachine>;
  /** The step that `event` causes, or null when the state does not react to it. Events must be shared constants. */
  step(state: State, event: Event): Step<State> | null;
  /** The state after an event that can only come where the state reacts to it. */
  after(state: State, event: Event): State;
  /** The arrows of the statechart, as [from, event type, to]. */
  arrows(): readonly (readonly [State, string, State])[];
}

/** Builds a {@link Lifecycle} from its table. The only place of the engine that knows XState. */
export function defineLifecycle<State extends string, Event extends { readonly type: string }>(
  config: LifecycleConfig<State, Event>,
): Lifecycle<State, Event> {
  const names = Object.keys(config.states) as State[];
  const machine = createMachine({
    id: config.id,
    initial: config.initial,
    states: Object.fromEntries(
      names.map((name) => [name, stateConfig(config.states[name], config.tags[name])]),
    ),
  });
  const [start] = initialTransition(machine);
  const snapshots = new Map(names.map((name) => [name, machine.resolveState({ value: name })]));
  const memory = new Map<State, Map<Event, Step<State> | null>>(names.map((name) => [name, new Map()]));
  assert(start.value === config.initial, `machine ${config.id} starts in ${config.initial}`);

  const compute = (state: State, event: Event): Step<State> | null => {
    const snapshot = present(snapshots.get(state), `state ${state} of machine ${config.id}`);
    if (!snapshot.can(event)) return null;
    const [next, actions] = transition(machine, snapshot, event);
    return { state: next.value as State, effects: actions.map((action) => action.type) };
  };

  const lifecycle: Lifecycle<State, Event> = {
    id: config.id,
    initial: config.initial,
    states: names,
    machine: machine as ReturnType<typeof createMachine>,
    step(state, event) {
      const known = memory.get(state);
      // The sentence is only put together when it is needed: this is asked a million times a second.
      if (known === undefined) assert(false, `state ${state} of machine ${config.id}`);
      let step = known.get(event);
      if (step === undefined) {
        step = compute(state, event);
        known.set(event, step);
      }
      return step;
    },
    after(state, event) {
      const step = lifecycle.step(state, event);
      if (step === null) assert(false, `machine ${config.id} reacts to ${event.type} in ${state}`);
      return step.state;
    },
    arrows: () =>
      names.flatMap((from) =>
        getNextTransitions(present(snapshots.get(from), from)).flatMap((arrow) =>
          (arrow.target ?? []).map((target) => [from, arrow.eventType, target.key as State] as const),
        ),
      ),
  };
  return lifecycle;
}

function stateConfig<State extends string, Event extends { readonly type: string }>(
  state: { readonly on?: TransitionTable<State, Event> },
  tags: readonly string[],
) {
  const on = Object.entries<unknown>(state.on ?? {}).map(([type, table]) => {
    const rows = (Array.isArray(table) ? table : [table]) as TransitionConfig<State, Event>[];
    return [type, rows.map(transitionConfig)];
  });
  return {
    tags: [...tags],
    on: Object.fromEntries(on),
  };
}

function transitionConfig<State extends string, Event>(row: TransitionConfig<State, Event>) {
  return {
    ...(row.target === undefined ? {} : { target: row.target }),
    ...(row.guard === undefined
      ? {}
      : { guard: ({ event }: { event: unknown }) => row.guard?.({ event: event as Event }) ?? true }),
    ...(row.effect === undefined ? {} : { actions: row.effect }),
  };
}
