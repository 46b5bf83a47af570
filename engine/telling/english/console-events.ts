import type { FactsOf } from '../../base/index.ts';
import type { ConsoleEventWording, NamedEvent } from '../events.ts';
import { secondsText } from './amounts.ts';
import { clockText } from './clock.ts';
import { counted, enumerated } from './counts.ts';
import { writesUndone } from './undone-writes.ts';

/** What the console says by itself of what has happened. */
export const consoleEventWording: ConsoleEventWording = {
  processKilled: ({ node }) => ({ what: `${node}: process killed` }),
  processStopped: ({ node }) => ({ what: `${node}: process stopped cleanly` }),
  processStarted: ({ node, recoversAtMs }) => ({
    what: `${node}: process started`,
    after: `it recovers its data until ${clockText(recoversAtMs)}`,
  }),
  processHung: ({ node }) => ({
    what: `${node}: process hangs, it keeps its connections and answers nothing`,
  }),
  processResumed: ({ node }) => ({ what: `${node}: process goes on` }),
  assumptionChanged: ({ what, value }) => ({ what: `${what} is assumed to be ${value}` }),
  replicationLagChanged: ({ byMs, node }) =>
    byMs === 0
      ? { what: `${node}: its replicas follow as usual` }
      : { what: `${node}: its asynchronous replicas follow ${secondsText(byMs)} later than usual` },
  linkBroken: ({ nodes }) => ({ what: `No message passes between ${enumerated(nodes)}` }),
  linkMended: ({ nodes }) => ({ what: `Messages pass between ${enumerated(nodes)} again` }),
  resourceFilled: ({ node, resource }) => ({ what: `${node}: ${resources[resource].full}` }),
  resourceFreed: ({ node, resource }) => ({ what: `${node}: ${resources[resource].free}` }),
  workloadStarted: ({ database, table, readsPerSecond, writesPerSecond }) => ({
    what: `Clients of ${database}.${table} begin: ${readsPerSecond} reads and ${writesPerSecond} writes a second`,
  }),
  workloadStopped: ({ database, table }) => ({ what: `The clients of ${database}.${table} stop` }),
  partitionOffline: (event) => `${place(event)} is offline: its last primary was on ${event.node}.`,
  lossAccepted: (event) =>
    `${event.node} serves ${place(event)} with an older copy: what only ${event.lastPrimary} holds is given up.`,
  partitionsUnserved: unserved,
  partitionEmptied: (event) => `${place(event)} is empty on ${event.node} from now on: ${lost(event)}`,
  writesUndone,
};

/** A partition, as people name it: `test:3`. */
export const place = ({
  database,
  ordinal,
}: {
  readonly database: string;
  readonly ordinal: number;
}): string => `${database}:${ordinal}`;

const resources: Readonly<Record<'disk' | 'memory', { readonly full: string; readonly free: string }>> = {
  disk: { full: 'its disk is full, so it takes no writes', free: 'its disk has room again' },
  memory: {
    full: 'its tables have reached maximum_table_memory, so INSERT and CREATE fail',
    free: 'its tables have room in memory again',
  },
};

function unserved({ database, ordinals, rows, force }: FactsOf<NamedEvent, 'partitionsUnserved'>): string {
  const [has, them] = ordinals.length === 1 ? ['has', 'it by an empty one'] : ['have', 'them by empty ones'];
  const unservedOnes = `${counted(ordinals.length, 'partition')} of ${database} ${has} no copy in service`;
  const cost = `${counted(rows, 'row')} for good`;
  return force
    ? `${unservedOnes}; FORCE replaces ${them} and gives up ${cost}.`
    : `${unservedOnes} and ${ordinals.length === 1 ? 'is' : 'are'} left out; FORCE would replace ${them} and give up ${cost}.`;
}

function lost({ heldBy, lostRows }: FactsOf<NamedEvent, 'partitionEmptied'>): string {
  if (heldBy === null) return 'no copy of it was left anywhere.';
  const rows = `${counted(lostRows, 'row')} ${lostRows === 1 ? 'is' : 'are'}`;
  return `${rows} lost for good, the last copy on ${heldBy} is an orphan.`;
}
