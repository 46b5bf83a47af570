import {
  type Database,
  instanceOn,
  type LeafNode,
  type Partition,
  type PartitionInstance,
  type World,
} from '@ha-playground/engine';
import { nameOfNode } from '@ha-playground/engine/console';
import type { PictureSelection } from '../../presentation/sight/selection.ts';
import { laterWords } from '../../words/index.ts';

/** What the inspector is about, as it is in one world. */
export type Subject =
  | { readonly kind: 'leaf'; readonly leaf: LeafNode }
  | { readonly kind: 'partition'; readonly database: Database; readonly partition: Partition }
  | {
      readonly kind: 'instance';
      readonly database: Database;
      readonly partition: Partition;
      readonly leaf: LeafNode;
      /** Null while nothing of the partition is on the leaf. */
      readonly instance: PartitionInstance | null;
    };

/** What `selection` means in `world`; null where there is no such thing (any more, or yet). */
export function subjectOf(world: World, selection: PictureSelection | null): Subject | null {
  if (selection === null) return null;
  const { node, ordinal, database: name = null } = selection;
  const shown = node === null || node > world.nodes.length ? null : world.nodes.at(node - 1);
  const leaf = shown?.kind === 'leaf' ? shown : null;
  if (ordinal === null) return leaf === null ? null : { kind: 'leaf', leaf };
  const database = world.databases.find((candidate) => name === null || candidate.name === name);
  if (database === undefined || ordinal >= database.partitions.length) return null;
  const partition = database.partitions.at(ordinal);
  if (leaf === null) return node === null ? { kind: 'partition', database, partition } : null;
  return { kind: 'instance', database, partition, leaf, instance: instanceOn(partition, leaf.id) };
}

/** The selection that means `subject` and nothing else. */
export function selectionOf(subject: Subject): PictureSelection {
  if (subject.kind === 'leaf') return { node: subject.leaf.id, ordinal: null };
  const { database, partition } = subject;
  const node = subject.kind === 'instance' ? subject.leaf.id : null;
  return { node, ordinal: partition.ordinal, database: database.name };
}

/** `leaf-8`, `test:3` or `test:3 on leaf-8`. */
export function titleOf(subject: Subject, world: World): string {
  if (subject.kind === 'leaf') return nameOfNode(world, subject.leaf.id);
  const partition = `${subject.database.name}:${subject.partition.ordinal}`;
  return subject.kind === 'partition'
    ? partition
    : laterWords.inspector.instanceTitle(partition, nameOfNode(world, subject.leaf.id));
}
