import {
  type ActionVerb,
  actionIs,
  aliveCopies,
  conditionOfLeaf,
  conditionOfPartition,
  hasEnded,
  knownLeaves,
  type LeafCondition,
  masterIsUp,
  type NodeId,
  type Operation,
  operationIs,
  type Partition,
  placementOf,
  planRebalance,
  rowsUndoneSince,
  type Sequence,
  type Silence,
  verbOf,
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
  const leaves = toldLeaves(world);
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

const hostsOf = (world: World, nodes: readonly NodeId[]): readonly string[] =>
  nodes.map((node) => nameOfNode(world, node));

const lastPhase = (operation: Operation): number => operation.actions.last()?.phase ?? 1;

function operationSentence(operation: Operation, world: World): string {
  const hosts = hostsOf(world, operation.leaves);
  if (operationIs.settling(operation.state)) return words.narration.settling(hosts);
  const subject = capitalised(words.narration.subjects[operation.kind](operation.database, hosts));
  const running = runningWords(operation);
  return running === null ? `${subject}.` : `${subject}: ${running}.`;
}

function runningWords(operation: Operation): string | null {
  const counts = new Map<ActionVerb, number>();
  operation.actions.forEach((action) => {
    if (!actionIs.running(action.state)) return;
    const verb = verbOf(action);
    counts.set(verb, (counts.get(verb) ?? 0) + 1);
  });
  const parts = toldVerbs.flatMap((verb) => {
    const count = counts.get(verb) ?? 0;
    return count > 0 ? words.narration.running[verb](count) : [];
  });
  return parts.length === 0 ? null : parts.join(', ');
}

/** In this order, whatever runs beside each other. */
const toldVerbs = Object.keys({
  ATTACH: true,
  CREATE: true,
  COPY: true,
  PROMOTE: true,
  DETACH: true,
  DROP: true,
} satisfies Record<ActionVerb, true>) as ActionVerb[];

/** A leaf by its name, and how it is. */
interface ToldLeaf {
  readonly name: string;
  readonly condition: LeafCondition;
}

const toldLeaves = (world: World): readonly ToldLeaf[] =>
  knownLeaves(world).map((leaf) => ({
    name: nameOfNode(world, leaf.id),
    condition: conditionOfLeaf(world, leaf),
  }));

function restSentences(
  world: World,
  leaves: readonly ToldLeaf[],
  clock: (atMs: number) => string,
): readonly string[] {
  const { narration } = words;
  const batch = world.attachBatch;
  const told = (
    holds: (condition: LeafCondition) => boolean,
    tell: (names: readonly string[]) => string,
  ): readonly string[] => {
    const names = leaves.filter(({ condition }) => holds(condition)).map(({ name }) => name);
    return names.length === 0 ? [] : [tell(names)];
  };
  const sentences = [
    ...(masterIsUp(world) ? [] : [narration.masterDown]),
    ...unnoticedSentences(world, leaves),
    ...told(isRecovering, narration.recovering),
    ...told(
      ({ kind }) => kind === 'attaching',
      (names) =>
        batch === null ? narration.attaching(names) : narration.batch(names, clock(batch.closesAtMs)),
    ),
    ...told((condition) => condition.kind === 'offline' && !isRecovering(condition), narration.offline),
    ...told(({ kind }) => kind === 'detached', narration.detached),
  ];
  return sentences.length === 0 ? [narration.allOnline(leaves.length)] : sentences;
}

const isRecovering = ({ silence }: LeafCondition): boolean => silence?.cause === 'recovering';

/** About leaves that have failed while the cluster still counts on them. */
function unnoticedSentences(world: World, leaves: readonly ToldLeaf[]): readonly string[] {
  const { narration } = words;
  const isWatched = masterIsUp(world) && world.variables.leafFailureDetection;
  const unnoticed = leaves.filter(
    ({ condition }) => condition.kind === 'unnoticed' && !isRecovering(condition),
  );
  if (!isWatched) {
    // Nobody would miss the answers of a leaf that is only cut off.
    const down = unnoticed.filter(({ condition }) => condition.silence?.cause !== 'cutOff');
    return down.length === 0 ? [] : [narration.unwatched(down.map(({ name }) => name))];
  }
  const names = unnoticed.map(({ name }) => name);
  const isSilent = unnoticed.every(
    ({ condition: { silence } }) => silence !== null && keepsWaiting[silence.cause],
  );
  return names.length === 0 ? [] : [narration.unnoticed(names, isSilent)];
}

/** Is there no answer at all, in place of a refusal? It takes longer to be sure of [DOC]. */
const keepsWaiting: Readonly<Record<Silence, boolean>> = {
  stopped: false,
  recovering: false,
  hung: true,
  cutOff: true,
};

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
    if (health.noAnswer > 0) sentences.push(words.narration.noAnswer(name, health.noAnswer));
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
  /** Counted on still, though every leaf that holds it is silent. */
  readonly noAnswer: number;
  readonly oneCopy: number;
  /** The leaves that hold the only copy of a partition, by NODE_ID. */
  readonly loneNodes: readonly NodeId[];
}

function healthOf(partitions: Sequence<Partition>, world: World): Health {
  let noPrimary = 0;
  let noAnswer = 0;
  let oneCopy = 0;
  const lone = new Set<NodeId>();
  partitions.forEach((partition) => {
    if (conditionOfPartition(partition) === 'unserved') {
      noPrimary += 1;
      return;
    }
    const alive = aliveCopies(world, partition);
    if (alive.length === 0) noAnswer += 1;
    if (alive.length !== 1) return;
    oneCopy += 1;
    for (const instance of alive) lone.add(instance.node);
  });
  return { noPrimary, noAnswer, oneCopy, loneNodes: [...lone].sort((left, right) => left - right) };
}

const capitalised = (text: string): string =>
  /^[a-z]+-\d/.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
