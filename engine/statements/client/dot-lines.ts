import { unreachable } from '../../base/index.ts';
import { type DatedEvent, isDated, type World } from '../../cluster/index.ts';
import {
  type Command,
  type CommandToldByItself,
  isToldByItself,
  traitsOfCommand,
} from '../../simulation/index.ts';
import { dated, datedLine } from '../../telling/english/index.ts';
import { nameOfNode } from '../../telling/index.ts';
import { talliesOfWorkload } from './workload-tally.ts';

/** A dot command that does many things at once prints this many lines at most. */
const shownLines = 8;

/**
 * The lines that a dot command prints when it has been carried out; null for the commands of statements. The events
 * from `eventsBefore` on are what it did.
 */
export function lineOfDotCommand(command: Command, world: World, eventsBefore: number): string | null {
  const events = world.events.slice(eventsBefore).filter(isDated);
  if (isToldByItself(command)) return ownLine(command, events, world);
  return traitsOfCommand(command).told === 'byItsEvents' ? linesOf(events, world) : null;
}

function ownLine(command: CommandToldByItself, events: readonly DatedEvent[], world: World): string {
  switch (command.kind) {
    case 'setWorkload':
      return lineOfWorkload(command.workload !== null, events, world);
    case 'diverge':
      return dated(
        { what: `${nameOfNode(world, command.node)}: its replicas hold other rows than their primaries` },
        world.nowMs,
      );
    default:
      return unreachable(command);
  }
}

/** A workload that begins ends the one before it, but says only that it begins; one that ends says how it fared. */
function lineOfWorkload(begins: boolean, events: readonly DatedEvent[], world: World): string {
  const line = linesOf(
    events.filter(({ kind }) => kind === (begins ? 'workloadStarted' : 'workloadStopped')),
    world,
  );
  return begins ? line : [line, ...talliesOfWorkload(world)].join('\n');
}

function linesOf(events: readonly DatedEvent[], world: World): string {
  if (events.length === 0) return dated({ what: 'nothing had to be changed' }, world.nowMs);
  const told = events.slice(0, shownLines).map((event) => datedLine(event, world));
  const rest = events.length - told.length;
  return [...told, ...(rest > 0 ? [`and ${rest} more`] : [])].join('\n');
}
