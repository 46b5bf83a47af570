import type { StateWording } from '../states.ts';

/** What is going on in each state. */
export const stateWording: StateWording = {
  leaf: {
    unknown: 'The cluster does not know this leaf: it is not in SHOW LEAVES.',
    online: 'The leaf answers heartbeats and serves its partitions.',
    offline: 'The leaf missed its heartbeats; the master aggregator has taken its partitions out of service.',
    attaching: 'The leaf is back; its partitions are being brought up to date before it serves again.',
    detached: 'The leaf is set aside: it is known, but it serves nothing until ATTACH LEAF.',
    recovering: 'ATTACH LEAF waits until the leaf has recovered its data from disk.',
  },
  process: {
    running: 'The process accepts connections.',
    hung: 'The process exists but does not answer; connections wait in silence.',
    stopped: 'There is no process; connections are refused.',
    recovering:
      'The process replays its snapshots and logs from disk; connections are refused until it is done.',
  },
  partition: {
    served: 'One primary serves reads and writes.',
    locked: 'A replica is being promoted; statements that need the partition wait for it.',
    offline: 'No primary is in service; statements that need the partition get error 1777.',
  },
  instance: {
    online: 'The primary: it serves reads and writes.',
    replicating: 'A replica: it follows the log of its primary.',
    provisioning: 'A snapshot of the primary is being copied here.',
    transition: 'Its role is changing.',
    pending: 'Recovered, but the master aggregator has not taken it back into service.',
    recovering: 'The leaf replays its snapshot and log from disk.',
    offline: 'The leaf has no process; the data is on its disk.',
    unrecoverable: 'The data on disk cannot be recovered.',
  },
  replica: {
    sync: 'A commit is acknowledged only when this replica has it.',
    async: 'Commits do not wait for this replica; it follows after a lag.',
    ready: 'The replica has caught up and gets every commit at once; commits will wait for it again shortly.',
  },
  operation: {
    running: 'Its phases run one after another; the actions of a phase run together.',
    settling: 'The returned leaves are online; shortly their pairs are evened.',
    success: 'Every action succeeded.',
    failed: 'An action failed; what was done before it stays done.',
    cancelled: 'It was stopped; what was done before stays done.',
  },
};
