import type { History } from '@ha-playground/engine';
import type { StatementRun } from '@ha-playground/engine/console';
import type { Transport } from './transport.ts';

interface Onlooker {
  readonly history: History;
  readonly transport: Transport;
}

/**
 * Is what a statement has answered still ahead of the picture? It is about an instant that is being shown now, so that it is to be
 * told when that has been shown. Nothing waits while time stands still: then nobody would ever see it.
 */
export function waitsForPicture({ history, transport }: Onlooker, run: StatementRun): boolean {
  if (run.state !== 'done' || !transport.isShowing) return false;
  return run.endedAtMs === history.cursor.atMs && history.leadsThrough(run.place);
}
