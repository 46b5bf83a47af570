import {
  hasEnded,
  isInService,
  isReachable,
  type LeafNode,
  masterIsUp,
  type NodeId,
  type Operation,
  onlinePrimary,
  type Partition,
  placementOf,
  planRebalance,
  rowsUndoneSince,
  type Sequence,
  type World,
} from '@ha-playground/engine';
import { nameOfNode } from '@ha-playground/engine/console';
import { words } from '../../words/index.ts';

/** What a person should know about this moment: first what goes on, then what it means for the data. */
export interface Narration {
  /** Set while a phase of an operation runs. */
  readonly phase: string | null;
  readonly text: string;
  /** Something is at stake, a partition without a primary or with a single copy, or has just been lost. */
  readonly isTrouble: boolean;
}

/** One line about `world`; `clock` writes an instant as the page shows it. */
export function narrationOf(world: World, clock: (atMs: number) => string): Narration {
  const leaves = leavesOf(world);
  if (leaves.length === 0) return { phase: null, text: words.narration.empty, isTrouble: false };
  const operation = world.operations.find((candidate) => !hasEnded(candidate)) ?? null;
  const data = dataSentences(world);
  const losses = lossSentences(world);
  const goingOn =
    operation === null ? restSentences(world, leaves, clock) : [operationSentence(operation, world)];
  const isTrouble = data.isTrouble || losses.length > 0;
  return {
    phase: operation?.phase == null ? null : words.narration.phase(operation.phase, lastPhase(operation)),
    text: [
      ...goingOn,
      ...losses,
      ...data.sentences,
      ...(operation === null && !isTrouble ? quietSentences(world) : []),
    ].join(' '),
    isTrouble,
  };
}

const leavesOf = (world: World): readonly LeafNode[] =>
  [...world.nodes].filter((node) => node.kind === 'leaf').filter((leaf) => leaf.state !== 'unknown');

const hostsOf = (world: World, nodes: readonly NodeId[]): readonly string[] =>
  nodes.map((node) => nameOfNode(world, node));

const lastPhase = (operation: Operation): number => operation.actions.last()?.phase ?? 1;

function operationSentence(operation: Operation, world: World): string {
  const hosts = hostsOf(world, operation.leaves);
  if (operation.state === 'settling') return words.narration.settling(hosts);
  const subject = capitalised(words.narration.subjects[operation.kind](operation.database, hosts));
  const running = runningWords(operation);
  return running === null ? `${subject}.` : `${subject}: ${running}.`;
}

