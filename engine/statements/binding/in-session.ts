import type { SimMs } from '../../base/index.ts';
import {
  type ClusterError,
  isInTransaction,
  leafAt,
  lostConnection,
  nodesAt,
  processIs,
  sessionIn,
  type Transaction,
  variableRows,
  type World,
} from '../../cluster/index.ts';
import { isForClient, type Statement } from '../../language/index.ts';
import type { Command } from '../../simulation/index.ts';
import { isWrittenByOthers, lockWaitTimeout, meetsLock } from '../../simulation/transactions/index.ts';
import { introducedLine, rolledBackLine } from '../../telling/english/idle-lines.ts';
import { fault } from '../mistake.ts';
import { printAffected } from '../printing/print-result.ts';
import { valueIn } from '../views/variables.ts';
import { bindKill } from './bind-kill.ts';
import { isObserved } from './bind-reads.ts';
import { bindSetVariables } from './bind-user-variables.ts';
import {
  type Bound,
  command,
  nothingToDo,
  type Of,
  refused,
  type Scene,
  type SentFirst,
  type TransactionStatementAt,
} from './bound.ts';
import { noted } from './notes.ts';
import { valueNotTaken } from './other-variables.ts';

/** BEGIN, COMMIT and the others: what a connection says about its transactions. */
export function bindTransaction(statement: TransactionStatementAt, scene: Scene): Bound {
  if (statement.kind === 'setVariables') return bindSetVariables(statement, scene);
  if (statement.kind === 'kill') return bindKill(statement, scene);
  if (statement.kind === 'setLockWait') return bindSetLockWait(statement);
  const { session } = scene;
  // What runs beside the others ends with its one statement.
  if (session === undefined) return nothingToDo;
  const step = (name: (Command & { readonly kind: 'transaction' })['step']): Bound =>
    command({ kind: 'transaction', session, step: name }, statement.span);
  switch (statement.kind) {
    case 'begin':
      return step('begin');
    case 'startTransaction':
      return step(statement.readOnly ? 'beginReadOnly' : 'begin');
    case 'setAutocommit': {
      const isOn = valueIn(autocommit.domain, statement.value.text);
      if (isOn === null) return refused(valueNotTaken(autocommit, statement.value));
      return step(isOn ? 'autocommitOn' : 'autocommitOff');
    }
    default:
      return step(statement.kind);
  }
}

/** How long the writes of this connection wait for locks, until it ends [DOC]. */
function bindSetLockWait({ value }: Of<'setLockWait'>): Bound {
  const variable = variableRows.lockWaitTimeout;
  const isDefault = /^default$/i.test(value.text);
  const seconds = isDefault ? undefined : valueIn(variable.domain, value.text);
  if (seconds === null) return refused(valueNotTaken(variable, value));
  return {
    kind: 'text',
    text: printAffected(0, 0),
    remembers: { lockWaitSeconds: seconds === undefined ? undefined : Number(seconds) },
  };
}

const autocommit = { name: 'autocommit', domain: { kind: 'switch', values: [false, true] } } as const;

/**
 * What a bound statement comes to on a connection with its transactions: a write is kept until COMMIT, and waits for the
 * locks of others. A transaction that has been rolled back is told by the next statement, and what defines something
 * commits first [DOC].
 */
export function inSession(
  { statement, text }: { readonly statement: Statement; readonly text: string },
  bound: Bound,
  scene: Omit<Scene, 'node'>,
): Bound {
  const { world, session, memory } = scene;
  if (memory?.isCut && !isForClient(statement)) return refused(fault(lostConnection));
  if (bound === nothingToDo) return noted(statement, scene);
  if (world.sessions === undefined || session === undefined) return introducing(bound, world);
  const own = sessionIn(world, session);
  const transaction = own?.transaction ?? null;
  const first = (
    step: 'commit' | 'rollback' | 'disconnect',
    error: ClusterError | null = null,
  ): SentFirst => ({
    kind: 'first',
    command: { kind: 'transaction', session, step },
    text: error === null ? step.toUpperCase() : text,
    error,
  });
  if (bound.kind === 'connect')
    return own === null || processIs.refusing(world.nodes.at(bound.node - 1).process)
      ? bound
      : { ...first('disconnect'), ...leaving(transaction) };
  const isAsked = !isForClient(statement) && !(statement.kind === 'select' && isObserved(statement, scene));
  if (!isAsked) return bound;
  if (transaction !== null && transaction.lost !== null)
    return statement.kind === 'rollback' ? bound : first('rollback', transaction.lost);
  if (bound.kind !== 'command' && bound.kind !== 'first') return bound;
  const definesAnew = statement.kind === 'truncate' || commitsFirst(bound.command);
  if (transaction !== null && definesAnew) return first('commit');
  if (bound.kind === 'first') return bound;
  if (bound.command.kind === 'attachLeaf') return introducing(bound, world);
  if (bound.command.kind === 'alterTable') {
    const { database, table } = bound.command;
    const before = bound.command.from ?? table.name;
    return isWrittenByOthers(world, { database, table: before }, session) ? waitsForWriters : bound;
  }
  if (bound.command.kind !== 'write') return bound;
  const { write } = bound.command;
  if (meetsLock(world, write, session))
    return statement.kind === 'truncate' ? waitsForWriters : waitsFor(lockWaitSeconds(scene) * 1_000);
  return isInTransaction(own) ? { ...bound, command: { kind: 'writeWithin', session, write } } : bound;
}

/** ATTACH LEAF of a leaf that is not in SHOW LEAVES: what nobody may have meant is said. */
function introducing(bound: Bound, world: World): Bound {
  if (bound.kind !== 'command' || bound.command.kind !== 'attachLeaf') return bound;
  const { leaf } = bound.command;
  if (leafAt(world, leaf) !== null) return bound;
  const wasThere = nodesAt(world.nodes, leaf).some(({ kind, host }) => kind === 'leaf' && host === leaf.host);
  return { ...bound, remark: introducedLine(leaf, wasThere) };
}

/** A connection that goes away rolls back what it has not committed. */
function leaving(transaction: Transaction | null): Pick<SentFirst, 'remark'> {
  const rows = transaction?.parts.reduce(
    (sum, { removed, added }) => sum + Math.max(removed.length, added.length),
    0,
  );
  return rows ? { remark: rolledBackLine(rows) } : {};
}

const waitsFor = (afterMs: SimMs): Bound => ({
  kind: 'waits',
  limit: { afterMs, ends: refused(fault(lockWaitTimeout)) },
});

/** How long a write waits for a lock: lock_wait_timeout of its connection, else that of the cluster, which is 60 s at first [DOC]. */
const lockWaitSeconds = ({ memory, world: { variables } }: Omit<Scene, 'node'>): number =>
  memory?.lockWaitSeconds ?? variables.lockWaitTimeout ?? variableRows.lockWaitTimeout.initial;

/** What defines a table waits for those that write to it: default_distributed_ddl_timeout, 3 minutes [DOC]; the error is MODEL. */
const waitsForWriters = waitsFor(180_000);

/** Statements that define something end an open transaction with COMMIT, and so does one that begins another [MODEL: as MySQL]. */
function commitsFirst(bound: Command): boolean {
  if (bound.kind === 'transaction') return bound.step.startsWith('begin') || bound.step === 'autocommitOn';
  return /^(?:create|alter|drop)/.test(bound.kind);
}
