import { matchesLike } from '../../cluster/index.ts';
import { nameOfNode } from '../../telling/index.ts';
import type { Scene } from '../binding/bound.ts';
import type { Cell, ResultTable } from '../types.ts';
import { leftColumns } from './columns.ts';

/** SHOW STATUS [LIKE 'pattern']: the figures that the model knows [DOC, MODEL]. */
export const showStatus = (scene: Scene, like: string | null): ResultTable => ({
  columns: leftColumns('Variable_name', 'Value'),
  rows: figuresOf(scene).filter(([name]) => like === null || matchesLike(String(name), like)),
});

/** In byte order of their names. */
function figuresOf(scene: Scene): readonly (readonly Cell[])[] {
  const running = processes(scene).length;
  return [
    ['Threads_connected', running],
    ['Threads_running', running],
    ['Uptime', Math.floor(scene.world.nowMs / 1_000)],
  ];
}

/** SHOW PROCESSLIST: the statements that run on the node that is asked, the one that asks among them [DOC, MODEL]. */
export const showProcesslist = (scene: Scene): ResultTable => ({
  columns: leftColumns('Id', 'User', 'Host', 'db', 'Command', 'Time', 'State', 'Info'),
  rows: processes(scene),
});

/** The identifier counts all statements of the session, from 1. */
function processes({ world, node, observer }: Scene): readonly (readonly Cell[])[] {
  const name = nameOfNode(world, node.id);
  return observer.entered().flatMap(({ run }, index) => {
    if (run.state !== 'running' || run.kind === 'dot' || run.node !== name) return [];
    const seconds = Math.floor((world.nowMs - run.startedAtMs) / 1_000);
    return [[index + 1, 'root', 'localhost', run.database, 'Query', seconds, 'executing', run.text]];
  });
}
