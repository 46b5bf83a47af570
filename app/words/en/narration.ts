import type { Matter } from '../../presentation/matters/matters.ts';
import { areOf, counted, leavesNamed, listed, undoneRows } from './formats.ts';

type NotServed = Extract<Matter, { readonly kind: 'notServed' }>;

/** What each phase of an operation is for. */
const phases: Readonly<Record<number, string>> = {
  1: 'attach',
  2: 'restore copies',
  3: 'mend pairs',
  4: 'copy what moves',
  5: 'hand over what moves',
  6: 'change primaries',
  7: 'copy back',
};

const ends = { noticed: 'the master aggregator notices', takenOver: 'a replica takes over' };

const noAggregator = (silent: number): string =>
  `: no aggregator answers${silent === 0 ? '' : `, and ${counted(silent, 'primary is', 'primaries are')} silent too`}`;

/** More databases than this are told by their number. */
const mostDatabases = 3;

const databases = (names: readonly string[]): string =>
  names.length > mostDatabases ? `${names.length} databases` : listed(names);

/** What happens now, in sentences. */
export const narration = {
  empty: 'The cluster has a master aggregator and no leaves. ADD LEAF adds the first one.',
  allOnline: (leaves: number) =>
    leaves === 1 ? 'The only leaf is online.' : `All ${leaves} leaves are online.`,
  databases,
  balanced: (names: readonly string[], partitions: number, copies: number) =>
    `${databases(names)} ${areOf(names)} balanced: ${counted(partitions, 'partition', 'partitions')}, each with a primary${copies === 2 ? ' and a replica on its pair' : ', its only copy'}.`,
  unbalanced: (names: readonly string[]) =>
    `${databases(names)} ${areOf(names)} not balanced: EXPLAIN REBALANCE PARTITIONS shows what would even ${names.length === 1 ? 'it' : 'them'}.`,
  masterDown: 'The master aggregator is down: nothing is detected and nothing fails over.',
  unnoticed: (hosts: readonly string[], isHung: boolean) =>
    isHung
      ? `${leavesNamed(hosts)} no longer ${hosts.length === 1 ? 'answers' : 'answer'}. Only after 30 s of missed heartbeats is that a failure.`
      : `${leavesNamed(hosts)} ${hosts.length === 1 ? 'refuses' : 'refuse'} connections. The master aggregator needs about 3 s to be sure.`,
  unwatched: (hosts: readonly string[]) =>
    `${leavesNamed(hosts)} ${areOf(hosts)} down, and nobody watches: no failover happens.`,
  recovering: (hosts: readonly string[]) =>
    `${leavesNamed(hosts)} ${hosts.length === 1 ? 'has' : 'have'} been restarted and ${hosts.length === 1 ? 'reads its' : 'read their'} data back from disk.`,
  leafOffline: (hosts: readonly string[]) => `${leavesNamed(hosts)} ${areOf(hosts)} offline.`,
  partnerless: (hosts: readonly string[]) =>
    `${leavesNamed(hosts)} waits for a partner in the other group and gets no partitions until then.`,
  detached: (hosts: readonly string[]) =>
    `${leavesNamed(hosts)} ${areOf(hosts)} detached and ${hosts.length === 1 ? 'waits' : 'wait'} for ATTACH LEAF.`,
  batch: (
    hosts: readonly string[],
    { isTriedAgain, until }: { readonly isTriedAgain: boolean; readonly until: string | null },
  ) =>
    `${leavesNamed(hosts)} ${areOf(hosts)} attaching${
      until === null
        ? ', and nobody attaches.'
        : isTriedAgain
          ? `: it is tried again at ${until}.`
          : `: the master aggregator waits for more leaves until ${until}.`
    }`,
  attaching: (hosts: readonly string[]) => `${leavesNamed(hosts)} ${areOf(hosts)} attaching.`,
  /** What becomes of an attach that has failed, behind the sentence that says so. */
  stays: (until: string | null) =>
    until === null ? ', and nobody tries again for now' : `: it is tried again at ${until}`,
  settling: (hosts: readonly string[]) =>
    `${leavesNamed(hosts)} ${areOf(hosts)} online again; in a moment primaries are evened out.`,
  noPrimary: (database: string, count: number) =>
    `${counted(count, 'partition', 'partitions')} of ${database} ${count === 1 ? 'has' : 'have'} no primary: statements that need ${count === 1 ? 'it' : 'them'} get error 1777.`,
  older: (count: number, hosts: readonly string[], last: readonly string[]) =>
    ` ${leavesNamed(hosts)} ${hosts.length === 1 ? 'has' : 'have'} older copies of ${count}; they wait for ${leavesNamed(last)}.`,
  noAnswer: (database: string, count: number) =>
    `${counted(count, 'partition', 'partitions')} of ${database} ${count === 1 ? 'is' : 'are'} not served: no copy of ${count === 1 ? 'it' : 'them'} answers.`,
  notServed: ({ database, count, until, silent }: NotServed) =>
    `${counted(count, 'partition', 'partitions')} of ${database} ${count === 1 ? 'is' : 'are'} not served${
      until === null ? '' : until === 'aggregator' ? noAggregator(silent) : ` until ${ends[until]}`
    }.`,
  oneCopy: (database: string, count: number, hosts: readonly string[]) =>
    `${counted(count, 'partition', 'partitions')} of ${database} ${count === 1 ? 'has' : 'have'} a single copy, on ${leavesNamed(hosts)}.`,
  undone: (database: string, gone: number, back: number) => `${undoneRows(database, gone, back)}.`,
  phase: (phase: number) => `Phase ${phase}: ${phases[phase] ?? ''}`,
  subjects: {
    rebalance: (database: string) => `rebalance of ${database}`,
    restoreRedundancy: (database: string) => `redundancy of ${database} is being restored`,
    attach: (database: string, hosts: readonly string[]) =>
      hosts.length === 0
        ? `${database} is being attached`
        : `${leavesNamed(hosts)} ${areOf(hosts)} attaching`,
    /** Of an attach whose leaves are online. */
    evening: (_database: string, hosts: readonly string[]) =>
      `${leavesNamed(hosts)} ${areOf(hosts)} online again, and primaries are evened out`,
    detach: (_database: string, hosts: readonly string[]) =>
      `${leavesNamed(hosts)} ${areOf(hosts)} being detached`,
    remove: (_database: string, hosts: readonly string[]) =>
      `${leavesNamed(hosts)} ${areOf(hosts)} being removed`,
    failover: (_database: string, hosts: readonly string[]) =>
      hosts.length === 0 ? 'failover' : `${leavesNamed(hosts)} ${hosts.length === 1 ? 'has' : 'have'} failed`,
    partition: (database: string, hosts: readonly string[]) =>
      `a partition of ${database} on ${leavesNamed(hosts)} is being changed`,
  },
  failed: {
    rebalance: (database: string) => `the last rebalance of ${database} failed`,
    restoreRedundancy: (database: string) => `RESTORE REDUNDANCY ON ${database} failed`,
    attach: (database: string, hosts: readonly string[]) =>
      `attaching ${hosts.length === 0 ? database : leavesNamed(hosts)} failed`,
    /** Of an attach whose leaves are online. */
    evening: (_database: string, hosts: readonly string[]) =>
      `evening out the primaries of ${leavesNamed(hosts)} failed`,
    detach: (_database: string, hosts: readonly string[]) => `detaching ${leavesNamed(hosts)} failed`,
    remove: (_database: string, hosts: readonly string[]) => `removing ${leavesNamed(hosts)} failed`,
    failover: (_database: string, hosts: readonly string[]) =>
      `the failover of ${leavesNamed(hosts)} was not completed`,
    partition: (database: string) => `the last partition command on ${database} failed`,
  },
  running: {
    COPY: (count: number) => `${counted(count, 'copy', 'copies')} ${count === 1 ? 'runs' : 'run together'}`,
    PROMOTE: (count: number) => `${counted(count, 'replica is', 'replicas are')} promoted`,
    /** In place of a primary that still serves: till then both are locked. */
    replaced: (count: number) =>
      `${counted(count, 'replica is', 'replicas are')} promoted, and ${count === 1 ? 'its' : 'their'} clients wait until then`,
    DROP: (count: number) => `${counted(count, 'leftover is', 'leftovers are')} dropped`,
    ATTACH: (count: number) => `${counted(count, 'partition is', 'partitions are')} attached again`,
    DETACH: (count: number) => `${counted(count, 'replica is', 'replicas are')} detached`,
    CREATE: (count: number) => `${counted(count, 'partition is', 'partitions are')} created anew, empty`,
  },
};
