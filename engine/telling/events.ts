import { type FactsOf, type NodeId, tell, type Wording } from '../base/index.ts';
import type { ClusterEvent, DatedEvent, World } from '../cluster/index.ts';
import { nameOfNode } from './names.ts';

/** An event with the names that people know its nodes by, in place of their ids. */
export type NamedEvent = {
  [Kind in ClusterEvent['kind']]: WithNames<FactsOf<ClusterEvent, Kind>>;
}[ClusterEvent['kind']];

type WithNames<Facts> = { readonly [Field in keyof Facts]: Named<Facts[Field]> };

type Named<Value> = Value extends NodeId
  ? string
  : Value extends readonly NodeId[]
    ? readonly string[]
    : Value;

type DatedKind = DatedEvent['kind'];

/** A sentence in parts: what happened, after which its instant may stand, and what follows from it. */
export interface Clauses {
  readonly what: string;
  readonly after?: string;
}

/** How a language tells events: in whole sentences, and what dot commands do in clauses. */
export type EventWording = Wording<FactsOf<NamedEvent, Exclude<NamedEvent['kind'], DatedKind>>> &
  Wording<FactsOf<NamedEvent, DatedKind>, Clauses>;

/** What happened, in one plain sentence. */
export function tellEvent(wording: EventWording, event: ClusterEvent, world: World): string {
  const told = tell<NamedEvent, string | Clauses>(wording, withNames(event, world));
  return typeof told === 'string'
    ? told
    : `${told.what}${told.after === undefined ? '' : `; ${told.after}`}.`;
}

/** What a dot command did, in clauses. */
export const clausesOf = (wording: EventWording, event: DatedEvent, world: World): Clauses =>
  tell<FactsOf<NamedEvent, DatedKind>, Clauses>(wording, withNames(event, world));

/** The event with names for ids: the fields that hold nodes have one of these names, and ids are numbers. */
function withNames<Kind extends ClusterEvent['kind']>(
  event: FactsOf<ClusterEvent, Kind>,
  world: World,
): FactsOf<NamedEvent, Kind> {
  const nameOf = (id: unknown): unknown => (typeof id === 'number' ? nameOfNode(world, id as NodeId) : id);
  const named = Object.entries(event).map(([field, value]: [string, unknown]) => [
    field,
    !(field in nodeFields) ? value : Array.isArray(value) ? value.map(nameOf) : nameOf(value),
  ]);
  return Object.fromEntries(named) as FactsOf<NamedEvent, Kind>;
}

type NodeField = {
  [Kind in ClusterEvent['kind']]: NodeFieldOf<FactsOf<ClusterEvent, Kind>>;
}[ClusterEvent['kind']];

/** The fields that another type stands in once nodes have names. */
type NodeFieldOf<Facts> = {
  [Field in keyof Facts]: Facts[Field] extends Named<Facts[Field]> ? never : Field;
}[keyof Facts];

const nodeFields: Readonly<Record<NodeField, true>> = {
  node: true,
  nodes: true,
  leaves: true,
  from: true,
  to: true,
  lastPrimary: true,
  heldBy: true,
};
