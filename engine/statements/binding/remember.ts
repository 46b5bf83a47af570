import { lostConnection } from '../../cluster/index.ts';
import { type Memory, nothingRemembered } from '../query/memory.ts';
import type { StatementResult } from '../types.ts';
import type { Bound } from './bound.ts';

export const cutMemory: Memory = { ...nothingRemembered, isCut: true };

/** What a connection remembers after a statement that came to `bound` and has ended with `result`. */
export function remember(
  before: Memory | undefined,
  bound: Bound | undefined,
  result: StatementResult,
): Memory | undefined {
  // Another connection remembers nothing of this one.
  if (bound?.kind === 'connect') return undefined;
  // Whose connection has been ended is told so once.
  if (before?.isCut) return result.ok || result.error !== lostConnection ? before : undefined;
  const known = before ?? nothingRemembered;
  if (!result.ok) {
    const { number, message } = result.error;
    return { ...known, rowCount: -1, warnings: [{ level: 'Error', code: number, message }] };
  }
  switch (bound?.kind) {
    case 'table': {
      const foundRows = bound.table.rows.length;
      return { ...known, rowCount: -1, foundRows, warnings: [], ...bound.remembers };
    }
    case 'command':
      return { ...known, rowCount: result.affected ?? 0, warnings: [], ...bound.remembers };
    case 'text':
      return bound.remembers === undefined
        ? before
        : { ...known, rowCount: 0, warnings: [], ...bound.remembers };
    default:
      return before;
  }
}
