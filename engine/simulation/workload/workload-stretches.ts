import type { Ordinal, Sequence, SimMs } from '../../base/index.ts';
import {
  type Asked,
  answerToClient,
  type ClientAnswer,
  type Database,
  type Partition,
  type PartitionShares,
  tableNamed,
  type WaitingPartition,
  type WayIn,
  type Workload,
  type WorkloadStretch,
  type World,
  wayIn,
} from '../../cluster/index.ts';
import type { Draft } from '../world/draft.ts';
import { carryOutWrites } from './workload-writes.ts';

/**
 * Records how the workload fares from now on, if anything has changed for it. To be called when all that happens at an
 * instant has happened. Writes that waited for a partition which is ready now are carried out.
 */
export function followWorkload(draft: Draft): void {
  const { workload } = draft.world;
  if (workload === null) return recordStretch(draft, silence(draft.nowMs));
  const answers = answersNow(draft.world, workload);
  const reads = waited(draft, workload.waitingReads, answers.reads);
  const writes = waited(draft, workload.waitingWrites, answers.writes);
  const { readsPerSecond, writesPerSecond } = workload;
  const partitions = sharesTotal(answers.reads.shares);
  draft.change({ workload: { ...workload, waitingReads: reads.waiting, waitingWrites: writes.waiting } });
  carryOutWrites(draft, writes.served);
  recordStretch(draft, {
    fromMs: draft.nowMs,
    readsPerSecond,
    writesPerSecond,
    reads: answers.reads.shares,
    writes: answers.writes.shares,
    failedReads: Math.round((readsPerSecond * reads.refusedMs) / 1_000 / partitions),
    failedWrites: Math.round((writesPerSecond * writes.refusedMs) / 1_000 / partitions),
  });
}

/** The clients stop: what still waits has ended without an answer, and so has failed [MODEL]. */
export function abandonWaiting(draft: Draft, workload: Workload): void {
  const { readsPerSecond, writesPerSecond, waitingReads, waitingWrites } = workload;
  const partitions = draft.findDatabase(workload.database)?.partitions.length ?? 1;
  const failed = (waiting: readonly WaitingPartition[], perSecond: number): number => {
    const waitedMs = waiting.reduce((total, { sinceMs }) => total + draft.nowMs - sinceMs, 0);
    return Math.round((perSecond * waitedMs) / 1_000 / partitions);
  };
  recordStretch(draft, {
    ...silence(draft.nowMs),
    failedReads: failed(waitingReads, readsPerSecond),
    failedWrites: failed(waitingWrites, writesPerSecond),
  });
}

/** How the partitions answer one kind of statement. */
interface Answers {
  readonly shares: PartitionShares;
  /** Those that let it wait, ascending. */
  readonly waiting: readonly Ordinal[];
  /** How a partition that is not waiting answers. */
  readonly isServed: (ordinal: Ordinal) => boolean;
}

/** What has become of the partitions whose statements waited until now. `refusedMs` sums the waits that ended badly. */
function waited(draft: Draft, before: readonly WaitingPartition[], now: Answers) {
  const since = new Map(before.map(({ ordinal, sinceMs }) => [ordinal, sinceMs]));
  const waiting = now.waiting.map((ordinal) => ({ ordinal, sinceMs: since.get(ordinal) ?? draft.nowMs }));
  for (const ordinal of now.waiting) since.delete(ordinal);
  const ended = before.filter(({ ordinal }) => since.has(ordinal));
  const served = ended.filter(({ ordinal }) => now.isServed(ordinal));
  const refusedMs = ended
    .filter(({ ordinal }) => !now.isServed(ordinal))
    .reduce((total, { sinceMs }) => total + draft.nowMs - sinceMs, 0);
  return { waiting, served, refusedMs };
}

/** Adds a stretch, unless it says what the last one says; two of one instant become one. */
function recordStretch(draft: Draft, stretch: WorkloadStretch): void {
  const { workloadCourse } = draft.world;
  const last = workloadCourse.last() ?? null;
  if (last === null && stretch.readsPerSecond + stretch.writesPerSecond === 0) return;
  if (last !== null && isAlike(last, stretch)) return;
  if (last?.fromMs !== stretch.fromMs) return draft.change({ workloadCourse: workloadCourse.push(stretch) });
  const failedReads = last.failedReads + stretch.failedReads;
  const failedWrites = last.failedWrites + stretch.failedWrites;
  draft.change({
    workloadCourse: workloadCourse.set(workloadCourse.length - 1, { ...stretch, failedReads, failedWrites }),
  });
}

const isAlike = (last: WorkloadStretch, next: WorkloadStretch): boolean =>
  last.readsPerSecond === next.readsPerSecond &&
  last.writesPerSecond === next.writesPerSecond &&
  next.failedReads + next.failedWrites === 0 &&
  sameShares(last.reads, next.reads) &&
  sameShares(last.writes, next.writes);

