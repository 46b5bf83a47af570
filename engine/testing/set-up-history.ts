import { assert, nodeId, present } from '../base/index.ts';
import { knownLeaves } from '../cluster/index.ts';
import { History, type Submitted } from '../history/index.ts';
import type { Command } from '../simulation/index.ts';

const connection = { node: nodeId(1), database: null };

/** A history whose set-up is a redundancy-2 cluster of so many pairs with one asynchronous database `test`. */
export function setUpHistory(size: { readonly pairs: number; readonly partitions: number }): History {
  const history = new History();
  const run = (command: Command) => {
    const submitted = history.submit({ connection, text: command.kind, command });
    assert(submitted.kind === 'accepted', `accepted: ${command.kind}`);
  };
  run({ kind: 'setVariable', name: 'redundancy_level', value: '2', change: { redundancyLevel: 2 } });
  for (let index = 0; index < 2 * size.pairs; index += 1) {
    run({
      kind: 'addLeaf',
      leaf: { host: `leaf-${index + 1}`, port: 3306 },
      group: index < size.pairs ? 1 : 2,
    });
  }
  run({ kind: 'createDatabase', name: 'test', partitions: size.partitions, replication: 'async' });
  history.markOrigin();
  return history;
}

/** Submits a command to the process of the leaf at `host`. */
export function submitTo(
  history: History,
  kind: 'killNode' | 'stopNode' | 'startNode' | 'hangNode' | 'resumeNode',
  host: string,
): Submitted {
  const leaf = present(
    knownLeaves(history.world).find((candidate) => candidate.host === host),
    `leaf ${host}`,
  );
  return history.submit({ connection, text: `${kind} ${host}`, command: { kind, node: leaf.id } });
}
