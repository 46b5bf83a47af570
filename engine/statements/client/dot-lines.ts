import type { ClusterEvent, World } from '../../cluster/index.ts';
import type { Command } from '../../simulation/index.ts';
import { counted, dated, datedLine, enumerated } from '../../telling/english/index.ts';
import { isDated, nameOfNode } from '../../telling/index.ts';
import { talliesOfWorkload } from './workload-tally.ts';

/** A dot command that does many things at once prints this many lines at most. */
const shownLines = 8;

/**
 * The lines that a dot command prints when it has been carried out; null for the commands of statements. The events
 * from `eventsBefore` on are what it did.
 */
export function lineOfDotCommand(command: Command, world: World, eventsBefore: number): string | null {
  switch (command.kind) {
    case 'killNode':
    case 'stopNode':
    case 'startNode':
    case 'hangNode':
    case 'resumeNode':
    case 'isolate':
    case 'fill':
    case 'lag':
      return linesOf(eventsSince(world, eventsBefore).slice(0, 1), world);
    case 'setWorkload':
      return lineOfWorkload(command.workload !== null, eventsSince(world, eventsBefore), world);
    case 'heal':
      return linesOf(
        eventsSince(world, eventsBefore).filter(({ kind }) => kind === 'linkMended'),
        world,
      );
    case 'diverge':
      return dated(
        { what: `${nameOfNode(world, command.node)}: its replicas hold other rows than their primaries` },
        world.nowMs,
      );
    case 'importCluster': {
      const { leaves, databases } = command.cluster;
      const what = databases.map(
        ({ name, partitions }) => `${counted(partitions.length, 'partition')} of ${name}`,
      );
      return dated(
        { what: `imported ${enumerated([counted(leaves.length, 'leaf', 'leaves'), ...what])}` },
        world.nowMs,
      );
    }
    default:
      return null;
  }
}

/** A workload that begins ends the one before it, but says only that it begins; one that ends says how it fared. */
function lineOfWorkload(begins: boolean, events: readonly ClusterEvent[], world: World): string {
  const line = linesOf(
    events.filter(({ kind }) => kind === (begins ? 'workloadStarted' : 'workloadStopped')),
    world,
  );
  return begins ? line : [line, ...talliesOfWorkload(world)].join('\n');
}

/** What happened since, but for the end of the statement itself. */
const eventsSince = (world: World, eventsBefore: number): ClusterEvent[] =>
  world.events.slice(eventsBefore).filter(({ kind }) => kind !== 'statementFinished');

function linesOf(events: readonly ClusterEvent[], world: World): string {
  if (events.length === 0) return dated({ what: 'nothing had to be changed' }, world.nowMs);
  const lines = events
    .filter(isDated)
    .slice(0, shownLines)
    .map((event) => datedLine(event, world));
  const rest = events.length - lines.length;
  return [...lines, ...(rest > 0 ? [`and ${rest} more`] : [])].join('\n');
}
