import type { CommandId, SimMs } from '../../../base/index.ts';
import type { Outcome, World } from '../../../cluster/index.ts';
import { bit } from '../columns.ts';
import { playgroundTable, type Sight } from './table.ts';

/** The commands that led here, in their order: what changed the cluster, whoever entered it. */
export const commandsTable = playgroundTable({
  columns: {
    COMMAND_ID: 'number',
    AT_MS: 'number',
    NODE_ID: 'number',
    DATABASE_NAME: 'text',
    KIND: 'text',
    TEXT: 'text',
    ENDED_AT_MS: 'number',
    OK: 'number',
    ERROR: 'number',
    AFFECTED: 'number',
  },
  rows: ({ world, observer }: Sight) => {
    const endings = endingsIn(world);
    const { branch, applied } = observer.place;
    const entries = observer.history.branches[branch]?.entries ?? [];
    return entries.slice(0, applied).map(({ id, atMs, connection, command, text }) => {
      const ending = endings.get(id) ?? null;
      return {
        COMMAND_ID: id,
        AT_MS: atMs,
        NODE_ID: connection.node,
        DATABASE_NAME: connection.database,
        KIND: command.kind,
        TEXT: text,
        ENDED_AT_MS: ending?.atMs ?? null,
        OK: ending === null ? null : bit(ending.outcome.ok),
        ERROR: ending === null || ending.outcome.ok ? null : ending.outcome.error.number,
        AFFECTED: ending?.outcome.ok === true ? ending.outcome.affected : null,
      };
    });
  },
});

interface Ended {
  readonly atMs: SimMs;
  readonly outcome: Outcome;
}

function endingsIn({ events }: World): ReadonlyMap<CommandId, Ended> {
  const endings = new Map<CommandId, Ended>();
  events.forEach((event) => {
    if (event.kind === 'statementFinished') endings.set(event.statement, event);
  });
  return endings;
}
