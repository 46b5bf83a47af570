import {
  conditionOfInstance,
  type Database,
  type InstanceCondition,
  instanceIs,
  knownLeaves,
  type LeafNode,
  type NodeId,
  type Ordinal,
  type Partition,
  pairOf,
  partitionIs,
  unreachable,
  type World,
} from '@ha-playground/engine';
import type { TermLight } from '@ha-playground/engine/english';

/** What of a cluster a word is about, at one instant. */
export interface TermMarks {
  readonly instances: readonly { readonly node: NodeId; readonly ordinal: Ordinal }[];
  readonly leaves: readonly NodeId[];
}

/**
 * The instances of `database`, or the leaves, that a term is about; of pairs the one in which a leaf is lost, else the last,
 * and of groups the first, so that one is told from the others. Nothing where there is none just now.
 */
export function marksOfTerm(light: TermLight, world: World, database: string | null): TermMarks {
  switch (light.kind) {
    case 'copies': {
      const shown = world.databases.find(({ name }) => name === database) ?? world.databases[0];
      const instances = shown === undefined ? [] : instancesOf(light.which, world, shown);
      return { instances, leaves: [] };
    }
    case 'leaves':
      return { instances: [], leaves: leavesOf(light.which, world).map(({ id }) => id) };
    case 'master':
      return nothing;
    default:
      return unreachable(light);
  }
}

const nothing: TermMarks = { instances: [], leaves: [] };

type Copies = Extract<TermLight, { kind: 'copies' }>['which'];

function instancesOf(which: Copies, world: World, { partitions }: Database): TermMarks['instances'] {
  const leaves = new Map(knownLeaves(world).map((leaf) => [leaf.id, leaf]));
  return [...partitions].flatMap((partition) => {
    const { ordinal } = partition;
    const placed = [...partition.instances].flatMap((instance) => {
      const leaf = leaves.get(instance.node);
      return leaf === undefined
        ? []
        : [{ instance, condition: conditionOfInstance(instance, partition, leaf) }];
    });
    const whole = placed.filter(({ condition }) => condition === 'primary' || condition === 'replica').length;
    return placed
      .filter(({ instance, condition }) => isMeant(which, { partition, instance, condition, whole }))
      .map(({ instance: { node } }) => ({ node, ordinal }));
  });
}

interface Placed {
  readonly partition: Partition;
  readonly instance: Partition['instances'][number];
  readonly condition: InstanceCondition;
  /** How many copies of the partition answer or follow. */
  readonly whole: number;
}

function isMeant(which: Copies, { partition, instance, condition, whole }: Placed): boolean {
  switch (which) {
    case 'all':
      return condition === 'primary' || condition === 'replica';
    case 'primary':
    case 'replica':
    case 'orphan':
      return condition === which;
    case 'lone':
      return whole === 1 && (condition === 'primary' || condition === 'replica');
    case 'locked':
      return (
        partitionIs.locked(partition.state) &&
        (condition === 'primary' || instanceIs.changing(instance.state))
      );
    case 'arriving':
      return condition === 'copying';
    case 'gone':
      return (
        condition === 'gone' || condition === 'down' || condition === 'silent' || condition === 'waiting'
      );
    default:
      return unreachable(which);
  }
}

function leavesOf(which: Extract<TermLight, { kind: 'leaves' }>['which'], world: World): readonly LeafNode[] {
  const leaves = knownLeaves(world);
  switch (which) {
    case 'all':
      return leaves;
    case 'group':
      return world.variables.redundancyLevel === 2 ? leaves.filter(({ group }) => group === 1) : [];
    case 'pair': {
      const paired = leaves.filter((leaf) => pairOf(world, leaf) !== null);
      const one = paired.find(({ state }) => state !== 'online') ?? paired.at(-1);
      return one === undefined ? [] : paired.filter(({ slot }) => slot === one.slot);
    }
    case 'offline':
    case 'attaching':
    case 'detached':
      return leaves.filter(({ state }) => state === which);
    default:
      return unreachable(which);
  }
}
