import { present } from '../../base/index.ts';
import type { World } from '../../cluster/index.ts';
import type { Command } from '../../simulation/index.ts';
import { counted } from '../naming.ts';
import { dated, sentenceOf } from '../narration/sentences.ts';

/**
 * The line that a dot command prints when it has been carried out; null for the commands of statements. The events
 * from `eventsBefore` on are what it did.
 */
export function lineOfDotCommand(command: Command, world: World, eventsBefore: number): string | null {
  switch (command.kind) {
    case 'killNode':
    case 'stopNode':
    case 'startNode':
    case 'hangNode':
    case 'resumeNode': {
      const event = present(
        world.events.slice(eventsBefore, eventsBefore + 1)[0],
        `event of ${command.kind}`,
      );
      return dated(sentenceOf(event, world), event.atMs);
    }
    case 'importCluster': {
      const { leaves, database, partitions } = command.cluster;
      const what = `${counted(leaves.length, 'leaf', 'leaves')} and ${counted(partitions.length, 'partition')} of ${database}`;
      return dated(`imported ${what}`, world.nowMs);
    }
    default:
      return null;
  }
}
