import {
  addressOf,
  isInService,
  type LeafNode,
  leafIs,
  onlinePrimary,
  silenceOf,
  unreachable,
  type World,
} from '@ha-playground/engine';
import { nameOfNode } from '@ha-playground/engine/console';
import { type Writable, writeLine } from '@ha-playground/engine/writing';
import { commandsFor, type NodeCommand } from '../../presentation/statements/node-commands.ts';
import { laterWords, menuWords } from '../../words/index.ts';
import type { Subject } from './subject.ts';

const text = () => laterWords.inspector.actions;

/** A command with its note in words. */
export type ToldCommand = NodeCommand<string>;

/** What can be done about a subject, as the statements that do it; one that cannot be done now says why. */
export function actionsFor(subject: Subject, world: World): readonly ToldCommand[] {
  switch (subject.kind) {
    case 'leaf':
      return commandsFor(
        subject.leaf,
        nameOfNode(world, subject.leaf.id),
        silenceOf(world, subject.leaf)?.cause ?? null,
      ).map((command) => ({
        ...command,
        note: menuWords.notes[command.note],
      }));
    case 'partition': {
      const database = subject.database.name;
      return [
        command({ kind: 'showPartitions', database }, text().show),
        command({ kind: 'explainRebalancePartitions', database }, text().explain),
      ];
    }
    case 'instance':
      return partitionCommands(subject, world);
    default:
      return unreachable(subject);
  }
}

function partitionCommands(
  subject: Extract<Subject, { kind: 'instance' }>,
  world: World,
): readonly ToldCommand[] {
  const { database, partition, leaf, instance } = subject;
  const written = (action: 'promote' | 'copy' | 'drop'): Writable => ({
    kind: 'partitionCommand',
    action,
    partition: { database: database.name, ordinal: partition.ordinal },
    leaf,
  });
  const primary = onlinePrimary(partition);
  const isReady = instance !== null && isInService(instance);
  const reason = (own: string | null): string | null => whyNoCommand(leaf, world) ?? own;
  const promotes =
    instance !== null && instance === primary ? text().isPrimary : isReady ? null : text().notInService;
  const isOrphan = instance?.membership === 'orphan';
  return [
    command(written('promote'), text().promote, reason(promotes)),
    command(written('copy'), text().copy, reason(isReady ? text().isThere : null)),
    ...(instance === null
      ? []
      : [command(written('drop'), text().drop, reason(instance === primary ? text().dropPrimary : null))]),
    ...(isOrphan ? [command({ kind: 'clearOrphanDatabases' }, text().clear)] : []),
  ];
}

/** Why the leaf can take no partition command, or null. */
function whyNoCommand(leaf: LeafNode, world: World): string | null {
  if (silenceOf(world, leaf) !== null) return menuWords.notes.notReachable;
  return leafIs.serving(leaf.state) ? null : text().leafNotOnline(addressOf(leaf), leaf.state);
}

const command = (statement: Writable, note: string, whyNot: string | null = null): ToldCommand => ({
  statement: writeLine(statement),
  note: whyNot ?? note,
  isUnavailable: whyNot !== null,
  runsThere: false,
});