function runningWords(operation: Operation): string | null {
  const counts = { COPY: 0, PROMOTE: 0, DROP: 0, ATTACH: 0 };
  operation.actions.forEach((action) => {
    if (action.state !== 'running') return;
    const verb = action.action.split(' ')[0];
    if (verb === 'COPY' || verb === 'PROMOTE' || verb === 'DROP' || verb === 'ATTACH') counts[verb] += 1;
  });
  const { running } = words.narration;
  const parts = [
    counts.ATTACH > 0 ? running.attach(counts.ATTACH) : null,
    counts.COPY > 0 ? running.copy(counts.COPY) : null,
    counts.PROMOTE > 0 ? running.promote(counts.PROMOTE) : null,
    counts.DROP > 0 ? running.drop(counts.DROP) : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
}

function restSentences(
  world: World,
  leaves: readonly LeafNode[],
  clock: (atMs: number) => string,
): readonly string[] {
  const { narration } = words;
  const hosts = (holds: (leaf: LeafNode) => boolean) =>
    leaves.filter(holds).map((leaf) => nameOfNode(world, leaf.id));
  const told = (names: readonly string[], tell: (names: readonly string[]) => string) =>
    names.length === 0 ? [] : [tell(names)];
  const batch = world.attachBatch;
  const sentences = [
    ...(masterIsUp(world) ? [] : [narration.masterDown]),
    ...unnoticedSentences(world, leaves),
    ...told(
      hosts((leaf) => leaf.process === 'recovering'),
      narration.recovering,
    ),
    ...told(
      hosts((leaf) => leaf.state === 'attaching'),
      (names) =>
        batch === null ? narration.attaching(names) : narration.batch(names, clock(batch.closesAtMs)),
    ),
    ...told(
      hosts((leaf) => leaf.state === 'offline' && leaf.process !== 'recovering'),
      narration.offline,
    ),
    ...told(
      hosts((leaf) => leaf.state === 'detached'),
      narration.detached,
    ),
  ];
  return sentences.length === 0 ? [narration.allOnline(leaves.length)] : sentences;
}

/** About leaves that have failed while the cluster still counts on them. */
function unnoticedSentences(world: World, leaves: readonly LeafNode[]): readonly string[] {
  const { narration } = words;
  const unnoticed = leaves.filter(
    (leaf) => leaf.state === 'online' && (leaf.process === 'stopped' || leaf.process === 'hung'),
  );
  const names = unnoticed.map((leaf) => nameOfNode(world, leaf.id));
  if (names.length === 0) return [];
  if (!masterIsUp(world) || !world.variables.leafFailureDetection) return [narration.unwatched(names)];
  return [
    narration.unnoticed(
      names,
      unnoticed.every((leaf) => leaf.process === 'hung'),
    ),
  ];
}

interface DataSentences {
  readonly sentences: readonly string[];
  readonly isTrouble: boolean;
}

function dataSentences(world: World): DataSentences {
  const wanted = world.variables.redundancyLevel;
  const sentences: string[] = [];
  for (const { name, partitions } of world.databases) {
    const health = healthOf(partitions, world);
    if (health.noPrimary > 0) sentences.push(words.narration.noPrimary(name, health.noPrimary));
    if (wanted === 2 && health.oneCopy > 0) {
      sentences.push(words.narration.oneCopy(name, health.oneCopy, hostsOf(world, health.loneNodes)));
    }
  }
  return { sentences, isTrouble: sentences.length > 0 };
}

/** For so long the line tells of acknowledged writes that are undone. */
const lossToldMs = 30_000;

const lossSentences = (world: World): readonly string[] =>
  [...rowsUndoneSince(world, world.nowMs - lossToldMs)].map(([database, { gone, back }]) =>
    words.narration.undone(database, gone, back),
  );

/** What a quiet cluster may be proud of, or what it still wants. */
function quietSentences(world: World): readonly string[] {
  return world.databases.map(({ name, partitions }) =>
    planRebalance(placementOf(world, name)).actions.length > 0
      ? words.narration.unbalanced(name)
      : words.narration.balanced(name, partitions.length, world.variables.redundancyLevel),
  );
}

interface Health {
  readonly noPrimary: number;
  readonly oneCopy: number;
  /** The leaves that hold the only copy of a partition, by NODE_ID. */
  readonly loneNodes: readonly NodeId[];
}

function healthOf(partitions: Sequence<Partition>, world: World): Health {
  let noPrimary = 0;
  let oneCopy = 0;
  const lone = new Set<NodeId>();
  partitions.forEach((partition) => {
    // While a replica is being promoted, statements wait for it.
    if (onlinePrimary(partition) === null && partition.state !== 'locked') {
      noPrimary += 1;
      return;
    }
    // The metadata still lists a leaf that has died a moment ago; this line goes by which copies are alive.
    const alive = partition.instances.filter(
      (instance) => isInService(instance) && isReachable(world.nodes.at(instance.node - 1)),
    );
    if (alive.length > 1) return;
    oneCopy += 1;
    for (const instance of alive) lone.add(instance.node);
  });
  return { noPrimary, oneCopy, loneNodes: [...lone].sort((left, right) => left - right) };
}

const capitalised = (text: string): string =>
  /^[a-z]+-\d/.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
