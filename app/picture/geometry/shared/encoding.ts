import {
  conditionOfInstance,
  conditionOfPartition,
  type Database,
  type InstanceCondition,
  type InstanceState,
  instanceIs,
  type LeafCondition,
  type LeafConditionKind,
  type LeafNode,
  type LeafState,
  leafIs,
  onlinePrimary,
  type Partition,
  type PartitionInstance,
  partitionIs,
  type Role,
  unreachable,
} from '@ha-playground/engine';
import { type LeafTone, toneOf } from '../../../presentation/sight/leaf-tone.ts';

/**
 * How an instance is drawn: by its condition.
 * `primary` solid, square, one corner cut · `replica` hollow and round · `copying` dashed, filling up · `waiting` and `orphan`
 * dotted, the latter tilted · `silent`, `gone` and `down` crossed out · `leaving` a former primary about to be dropped.
 */
export type CellLook = InstanceCondition | 'leaving';

/** `P` and `R` are signs for the roles; the others stand for words. */
export type CellWord = 'P' | 'R' | 'orphan' | 'recovering' | 'unrecoverable' | 'offline' | 'waiting';

/** What there is to see of an instance, apart from where it stands. */
export interface CellFace {
  readonly look: CellLook;
  readonly role: Role;
  /** A promotion holds statements back. */
  readonly isLocked: boolean;
  /** A replica that has not replayed everything that its primary has committed. */
  readonly isLagging: boolean;
  /** What stands beside the number; null for a copy, which tells its share. */
  readonly word: CellWord | null;
}

/** How the instance is drawn, as its condition on its leaf has it. */
export function faceOf(instance: PartitionInstance, partition: Partition, leaf: LeafNode): CellFace {
  const look = conditionOfInstance(instance, partition, leaf);
  const primary = look === 'replica' ? onlinePrimary(partition) : null;
  return {
    look,
    role: instance.role,
    isLocked: isHeld(instance, partition, look),
    isLagging: primary !== null && primary.head !== instance.head,
    word: wordOf(look, instance),
  };
}

function isHeld(instance: PartitionInstance, partition: Partition, look: CellLook): boolean {
  if (!partitionIs.locked(partition.state)) return false;
  return look === 'primary' || instanceIs.changing(instance.state);
}

function wordOf(look: CellLook, instance: PartitionInstance): CellWord | null {
  switch (look) {
    case 'primary':
    case 'replica':
    case 'silent':
    case 'leaving':
      return instance.role === 'primary' ? 'P' : 'R';
    case 'copying':
      return null;
    case 'orphan':
      return 'orphan';
    case 'waiting':
    case 'gone':
    case 'down':
      return wordOfAbsence(instance);
    default:
      return unreachable(look);
  }
}

const wordOfAbsence = ({ state }: PartitionInstance): CellWord => absences[state];

/** Out of service an instance waits, unless it cannot. */
const absences: Readonly<Record<InstanceState, CellWord>> = {
  recovering: 'recovering',
  unrecoverable: 'unrecoverable',
  offline: 'offline',
  online: 'waiting',
  replicating: 'waiting',
  provisioning: 'waiting',
  transition: 'waiting',
  pending: 'waiting',
};

/** How a leaf is, as short as the line beside its name needs it: its state, or what its process does. */
export type LeafWord = LeafState | 'hangs' | 'noAnswer';

/** A leaf in the picture, as its condition has it. */
export interface LeafFace {
  readonly kind: LeafConditionKind;
  readonly tone: LeafTone;
  readonly word: LeafWord;
  /** Since when that has been so, where the seconds are worth watching; null otherwise. */
  readonly sinceMs: number | null;
}

export function leafFaceOf(leaf: LeafNode, { kind, silence }: LeafCondition): LeafFace {
  const look = { kind, tone: toneOf[kind] };
  if (kind === 'unnoticed' && silence !== null && silence.cause !== 'recovering')
    return { ...look, word: silence.cause === 'hung' ? 'hangs' : 'noAnswer', sinceMs: silence.sinceMs };
  const word = leaf.state;
  if (leafIs.returning(leaf.state)) return { ...look, word, sinceMs: leaf.stateSinceMs };
  if (silence?.cause === 'recovering') return { ...look, word: 'recovering', sinceMs: silence.sinceMs };
  return { ...look, word, sinceMs: null };
}

/** The partitions that no instance serves, by ordinal: a statement that needs one gets error 1777. */
export function unservedOrdinals(database: Database): number[] {
  const ordinals: number[] = [];
  database.partitions.forEach((partition) => {
    if (conditionOfPartition(partition) === 'unserved') ordinals.push(partition.ordinal);
  });
  return ordinals;
}

/** Partitions of a database that no instance serves. */
export interface UnservedPartitions {
  readonly database: string;
  readonly ordinals: readonly number[];
}
