import type { ClusterEvent } from '../../../cluster/index.ts';
import type { Cell } from '../../types.ts';
import { playgroundTable, type WorldAlone } from './table.ts';

/** Everything that happened, in its order. */
export const eventsTable = playgroundTable({
  columns: {
    EVENT_ID: 'number',
    AT_MS: 'number',
    KIND: 'text',
    NODE_ID: 'number',
    DATABASE_NAME: 'text',
    ORDINAL: 'number',
    OPERATION_ID: 'number',
    COMMAND_ID: 'number',
    FACTS: 'text',
  },
  rows: ({ world }: WorldAlone) =>
    world.events.slice().map((event, index) => ({ EVENT_ID: index + 1, ...cellsOf(event) })),
});

function cellsOf(event: ClusterEvent) {
  const known = cells.get(event) ?? written(event);
  cells.set(event, known);
  return known;
}

/** By the identity of the event, which never changes: a watch asks for all of them at every instant. */
const cells = new WeakMap<ClusterEvent, ReturnType<typeof written>>();

function written(event: ClusterEvent) {
  const { atMs, kind, ...facts } = event;
  const { node, database, ordinal, operation, statement, ...others }: Record<string, unknown> = facts;
  const further = Object.entries(others).map(([name, value]) => [name, brief(name, value)]);
  return {
    AT_MS: atMs,
    KIND: kind,
    NODE_ID: cell(node),
    DATABASE_NAME: cell(database),
    ORDINAL: cell(ordinal),
    OPERATION_ID: cell(operation),
    COMMAND_ID: cell(statement),
    FACTS: JSON.stringify(Object.fromEntries(further)),
  };
}

const cell = (value: unknown): Cell =>
  typeof value === 'number' || typeof value === 'string' ? value : null;

/** Of rows their number, and of an error its number: the rest would go on for pages, or be a sentence. */
function brief(name: string, value: unknown): unknown {
  if ((name === 'gone' || name === 'back') && Array.isArray(value)) return value.length;
  if (typeof value !== 'object' || value === null || !('error' in value)) return value;
  return { ok: false, error: (value.error as { readonly number: number }).number };
}
