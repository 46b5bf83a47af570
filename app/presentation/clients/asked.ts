import {
  type Asked,
  answerToClient,
  type ClientAnswer,
  type Database,
  instanceIs,
  isLoss,
  type LossEvent,
  type NodeId,
  type Ordinal,
  onlinePrimary,
  type Partition,
  type SimMs,
  type World,
  wayIn,
} from '@ha-playground/engine';
import { hurtsNow, mattersOf } from '../matters/matters.ts';
import type { ViewMs } from '../time/pace.ts';

export type Client = 'reader' | 'writer';
export const clients: readonly Client[] = ['reader', 'writer'];

/** What a client gets: an answer, or the news that a write that was acknowledged is gone. */
export type Outcome = ClientAnswer | { readonly kind: 'lost'; readonly rows: number };

/** A probe: what a client would get that asked this partition now. */
export interface Request {
  readonly client: Client;
  /** Null where no aggregator leads to any partition. */
  readonly ordinal: Ordinal | null;
  /** The leaf that serves the partition, or served it last; null where it leads to none. */
  readonly node: NodeId | null;
  readonly outcome: Outcome;
  /** How much of it is seen still, from 1 to 0: an answer fades when the next one is there. */
  readonly share: number;
}

/** What one client asks, and gets. */
export interface AskedBy {
  /** Where rows were lost a moment ago, and the partitions that do not answer, by ordinal: the same list until that changes. */
  readonly troubles: readonly Request[];
  /** The partition whose turn it is and, while it fades, the one before it. */
  readonly inTurn: readonly Request[];
}

export interface AskedNow extends Readonly<Record<Client, AskedBy>> {
  /** The database that they ask; null where there is none. */
  readonly database: string | null;
  /** Has it a table? Without one there is nothing to be read or written, and nobody asks. */
  readonly hasTable: boolean;
}

export interface Asking {
  /** The database that is seen: it is asked unless all is well with it and not with another one. */
  readonly database: string | null;
  readonly viewMs: ViewMs;
  /** How fast view time passes. */
  readonly speed: number;
}

/** So long a client is busy with one partition, of view time. */
const turnMs: ViewMs = 1_000;
/** So long an answer is seen to fade. */
const fadeMs: ViewMs = 300;
/** For so long it is shown where rows were lost, of simulated time. */
const lossShownMs: SimMs = 5_000;

/**
 * What a reader and a writer ask at an instant of view time, and what they would get: the partitions that do not answer, and one
 * more that does, each for a second in turn. A function of the world, view time and its speed alone: nothing is sent.
 */
export function askedNow(world: World, asking: Asking): AskedNow {
  const key = Object.values(asking).join();
  if (last?.world !== world || last.key !== key) last = { world, key, now: askedAt(world, asking) };
  return last.now;
}

/** Several want to know it of one frame. */
let last: { readonly world: World; readonly key: string; readonly now: AskedNow } | null = null;

function askedAt(world: World, { database: name, viewMs, speed }: Asking): AskedNow {
  const asked = databaseAsked(world, name);
  const database = world.databases.find((candidate) => candidate.name === asked);
  if (database === undefined || database.partitions.length === 0) return nobodyAsked;
  if (database.tables.length === 0) return { ...nobodyAsked, database: database.name, hasTable: false };
  const troubles = troublesOf(world, database);
  const losses = lossesIn(world, database);
  const turn = { lengthMs: turnLengthMs(speed), atMs: viewMs, fades: speed <= 1 };
  const by = (client: Client): AskedBy => ({
    troubles: client === 'writer' ? joined(losses, troubles.writer.requests) : troubles[client].requests,
    inTurn: askedInTurn(database, client, troubles[client].ordinals, turn),
  });
  return { reader: by('reader'), writer: by('writer'), database: database.name, hasTable: true };
}

/** Clients that are answered say nothing of another database that hurts: then they ask that one, the gravest first, if it has tables. */
function databaseAsked(world: World, seen: string | null): string | null {
  const hurt = mattersOf(world).flatMap((matter) =>
    hurtsNow(matter) && 'database' in matter && hasTable(world, matter.database) ? matter.database : [],
  );
  return hurt.includes(seen ?? '') ? seen : (hurt[0] ?? seen);
}

const hasTable = ({ databases }: World, database: string): boolean =>
  databases.some(({ name, tables }) => name === database && tables.length > 0);

const nobodyAsked: AskedNow = {
  database: null,
  hasTable: true,
  reader: { troubles: [], inTurn: [] },
  writer: { troubles: [], inTurn: [] },
};

/** At higher speeds a client stays as long with a partition as people can follow. */
const turnLengthMs = (speed: number): ViewMs => turnMs * 2 ** Math.max(0, Math.ceil(Math.log2(speed)));

/** What waits or is refused, by ordinal. */
interface Troubles {
  readonly requests: readonly Request[];
  /** All partitions of them; null stands for every one there is. */
  readonly ordinals: ReadonlySet<Ordinal> | null;
}

const asks: Readonly<Record<Client, Asked>> = { reader: 'reads', writer: 'writes' };

/** What several ask of one instant, one after another. */
let known: {
  readonly parts: readonly unknown[];
  readonly troubles: Readonly<Record<Client, Troubles>>;
} | null = null;

function troublesOf(world: World, database: Database): Readonly<Record<Client, Troubles>> {
  const parts = [world.nodes, world.brokenLinks, database.partitions, database.name, database.replication];
  if (known === null || parts.some((part, index) => part !== known?.parts[index])) {
    known = { parts, troubles: troublesNow(world, database) };
  }
  return known.troubles;
}

