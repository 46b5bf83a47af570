import { numberOf } from '../../../cluster/index.ts';
import type { Cell } from '../../types.ts';
import { double, integer, text, type ValueType } from '../value-type.ts';
import type { Given, SqlFunction } from './sql-function.ts';

const asked = (type: ValueType, of: (given: Given) => Cell): SqlFunction => ({
  least: 0,
  most: 0,
  type: () => type,
  takes: 'values',
  seesNull: true,
  of: (_values, given) => of(given),
});

const database = asked(text(true), ({ session }) => session.database);
const user = asked(text(true), () => 'root@localhost');
const currentUser = asked(text(true), () => 'root@%');

export const sessionFunctions: Readonly<Record<string, SqlFunction>> = {
  CONNECTION_ID: asked(integer(), ({ session }) => session.connectionId),
  DATABASE: database,
  SCHEMA: database,
  USER: user,
  SESSION_USER: user,
  SYSTEM_USER: user,
  CURRENT_USER: currentUser,
  VERSION: asked(text(), ({ session }) => session.version),
  MEMSQL_VERSION: asked(text(), ({ session }) => session.productVersion),
  AGGREGATOR_ID: asked(integer(true), ({ session }) => session.aggregatorId),
  NODE_ID: asked(integer(), ({ session }) => session.nodeId),
  LAST_INSERT_ID: asked(integer(), ({ session }) => session.memory.insertId),
  ROW_COUNT: asked(integer(), ({ session }) => session.memory.rowCount),
  FOUND_ROWS: asked(integer(), ({ session }) => session.memory.foundRows),
  /** By the chance of the instant and the connection: who asks again at the same instant gets the same. */
  UUID: {
    ...asked(text(true), ({ draw }) => {
      const digits = Array.from({ length: 32 }, () => draw(16).toString(16)).join('');
      const parts = [
        digits.slice(0, 8),
        digits.slice(8, 12),
        `4${digits.slice(13, 16)}`,
        `8${digits.slice(17, 20)}`,
      ];
      return [...parts, digits.slice(20)].join('-');
    }),
  },
  RAND: { ...asked(double(), ({ draw }) => draw(1_000_000_000) / 1_000_000_000), most: 1 },
  /** Seconds; the statement ends when they have passed. */
  SLEEP: {
    ...asked(integer(), () => 0),
    least: 1,
    most: 1,
    of: ([seconds = null], { sleep }) => {
      sleep(Math.max(0, Math.round(numberOf(seconds ?? 0) * 1_000)));
      return 0;
    },
  },
};
