import { interrupted, lostConnection, type World } from '../../cluster/index.ts';
import { fault, mistakeAt } from '../mistake.ts';
import { printAffected } from '../printing/print-result.ts';
import { processesAt } from '../views/processes.ts';
import type { Bound, KillableClient, Of, Scene } from './bound.ts';
import { refused } from './bound.ts';
import { connectionIdOf, sessionOf } from './session.ts';

/**
 * KILL [CONNECTION] and KILL QUERY of what SHOW PROCESSLIST lists on the node: error 1094 for anything else. A statement ends
 * with error 1317, and takes its transaction with it [DOC].
 */
export function bindKill(statement: Of<'kill'>, scene: Scene): Bound {
  const { process, what, onNode, span } = statement;
  const { world, session, observer } = scene;
  const node = onNode === null ? scene.node : nodeOf(world, onNode);
  const listed = node === null ? [] : processesAt(world, observer)(node);
  if (!listed.some(({ ID }) => ID === process)) {
    const message = `Unknown thread id: ${process}`;
    return refused(mistakeAt(span, { number: 1094, sqlstate: 'HY000', message }, { kind: 'nothingChanged' }));
  }
  const cutsConnection = what === 'connection';
  if (process !== sessionOf(scene).connectionId) return { kind: 'kill', process, cutsConnection };
  if (!cutsConnection || session === undefined) return refused(fault(interrupted));
  const command = { kind: 'transaction', session, step: 'disconnect' } as const;
  return { kind: 'first', command, text: 'KILL', error: interrupted };
}

const nodeOf = ({ nodes }: World, id: number) => (id >= 1 && id <= nodes.length ? nodes.at(id - 1) : null);

/** Ends the statement that runs under this number, and with the connection its transaction. */
export function kill(
  clients: readonly KillableClient[],
  { process, cutsConnection }: Bound & { readonly kind: 'kill' },
  entered: ReturnType<Scene['observer']['entered']>,
): Bound {
  const error = cutsConnection ? lostConnection : interrupted;
  for (const client of clients) {
    const running = client.runs.find(
      (run) =>
        run.state === 'running' &&
        connectionIdOf(run, 1 + entered.findIndex((one) => one.run === run)) === process,
    );
    const isOwn = client.session + 1 === process;
    if (running !== undefined) client.cancel(running.id, error);
    if (isOwn && cutsConnection) client.cut();
    else if (isOwn && running !== undefined) client.hangUp('rollback');
  }
  return { kind: 'text', text: printAffected(0, 0), remembers: {} };
}
