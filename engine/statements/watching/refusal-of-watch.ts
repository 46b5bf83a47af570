import { masterOf } from '../../cluster/index.ts';
import { extras } from '../binding/bind-extras.ts';
import type { Observer } from '../binding/bound.ts';
import { type Mistake, syntaxMistake } from '../mistake.ts';
import { bindWatches } from './bind-watches.ts';

/**
 * Why a `.watch` or `.expect` would be refused if it began now, at the instant of the history's cursor; null where it would
 * be accepted, and for any other text. Nothing is watched by it: one that has to wait for its turn can be looked at before.
 */
export function refusalOfWatch(
  text: string,
  { history, entered, watches }: Omit<Observer, 'place'>,
): Mistake | null {
  const read = extras.read(text);
  if (read.kind === 'diagnostic') return syntaxMistake(text, read.diagnostic);
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
    observer: { history, place: history.cursor, entered, watches },
  });
  return bound.kind === 'refused' ? bound.mistake : null;
}
