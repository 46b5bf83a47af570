import type { NodeId, World } from '@ha-playground/engine';
import type { Holder } from '../../../presentation/sight/moves.ts';
import { arrangementOf } from './arrangement.ts';

/** Whom each leaf belongs to: its pair as it is counted in the picture, or itself where there are no pairs. */
export function holdersIn(world: World): (node: NodeId) => Holder {
  const { columns, rows, isPaired } = arrangementOf(world);
  const pairs = new Map<NodeId, number>();
  if (isPaired && rows === 2)
    columns.forEach(({ leaves }, index) => {
      for (const node of leaves) if (node !== null) pairs.set(node, index + 1);
    });
  return (node) => {
    const number = pairs.get(node);
    return number === undefined ? { kind: 'leaf', node } : { kind: 'pair', number };
  };
}
