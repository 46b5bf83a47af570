import { unreachable } from '../../base/index.ts';
import { bindDelete, bindUpdate } from '../tables/bind-changes.ts';
import { bindInserts } from '../tables/bind-inserts.ts';
import type { Bound, ComputedWrite, Scene } from './bound.ts';

/** What is read or worked out before it is written, at the instant at which it is bound. */
export function bindComputedWrite(statement: ComputedWrite, scene: Scene): Bound {
  switch (statement.kind) {
    case 'insert':
    case 'insertSelect':
      return bindInserts(statement, scene);
    case 'update':
      return bindUpdate(statement, scene);
    case 'delete':
      return bindDelete(statement, scene);
    default:
      return unreachable(statement);
  }
}
