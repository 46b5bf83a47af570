import { clockText } from '../../../telling/english/index.ts';
import { integer, text } from '../value-type.ts';
import type { SqlFunction } from './sql-function.ts';

/** The simulated clock, as MV_EVENTS writes it: a history has no date. [MODEL] */
const clock: SqlFunction = {
  least: 0,
  most: 1,
  type: () => text(),
  takes: 'values',
  seesNull: true,
  of: (_values, { session }) => clockText(session.nowMs),
};

export const timeFunctions: Readonly<Record<string, SqlFunction>> = {
  NOW: clock,
  CURRENT_TIMESTAMP: clock,
  SYSDATE: clock,
  UTC_TIMESTAMP: clock,
  CURTIME: clock,
  UNIX_TIMESTAMP: {
    ...clock,
    most: 0,
    type: () => integer(),
    of: (_values, { session }) => Math.floor(session.nowMs / 1_000),
  },
};

/** Does a function of this name say another value whenever time passes? */
export const readsClock = (name: string): boolean => Object.hasOwn(timeFunctions, name.toUpperCase());