function troublesNow(world: World, database: Database): Readonly<Record<Client, Troubles>> {
  const way = wayIn(world);
  if (way.kind !== 'over') {
    const all = (client: Client): Troubles => ({
      requests: [{ client, ordinal: null, node: null, outcome: way, share: 1 }],
      ordinals: null,
    });
    return { reader: all('reader'), writer: all('writer') };
  }
  const found: Readonly<Record<Client, Request[]>> = { reader: [], writer: [] };
  database.partitions.forEach((partition) => {
    // Whoever may write may read: only of the others it is asked what a reader gets.
    for (const client of ['writer', 'reader'] as const) {
      const outcome = answerToClient(world, asks[client], { database, partition }, way);
      if (outcome.kind === 'ready') return;
      found[client].push(requestOf(client, partition, outcome));
    }
  });
  const of = (requests: readonly Request[]): Troubles => ({
    requests,
    ordinals: new Set(requests.map(({ ordinal }) => ordinal as Ordinal)),
  });
  return { reader: of(found.reader), writer: of(found.writer) };
}

const requestOf = (client: Client, partition: Partition, outcome: Outcome, share = 1): Request => ({
  client,
  ordinal: partition.ordinal,
  node: leafOf(partition),
  outcome,
  share,
});

/** Where the partition is served, is about to be, or was served last. */
function leafOf(partition: Partition): NodeId | null {
  const instance =
    onlinePrimary(partition) ??
    partition.instances.find(({ state }) => instanceIs.changing(state)) ??
    partition.instances.find(({ role }) => role === 'primary');
  return instance?.node ?? null;
}

interface Turn {
  readonly lengthMs: ViewMs;
  readonly atMs: ViewMs;
  readonly fades: boolean;
}

/** The writer asks half a turn later than the reader, elsewhere. */
function askedInTurn(
  { partitions }: Database,
  client: Client,
  troubled: Troubles['ordinals'],
  { lengthMs, atMs, fades }: Turn,
): readonly Request[] {
  if (troubled === null || troubled.size >= partitions.length) return [];
  const isWriter = client === 'writer';
  const sinceMs = atMs + (isWriter ? lengthMs / 2 : 0);
  const turn = Math.floor(sinceMs / lengthMs);
  const passedMs = sinceMs - turn * lengthMs;
  const shift = isWriter ? Math.floor(partitions.length / 2) : 0;
  const askedAt = (number: number): Partition => answering(partitions, number + shift, troubled);
  const current = askedAt(turn);
  const asked = [requestOf(client, current, ready)];
  const before = fades && turn > 0 && passedMs < fadeMs ? askedAt(turn - 1) : current;
  if (before !== current) asked.push(requestOf(client, before, ready, 1 - passedMs / fadeMs));
  return asked;
}

const ready: Outcome = { kind: 'ready' };

/** The partition of a turn or, where that one does not answer, the next one that does. */
function answering(
  partitions: Database['partitions'],
  first: number,
  troubled: ReadonlySet<Ordinal>,
): Partition {
  let partition = partitions.at(first % partitions.length);
  for (let step = 1; troubled.has(partition.ordinal); step += 1)
    partition = partitions.at((first + step) % partitions.length);
  return partition;
}

let lastLosses: { readonly parts: readonly unknown[]; readonly losses: readonly LossEvent[] } | null = null;

/** The partitions of which rows were lost a moment ago; none is the same list each time. */
function lossesIn({ events, nowMs }: World, { name, partitions }: Database): readonly Request[] {
  if (lastLosses === null || lastLosses.parts[0] !== events || lastLosses.parts[1] !== name)
    lastLosses = { parts: [events, name], losses: recentLosses(events, name) };
  const lost = new Map<Ordinal, number>();
  for (const event of lastLosses.losses) {
    if (event.atMs < nowMs - lossShownMs || event.ordinal >= partitions.length) continue;
    const rows = event.kind === 'writesUndone' ? event.gone.length : event.lostRows;
    if (rows > 0) lost.set(event.ordinal, (lost.get(event.ordinal) ?? 0) + rows);
  }
  if (lost.size === 0) return none;
  const key = [...lost].sort(([one], [other]) => one - other).join(';');
  if (shownLosses?.key !== key || shownLosses.partitions !== partitions)
    shownLosses = {
      key,
      partitions,
      requests: [...lost]
        .sort(([one], [other]) => one - other)
        .map(([ordinal, rows]) => requestOf('writer', partitions.at(ordinal), { kind: 'lost', rows })),
    };
  return shownLosses.requests;
}

const none: readonly Request[] = [];

/** The same list for as long as the same rows are shown to be lost. */
let shownLosses: {
  readonly key: string;
  readonly partitions: Database['partitions'];
  readonly requests: readonly Request[];
} | null = null;

/** Those that happened not long before the last event, whatever it was. */
function recentLosses(events: World['events'], database: string): readonly LossEvent[] {
  const losses: LossEvent[] = [];
  const sinceMs = (events.last()?.atMs ?? 0) - lossShownMs;
  for (let index = events.length - 1; index >= 0; index -= 1) {
    const event = events.at(index);
    if (event.atMs < sinceMs) break;
    if (isLoss(event) && event.database === database) losses.push(event);
  }
  return losses;
}

/** One list for two, the same for as long as both are. */
function joined(losses: readonly Request[], troubles: readonly Request[]): readonly Request[] {
  if (losses.length === 0) return troubles;
  if (both?.losses !== losses || both.troubles !== troubles)
    both = { losses, troubles, all: [...losses, ...troubles] };
  return both.all;
}

let both: Readonly<Record<'losses' | 'troubles' | 'all', readonly Request[]>> | null = null;
