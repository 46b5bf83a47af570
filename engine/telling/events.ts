import { type FactsOf, tell, type Wording } from '../base/index.ts';
import type { ClusterEvent, CostEvent, DatedEvent, World } from '../cluster/index.ts';
import { type NodeFieldOf, nameOfNode, type WithNames, withNames } from './names.ts';

/** An event with the names that people know its nodes by, in place of their ids. */
export type NamedEvent = {
  [Kind in ClusterEvent['kind']]: WithNames<FactsOf<ClusterEvent, Kind>>;
}[ClusterEvent['kind']];

type DatedKind = DatedEvent['kind'];

/** A sentence in parts: what happened, after which its instant may stand, and what follows from it. */
export interface Clauses {
  readonly what: string;
  readonly after?: string;
}

/** How a language tells events: in whole sentences, and what dot commands do in clauses. */
export type EventWording = Wording<FactsOf<NamedEvent, Exclude<NamedEvent['kind'], DatedKind>>> &
  Wording<FactsOf<NamedEvent, DatedKind>, Clauses>;

/** How a language tells what the console says by itself: what dot commands did, in clauses, and what was lost. */
export type ConsoleEventWording = Pick<EventWording, (CostEvent | DatedEvent)['kind']>;

/** What happened, in one plain sentence. */
export const tellEvent = (wording: EventWording, event: ClusterEvent, world: World): string =>
  sentenceIn(wording, event, world);

/** {@link tellEvent} of what the console says by itself. */
export const tellConsoleEvent = (
  wording: ConsoleEventWording,
  event: CostEvent | DatedEvent,
  world: World,
): string => sentenceIn(wording as EventWording, event, world);

function sentenceIn(wording: EventWording, event: ClusterEvent, world: World): string {
  const told = tell<NamedEvent, string | Clauses>(wording, named(event, world));
  return typeof told === 'string'
    ? told
    : `${told.what}${told.after === undefined ? '' : `; ${told.after}`}.`;
}

/** What a dot command did, in clauses. */
export const clausesOf = (wording: ConsoleEventWording, event: DatedEvent, world: World): Clauses =>
  tell<FactsOf<NamedEvent, DatedKind>, Clauses>(wording, named(event, world));

const named = <Kind extends ClusterEvent['kind']>(
  event: FactsOf<ClusterEvent, Kind>,
  world: World,
): FactsOf<NamedEvent, Kind> =>
  withNames(event, nodeFields, (node) => nameOfNode(world, node)) as FactsOf<NamedEvent, Kind>;

type NodeField = {
  [Kind in ClusterEvent['kind']]: NodeFieldOf<FactsOf<ClusterEvent, Kind>>;
}[ClusterEvent['kind']];

const nodeFields: Readonly<Record<NodeField, true>> = {
  node: true,
  nodes: true,
  leaves: true,
  from: true,
  to: true,
  lastPrimary: true,
  heldBy: true,
};