const sameShares = (one: PartitionShares, other: PartitionShares): boolean =>
  one.served === other.served && one.waiting === other.waiting && one.refused === other.refused;

const sharesTotal = ({ served, waiting, refused }: PartitionShares): number =>
  Math.max(1, served + waiting + refused);

const silence = (fromMs: SimMs): WorkloadStretch => ({
  fromMs,
  readsPerSecond: 0,
  writesPerSecond: 0,
  reads: none,
  writes: none,
  failedReads: 0,
  failedWrites: 0,
});

const none: PartitionShares = { served: 0, waiting: 0, refused: 0 };

function answersNow(world: World, workload: Workload): { readonly reads: Answers; readonly writes: Answers } {
  const database = world.databases.find(({ name }) => name === workload.database);
  if (database === undefined || tableNamed(workload.table, database.tables) === null)
    return everywhere(1, 'refused');
  const way = wayIn(world);
  if (way.kind !== 'over') return everywhere(database.partitions.length, way.kind);
  const survey = surveyOf(world, database, way);
  const isServed = (asked: Asked) => (ordinal: Ordinal) =>
    answerToClient(world, asked, { database, partition: database.partitions.at(ordinal) }, way).kind ===
    'ready';
  return {
    reads: { ...survey.reads, isServed: isServed('reads') },
    writes: { ...survey.writes, isServed: isServed('writes') },
  };
}

/** Every partition answers alike, because of the aggregators or the table. */
function everywhere(partitions: number, answer: 'waits' | 'refused') {
  const waiting =
    answer === 'waits' ? Array.from({ length: partitions }, (_, index) => index as Ordinal) : [];
  const refused = partitions - waiting.length;
  const answers: Answers = {
    shares: { served: 0, waiting: waiting.length, refused },
    waiting,
    isServed: () => false,
  };
  return { reads: answers, writes: answers };
}

type Survey = Readonly<Record<Asked, Pick<Answers, 'shares' | 'waiting'>>>;

type OverAggregator = Extract<WayIn, { readonly kind: 'over' }>;

/**
 * What chunks of partitions answered, and under which circumstances: a survey costs what has changed since the last one.
 * It follows from its arguments alone, so it is no part of a world.
 */
const known = new WeakMap<
  readonly Partition[],
  { readonly circumstances: string; readonly survey: Survey }
>();

function surveyOf(world: World, database: Database, way: OverAggregator): Survey {
  let circumstances = circumstancesOf(world, database, way);
  return settled(database.partitions).foldChunks(nothing, (total, chunk) => {
    const last = known.get(chunk);
    if (last?.circumstances === circumstances) {
      // From here on the very same text is compared, which takes no time however long it is.
      circumstances = last.circumstances;
      return together(total, last.survey);
    }
    const survey = surveyOfChunk(world, database, way, chunk);
    known.set(chunk, { circumstances, survey });
    return together(total, survey);
  });
}

/** A list whose chunks do not change any more, though the draft that it belongs to may go on. */
function settled(partitions: Sequence<Partition>): Sequence<Partition> {
  if (!partitions.isOpen) return partitions;
  const copy = partitions.open();
  copy.close();
  return copy;
}

/** Everything but the partitions themselves that decides how they answer. */
function circumstancesOf(world: World, database: Database, { via }: OverAggregator): string {
  const nodes: string[] = [];
  world.nodes.forEach((node) => {
    const full = node.kind === 'leaf' ? `${Number(node.isDiskFull)}${Number(node.isMemoryFull)}` : '';
    nodes.push(node.process.slice(0, 2) + full);
  });
  const links = world.brokenLinks.map((link) => link.nodes.join('-'));
  return [via, database.name, database.replication, links.join(), nodes.join()].join('|');
}

function surveyOfChunk(world: World, database: Database, way: WayIn, chunk: readonly Partition[]): Survey {
  const of = (asked: Asked) => {
    const answers = chunk.map((partition) => answerToClient(world, asked, { database, partition }, way).kind);
    const count = (answer: ClientAnswer['kind']) => answers.filter((other) => other === answer).length;
    return {
      shares: { served: count('ready'), waiting: count('waits'), refused: count('refused') },
      waiting: chunk.filter((_, index) => answers[index] === 'waits').map(({ ordinal }) => ordinal),
    };
  };
  return { reads: of('reads'), writes: of('writes') };
}

const nothing: Survey = {
  reads: { shares: none, waiting: [] },
  writes: { shares: none, waiting: [] },
};

const together = (one: Survey, other: Survey): Survey => ({
  reads: joined(one.reads, other.reads),
  writes: joined(one.writes, other.writes),
});

const joined = (one: Survey['reads'], other: Survey['reads']): Survey['reads'] => ({
  shares: {
    served: one.shares.served + other.shares.served,
    waiting: one.shares.waiting + other.shares.waiting,
    refused: one.shares.refused + other.shares.refused,
  },
  waiting: other.waiting.length === 0 ? one.waiting : [...one.waiting, ...other.waiting],
});
