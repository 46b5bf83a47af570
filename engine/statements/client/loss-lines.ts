import type { SimMs } from '../../base/index.ts';
import type { ClusterEvent, World } from '../../cluster/index.ts';
import type { Command } from '../../simulation/index.ts';
import { sentenceOf } from '../../telling/english/index.ts';

/** So many losses are named one by one; further ones are counted. */
const shownLines = 8;

/**
 * What a statement cost, as remarks below its answer: partitions that nobody serves and what FORCE would give up or has
 * given up, older copies that serve again, and partitions that went offline with a leaf. The events from `eventsBefore` to
 * `untilMs` are what happened meanwhile. None for statements that cost nothing [MODEL].
 */
export function lossLines(
  command: Command,
  world: World,
  { eventsBefore, untilMs }: { readonly eventsBefore: number; readonly untilMs: SimMs },
): readonly string[] {
  const isLoss = lossesOf(command);
  return isLoss === null
    ? []
    : remarksOn(world, eventsBefore, (event) => event.atMs <= untilMs && isLoss(event));
}

/** The acknowledged rows that failovers have lost since, as remarks below the line of a `.wait` [MODEL]. */
export const lossesMeanwhile = (world: World, eventsBefore: number): readonly string[] =>
  remarksOn(world, eventsBefore, ({ kind }) => kind === 'writesUndone');

function remarksOn(
  world: World,
  eventsBefore: number,
  isLoss: (event: ClusterEvent) => boolean,
): readonly string[] {
  const losses = world.events.slice(eventsBefore).filter(isLoss);
  const lines = losses.slice(0, shownLines).map((event) => `-- ${sentenceOf(event, world)}`);
  const rest = losses.length - lines.length;
  return rest > 0 ? [...lines, `-- and ${rest} more`] : lines;
}

/** Which events are losses of such a statement; null where there can be none. */
function lossesOf(command: Command): ((event: ClusterEvent) => boolean) | null {
  switch (command.kind) {
    case 'rebalance':
      return (event) =>
        (event.kind === 'partitionsUnserved' || event.kind === 'partitionEmptied') &&
        event.database === command.database;
    case 'attachLeaf':
    case 'attachAllLeaves':
      return command.force ? isAcceptedLoss : null;
    case 'partition':
      return command.action === 'attach' ? isAcceptedLoss : null;
    case 'removeLeaf':
    case 'detachLeaf':
    case 'detachLeaves':
      return ({ kind }) => kind === 'partitionOffline';
    default:
      return null;
  }
}

const isAcceptedLoss = ({ kind }: ClusterEvent): boolean =>
  kind === 'lossAccepted' || kind === 'writesUndone';
