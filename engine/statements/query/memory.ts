import type { Cell } from '../types.ts';
import type { ValueType } from './value-type.ts';

/** What a connection remembers of its statements, for functions and SHOW WARNINGS to tell. */
export interface Memory {
  /** The first number that AUTO_INCREMENT gave to the last statement that was given any; 0 before. */
  readonly insertId: number;
  /** How many rows the last statement has affected; -1 after one that reads or was refused. */
  readonly rowCount: number;
  /** How many rows the last SELECT has given. */
  readonly foundRows: number;
  /** `@a`, by its name in small letters. */
  readonly variables: ReadonlyMap<string, UserVariable>;
  readonly warnings: readonly Warning[];
  /** lock_wait_timeout of this connection, where it has set one. */
  readonly lockWaitSeconds?: number | undefined;
  /** Has somebody ended the connection? Its next statement is told. */
  readonly isCut?: true;
}

export interface UserVariable {
  readonly value: Cell;
  readonly type: ValueType;
}

/** A row of SHOW WARNINGS. */
export interface Warning {
  readonly level: 'Error' | 'Note' | 'Warning';
  readonly code: number;
  readonly message: string;
}

export const nothingRemembered: Memory = {
  insertId: 0,
  rowCount: -1,
  foundRows: 0,
  variables: new Map(),
  warnings: [],
};
