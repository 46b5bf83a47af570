import { masterOf } from '../../cluster/index.ts';
import { extras } from '../binding/bind-extras.ts';
import { readText } from '../binding/read-text.ts';
import type { Play } from '../client/play.ts';
import type { Mistake } from '../mistake.ts';
import { bindWatches } from './bind-watches.ts';

/**
 * What a session would answer if `text`, a `.watch` or `.expect`, were entered now: what is wrong with it and where, or
 * null where it would be watched, or is no watch. Nothing is entered, and nothing changes.
 */
export function mistakeInWatch(
  text: string,
  { history, statements, watches }: Pick<Play, 'history' | 'statements' | 'watches'>,
): Mistake | null {
  const read = readText(text);
  if (read.kind === 'refused') return read.mistake;
  if (read.kind === 'said') return null;
  const { statement } = read;
  if (statement.kind !== 'dotWatch' && statement.kind !== 'dotExpect') return null;
  const { world } = history;
  const node = masterOf(world);
  const bound = bindWatches(statement, {
    world,
    node,
    connection: { node: node.id, database: null },
    extras,
    observer: { history, place: history.cursor, entered: () => statements, watches: watches.all },
  });
  return bound.kind === 'refused' ? bound.mistake : null;
}
