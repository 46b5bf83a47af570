import {
  bytesOf,
  type Database,
  hasEnded,
  instanceIs,
  isAncestor,
  isInService,
  type LeafNode,
  type NodeId,
  onlinePrimary,
  type Partition,
  type PartitionInstance,
  pairOf,
  partitionIs,
  rowCount,
  undoneWrites,
  type World,
} from '@ha-playground/engine';
import { nameOfNode } from '@ha-playground/engine/console';
import type { PictureSelection } from '../../presentation/sight/selection.ts';
import { formats, laterWords, words } from '../../words/index.ts';
import { copiesTo } from './chances/due.ts';
import type { Subject } from './subject.ts';

/** A piece of what is known; one with a selection can be inspected itself. */
export interface Piece {
  readonly text: string;
  readonly selection?: PictureSelection;
  readonly isTrouble?: boolean;
}

/** Something that is known about a subject: a term, and one or more lines. */
export interface Fact {
  readonly term: string;
  readonly lines: readonly (readonly Piece[])[];
}

const text = () => laterWords.inspector.facts;
/** Further copies of a long list are counted. */
const mostCopies = 6;

/** What is known about a leaf, but for its risk. */
export function leafFacts(leaf: LeafNode, world: World): readonly Fact[] {
  const pair = pairOf(world, leaf);
  const group: readonly Piece[] =
    pair === null
      ? [{ text: String(leaf.group) }]
      : [
          {
            text: text().groupAndPair(leaf.group, nameOfNode(world, pair.id)),
            selection: { node: pair.id, ordinal: null },
          },
        ];
  const process = leaf.process;
  return [
    fact(text().address, `${leaf.host}:${leaf.port}`),
    fact(text().node, String(leaf.id)),
    { term: text().group, lines: [group] },
    fact(
      text().process,
      `${process}, ${laterWords.inspector.since(formats.clock(leaf.processSinceMs))}${text().starts(Math.floor(leaf.processEpoch / 2))}`,
    ),
    { term: text().holds, lines: holdings(leaf, world) },
    ...copiesOf(leaf, world),
    ...troubles(leaf),
  ];
}

function holdings(leaf: LeafNode, world: World): readonly (readonly Piece[])[] {
  const lines = world.databases.flatMap((database) => {
    const counts = { primary: 0, replica: 0, orphan: 0 };
    database.partitions.forEach(({ instances }) => {
      for (const instance of instances) {
        if (instance.node !== leaf.id) continue;
        if (instance.membership === 'orphan') counts.orphan += 1;
        else if (isInService(instance)) counts[instance.role] += 1;
      }
    });
    const { primary, replica, orphan } = counts;
    if (primary + replica + orphan === 0) return [];
    return [[{ text: text().counts(database.name, primary, replica, orphan) }]];
  });
  return lines.length === 0 ? [[{ text: text().holdsNothing }]] : lines;
}

function copiesOf(leaf: LeafNode, world: World): readonly Fact[] {
  const { running } = copiesTo(world, leaf.id);
  if (running.length === 0) return [];
  const lines = world.operations
    .filter((operation) => !hasEnded(operation))
    .flatMap(({ database, actions }) =>
      [...actions]
        .filter((action) => running.includes(action))
        .map(({ ordinal, source, endsAtMs }): readonly Piece[] => [
          {
            text:
              source === null
                ? `${database}:${ordinal}`
                : text().copyFrom(`${database}:${ordinal}`, nameOfNode(world, source)),
            selection: { node: leaf.id, ordinal, database },
          },
          { text: endsAtMs === null ? '' : text().copyUntil(formats.clock(endsAtMs)) },
        ]),
    );
  const hidden = lines.length - mostCopies;
  const shown = hidden > 0 ? [...lines.slice(0, mostCopies), [{ text: text().more(hidden) }]] : lines;
  return [{ term: text().copying, lines: shown }];
}

function troubles(leaf: LeafNode): readonly Fact[] {
  const lines = [
    ...(leaf.isDiskFull ? [text().diskFull] : []),
    ...(leaf.isMemoryFull ? [text().memoryFull] : []),
    ...(leaf.lagMs > 0 ? [text().lag(leaf.lagMs / 1000)] : []),
  ];
  if (lines.length === 0) return [];
  return [{ term: text().trouble, lines: lines.map((line) => [{ text: line, isTrouble: true }]) }];
}

