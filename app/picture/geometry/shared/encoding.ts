import {
  type Database,
  isInService,
  isReachable,
  type LeafNode,
  leafIs,
  onlinePrimary,
  type Partition,
  type PartitionInstance,
  partitionIs,
  type Role,
} from '@ha-playground/engine';

/**
 * How an instance is drawn.
 * `primary` solid, square, one corner cut · `replica` hollow and round · `copying` dashed, filling up ·
 * `waiting` dotted: on a leaf that is back, not taken into service yet · `silent` in service, but its process does
 * not answer and nobody has noticed · `gone` out of service with its leaf · `down` the last primary of a partition
 * that has none in service · `orphan` dotted and tilted · `leaving` a former primary about to be dropped.
 */
export type CellLook =
  | 'primary'
  | 'replica'
  | 'copying'
  | 'waiting'
  | 'silent'
  | 'gone'
  | 'down'
  | 'orphan'
  | 'leaving';

/** What there is to see of an instance, apart from where it stands. */
export interface CellFace {
  readonly look: CellLook;
  readonly role: Role;
  /** A promotion holds statements back. */
  readonly isLocked: boolean;
  /** A replica that has not replayed everything that its primary has committed. */
  readonly isLagging: boolean;
  /** The letter or word beside the number. */
  readonly word: string;
}

/** How the instance is drawn, as its state, its membership and its leaf's process have it. */
export function faceOf(instance: PartitionInstance, partition: Partition, leaf: LeafNode): CellFace {
  const look = lookOf(instance, partition, leaf);
  const primary = look === 'replica' ? onlinePrimary(partition) : null;
  return {
    look,
    role: instance.role,
    isLocked: isHeld(instance, partition, look),
    isLagging: primary !== null && primary.head !== instance.head,
    word: wordOf(look, instance),
  };
}

function lookOf(instance: PartitionInstance, partition: Partition, leaf: LeafNode): CellLook {
  if (instance.membership === 'orphan') return 'orphan';
  if (instance.state === 'provisioning') return 'copying';
  if (isInService(instance)) {
    const isDead = !isReachable(leaf) || instance.state === 'offline' || instance.state === 'recovering';
    return isDead ? 'silent' : instance.role;
  }
  if (instance.role === 'primary' && onlinePrimary(partition) === null) return 'down';
  return instance.state === 'offline' || instance.state === 'unrecoverable' ? 'gone' : 'waiting';
}

function isHeld(instance: PartitionInstance, partition: Partition, look: CellLook): boolean {
  if (!partitionIs.locked(partition.state)) return false;
  return look === 'primary' || instance.state === 'transition';
}

function wordOf(look: CellLook, instance: PartitionInstance): string {
  switch (look) {
    case 'primary':
    case 'replica':
    case 'silent':
    case 'leaving':
      return instance.role === 'primary' ? 'P' : 'R';
    case 'copying':
      return '0%';
    case 'orphan':
      return 'orphan';
    case 'waiting':
    case 'gone':
    case 'down':
      return wordOfAbsence(instance);
  }
}

function wordOfAbsence(instance: PartitionInstance): string {
  if (instance.state === 'recovering') return 'rec';
  if (instance.state === 'unrecoverable') return 'bad';
  return instance.state === 'offline' ? 'off' : 'wait';
}

/** The colour role of a leaf's frame and lamp. */
export type LeafTone = 'ok' | 'silent' | 'gone' | 'attaching' | 'detached';

/** How a leaf's frame is drawn: its state as the master aggregator has it, and what its process really does. */
export interface LeafFace {
  readonly tone: LeafTone;
  /** The state in words, as short as the line beside the name needs it. */
  readonly text: string;
  /** Since when that has been so, where the seconds are worth watching; null otherwise. */
  readonly sinceMs: number | null;
}

export function leafFaceOf(leaf: LeafNode): LeafFace {
  if (leafIs.returning(leaf.state)) {
    return { tone: 'attaching', text: leaf.state, sinceMs: leaf.stateSinceMs };
  }
  if (leaf.state === 'online') return onlineFaceOf(leaf);
  if (leaf.process === 'recovering') {
    return { tone: 'gone', text: 'recovering', sinceMs: leaf.processSinceMs };
  }
  return { tone: leaf.state === 'detached' ? 'detached' : 'gone', text: leaf.state, sinceMs: null };
}

function onlineFaceOf(leaf: LeafNode): LeafFace {
  if (isReachable(leaf)) return { tone: 'ok', text: leaf.state, sinceMs: null };
  return {
    tone: 'silent',
    text: leaf.process === 'hung' ? 'hangs' : 'no answer',
    sinceMs: leaf.processSinceMs,
  };
}

/** The partitions that no instance serves, by ordinal: a statement that needs one gets error 1777. */
export function unservedOrdinals(database: Database): number[] {
  const ordinals: number[] = [];
  database.partitions.forEach((partition) => {
    if (partition.state === 'offline') ordinals.push(partition.ordinal);
  });
  return ordinals;
}
