import {
  addressOf,
  isInService,
  type LeafNode,
  leafIs,
  onlinePrimary,
  silenceOf,
  type World,
} from '@ha-playground/engine';
import { nameOfNode } from '@ha-playground/engine/console';
import { commandsFor, type NodeCommand } from '../../presentation/statements/node-commands.ts';
import { laterWords, words } from '../../words/index.ts';
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
        note: words.leafMenu.notes[command.note],
      }));
    case 'partition': {
      const { name } = subject.database;
      return [
        command(`SHOW PARTITIONS ON ${name};`, text().show),
        command(`EXPLAIN REBALANCE PARTITIONS ON ${name};`, text().explain),
      ];
    }
    case 'instance':
      return partitionCommands(subject, world);
  }
}

function partitionCommands(
  subject: Extract<Subject, { kind: 'instance' }>,
  world: World,
): readonly ToldCommand[] {
  const { database, partition, leaf, instance } = subject;
  const place = `${database.name}:${partition.ordinal} ON '${leaf.host}':${leaf.port};`;
  const primary = onlinePrimary(partition);
  const isReady = instance !== null && isInService(instance);
  const reason = (own: string | null): string | null => whyNoCommand(leaf, world) ?? own;
  const promotes =
    instance !== null && instance === primary ? text().isPrimary : isReady ? null : text().notInService;
  const isOrphan = instance?.membership === 'orphan';
  return [
    command(`PROMOTE PARTITION ${place}`, text().promote, reason(promotes)),
    command(`COPY PARTITION ${place}`, text().copy, reason(isReady ? text().isThere : null)),
    ...(instance === null
      ? []
      : [
          command(
            `DROP PARTITION ${place}`,
            text().drop,
            reason(instance === primary ? text().dropPrimary : null),
          ),
        ]),
    ...(isOrphan ? [command('CLEAR ORPHAN DATABASES;', text().clear)] : []),
  ];
}

/** Why the leaf can take no partition command, or null. */
function whyNoCommand(leaf: LeafNode, world: World): string | null {
  if (silenceOf(world, leaf) !== null) return words.leafMenu.notes.notReachable;
  return leafIs.serving(leaf.state) ? null : text().leafNotOnline(addressOf(leaf), leaf.state);
}

const command = (statement: string, note: string, whyNot: string | null = null): ToldCommand => ({
  statement,
  note: whyNot ?? note,
  isUnavailable: whyNot !== null,
  runsThere: false,
});