/** What is known about a partition, but for its copies, which are a table. */
export function partitionFacts(
  { database, partition }: Extract<Subject, { kind: 'partition' }>,
  world: World,
): readonly Fact[] {
  const primary = onlinePrimary(partition);
  const newest = primary ?? newestOf(partition);
  const copies = partition.instances.filter(isInService).length;
  const isWaiting = partitionIs.locked(partition.state);
  return [
    {
      term: text().onePrimary,
      lines: [
        [{ text: text().redundancy(copies), isTrouble: copies === 0 }],
        ...(copies === 1 ? [[{ text: text().last, isTrouble: true }]] : []),
      ],
    },
    ...(isWaiting ? [fact(text().locked, text().isLocked)] : []),
    fact(text().database, `${database.name}, ${text().replication[database.replication]}`),
    ...(newest === null ? [] : [fact(text().content, size(world, newest, database))]),
    ...actionsAbout(database, partition, world),
  ];
}

function actionsAbout(database: Database, { ordinal }: Partition, world: World): readonly Fact[] {
  const operation = world.operations.find((candidate) => candidate.database === database.name);
  if (operation === undefined) return [];
  const lines = [...operation.actions]
    .filter((action) => action.ordinal === ordinal)
    .map(({ action, target, phase, state }): readonly Piece[] => [
      {
        text: text().action(action, nameOfNode(world, target), phase, state),
        selection: { node: target, ordinal, database: database.name },
      },
    ]);
  return lines.length === 0 ? [] : [{ term: words.operations[operation.kind], lines }];
}

/** What is known about one copy. */
export function instanceFacts(
  subject: Extract<Subject, { kind: 'instance' }> & { readonly instance: PartitionInstance },
  world: World,
): readonly Fact[] {
  const { database, partition, leaf, instance } = subject;
  const inStep = stepOf(instance, subject);
  return [
    {
      term: laterWords.inspector.kinds.partition,
      lines: [
        [
          {
            text: `${database.name}:${partition.ordinal}`,
            selection: { node: null, ordinal: partition.ordinal, database: database.name },
          },
        ],
      ],
    },
    {
      term: laterWords.inspector.kinds.leaf,
      lines: [[{ text: nameOfNode(world, leaf.id), selection: { node: leaf.id, ordinal: null } }]],
    },
    fact(text().role, instance.role),
    fact(
      text().service,
      isInService(instance) ? text().inService : text().outOfService,
      !isInService(instance),
    ),
    fact(text().membership, text().memberships[instance.membership], instance.membership === 'orphan'),
    fact(text().instance, String(instance.instanceId)),
    ...(instance.role === 'primary' ? [fact(text().term, String(instance.term))] : []),
    fact(text().commit, String(instance.head.position)),
    { term: text().sync, lines: [[inStep]] },
    fact(text().content, size(world, instance, database)),
  ];
}

/** How far a copy is behind the primary of its partition, or whether it went another way. */
export function stepOf(
  instance: PartitionInstance,
  { database, partition }: { readonly database: Database; readonly partition: Partition },
): Piece {
  const primary = onlinePrimary(partition);
  if (primary === instance) return { text: text().isPrimary };
  if (primary === null) return { text: text().noPrimary };
  if (instanceIs.arriving(instance.state)) return { text: text().beingCopied };
  if (primary.head === instance.head || primary.head.digest === instance.head.digest)
    return { text: text().inStep };
  if (isAncestor(instance.head, primary.head))
    return {
      text: text().behind(primary.head.position - instance.head.position),
      isTrouble: isInService(instance),
    };
  const undone = undoneWrites(instance.head, primary.head, database.tables);
  return { text: text().diverged(undone.reduce((sum, { gone }) => sum + gone.length, 0)), isTrouble: true };
}

/** The leaf on which a copy is, and how to inspect the copy there. */
export const placeOf = (
  node: NodeId,
  { database, partition }: { database: Database; partition: Partition },
) => ({
  node,
  ordinal: partition.ordinal,
  database: database.name,
});

const size = (world: World, { head }: PartitionInstance, database: Database): string =>
  text().size(rowCount(head, database.tables), formats.bytes(bytesOf(world, head, database)));

const newestOf = ({ instances }: Partition): PartitionInstance | null =>
  instances.reduce<PartitionInstance | null>(
    (newest, instance) =>
      newest === null || instance.head.position > newest.head.position ? instance : newest,
    null,
  );

const fact = (term: string, line: string, isTrouble = false): Fact => ({
  term,
  lines: [[{ text: line, isTrouble }]],
});
