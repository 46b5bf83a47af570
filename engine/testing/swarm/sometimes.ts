import type { ClusterEvent } from '../../cluster/index.ts';
import { parse, type StatementKind, statementTable } from '../../language/index.ts';
import { faults } from './faults.ts';
import type { SeedReport } from './seed.ts';

/** Something that a swarm must meet now and then: if it never happens, the swarm does not test what it says. */
export interface Sometimes {
  readonly name: string;
  readonly happens: (report: SeedReport) => boolean;
}

/** Ends what another connection runs, by a number that no script knows beforehand. */
const aboutOthers: StatementKind = 'kill';

/** Every such property, the general ones first. */
export const sometimes: readonly Sometimes[] = [
  event('a failover succeeds', (one) => isEnd(one, 'failover', 'success')),
  event('a failover fails', (one) => isEnd(one, 'failover', 'failed')),
  event('a rebalance succeeds', (one) => isEnd(one, 'rebalance', 'success')),
  event('a rebalance fails', (one) => isEnd(one, 'rebalance', 'failed')),
  event('an attach succeeds', (one) => isEnd(one, 'attach', 'success')),
  event('an attach fails', (one) => isEnd(one, 'attach', 'failed')),
  event('a failed attach is repeated', ({ kind }) => kind === 'attachRepeated'),
  event('RESTORE REDUNDANCY succeeds', (one) => isEnd(one, 'restoreRedundancy', 'success')),
  event('a leaf is detached after its pair took over', (one) => isEnd(one, 'detach', 'success')),
  event('a leaf is removed after its partitions were taken over', (one) => isEnd(one, 'remove', 'success')),
  event('an operation is cancelled', (one) => one.kind === 'operationFinished' && one.state === 'cancelled'),
  event(
    'leaves are attached in one batch',
    (one) => one.kind === 'attachBatchClosed' && one.leaves.length > 1,
  ),
  event('a partition loses its last primary', ({ kind }) => kind === 'partitionOffline'),
  event('a lone instance is attached again', ({ kind }) => kind === 'partitionAttached'),
  event('an instance becomes an orphan', ({ kind }) => kind === 'instanceOrphaned'),
  event('acknowledged rows are gone and named', (one) => one.kind === 'writesUndone' && one.gone.length > 0),
  event('deleted rows are back and named', (one) => one.kind === 'writesUndone' && one.back.length > 0),
  event(
    'a copy with writes of its own takes over',
    (one) => one.kind === 'writesUndone' && one.cause === 'otherCopy',
  ),
  event('the loss of the last primary is accepted', ({ kind }) => kind === 'lossAccepted'),
  event('an empty partition replaces a lost one', ({ kind }) => kind === 'partitionEmptied'),
  event('a synchronous replica falls back to async', ({ kind }) => kind === 'replicasFellBack'),
  event('a replica that had fallen back is in sync again', ({ kind }) => kind === 'replicasInSync'),
  event('a replica diverges', (one) => one.kind === 'replicaDiverged' && one.cause === 'otherRows'),
  event('a replica is provisioned anew', ({ kind }) => kind === 'replicaReprovisioned'),
  event(
    'a leaf is lost to silence',
    (one) => one.kind === 'leafStateChanged' && one.cause === 'heartbeatsSilent',
  ),
  event(
    'a leaf is lost to refused connects',
    (one) => one.kind === 'leafStateChanged' && one.cause === 'heartbeatsRefused',
  ),
  event(
    'a leaf is set aside because auto_attach is off',
    (one) => one.kind === 'leafStateChanged' && one.cause === 'autoAttachOff',
  ),
  event('another aggregator becomes the master', ({ kind }) => kind === 'masterChanged'),
  ...[1720, 1777, 2003, 2013].map(error),
  {
    name: 'a statement waits and then succeeds',
    happens: ({ run }) =>
      run.client.finished.some(
        (one) =>
          one.kind === 'statement' &&
          one.result?.ok === true &&
          (one.endedAtMs ?? 0) - one.startedAtMs > 2_000,
      ),
  },
  {
    name: 'a workload waits for a partition',
    happens: ({ run }) =>
      run.world.workloadCourse.slice().some(({ writes }) => writes.waiting > 0 && writes.served > 0),
  },
  ...[1, 2, 3, 4, 5, 6, 7].map(faultInPhase),
  ...faults.map(
    ({ name }): Sometimes => ({
      name: `fault: ${name}`,
      happens: (report) => report.faults.some((fault) => fault.name === name),
    }),
  ),
  ...statementTable
    .filter(({ kind }) => kind !== aboutOthers)
    .map(
      ({ kind }): Sometimes => ({
        name: `statement succeeds: ${kind}`,
        happens: ({ run }) =>
          run.client.finished.some(({ text, result }) => result?.ok === true && kindOf(text) === kind),
      }),
    ),
];

const kinds = new Map<string, StatementKind | null>();

/** The kind of a statement as written; null for one that cannot be read. */
export function kindOf(text: string): StatementKind | null {
  const known = kinds.get(text);
  if (known !== undefined) return known;
  const parsed = parse(text);
  const kind = parsed.kind === 'statement' ? parsed.statement.kind : null;
  kinds.set(text, kind);
  return kind;
}

function event(name: string, isIt: (event: ClusterEvent) => boolean): Sometimes {
  return { name, happens: ({ run }) => run.world.events.slice().some(isIt) };
}

const isEnd = (one: ClusterEvent, operationKind: string, state: string): boolean =>
  one.kind === 'operationFinished' && one.operationKind === operationKind && one.state === state;

function error(number: number): Sometimes {
  return {
    name: `a statement meets error ${number}`,
    happens: ({ run }) =>
      run.client.finished.some(({ result }) => result?.ok === false && result.error.number === number),
  };
}

function faultInPhase(phase: number): Sometimes {
  return {
    name: `a fault strikes in phase ${phase} of an operation`,
    happens: (report) =>
      report.faults.some(({ during }) => during.some((running) => running.endsWith(`phase ${phase}`))),
  };
}
