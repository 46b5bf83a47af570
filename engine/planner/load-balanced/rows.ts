import { present } from '../../base/index.ts';
import type { Phase, Reason } from '../../cluster/index.ts';
import { Rows } from '../rows.ts';
import { replicasIn, type Spread, type Transfer } from './spread.ts';

/** The rows that lead every partition of a spread to where it belongs, in print order. */
export function rowsOfSpread(spread: Spread): Rows {
  const rows = new Rows(spread.placement.leaves);
  for (let ordinal = 0; ordinal < spread.origin.length; ordinal += 1) {
    const origin = spread.origin[ordinal] ?? -1;
    const primary = spread.primary[ordinal] ?? -1;
    const replica = spread.replica[ordinal] ?? -1;
    if (origin === -1 || staysAsItIs(spread, ordinal)) continue;
    const replicas = replicasIn(spread, ordinal);
    const partition = { ordinal, origin, primary, replica, replicas };
    if (primary === origin) addReplica(rows, spread, partition);
    else if (replica === origin) addChangeOfRoles(rows, spread, partition);
    else addMove(rows, spread, partition);
    for (const target of replicas) {
      if (target === primary || target === replica) continue;
      rows.add({
        action: 'DROP PARTITION',
        ordinal,
        phase: 6,
        target,
        source: -1,
        reason: { kind: 'leftOver' },
      });
    }
  }
  return rows;
}

const staysAsItIs = (
  { origin, primary, replica, placement, furtherReplicas }: Spread,
  ordinal: number,
): boolean =>
  origin[ordinal] === primary[ordinal] &&
  placement.replica[ordinal] === replica[ordinal] &&
  !furtherReplicas.has(ordinal);

interface Partition {
  readonly ordinal: number;
  readonly origin: number;
  readonly primary: number;
  readonly replica: number;
  readonly replicas: readonly number[];
}

function addReplica(rows: Rows, spread: Spread, { ordinal, origin, replica, replicas }: Partition): void {
  if (replicas.includes(replica)) return;
  const isLone = replicas.length === 0;
  const shift = spread.shifts.get(ordinal);
  const reason: Reason =
    shift !== undefined
      ? spreadsReplicas(rows, origin, shift)
      : { kind: isLone ? 'restoresSecondCopy' : 'separatesGroups' };
  rows.add({
    action: 'COPY PARTITION',
    ordinal,
    phase: isLone ? 2 : 3,
    target: replica,
    source: origin,
    reason,
  });
}

/** The replica takes over and the old primary's leaf follows it; a replica that is not there yet is copied first. */
function addChangeOfRoles(rows: Rows, spread: Spread, partition: Partition): void {
  const { ordinal, origin, primary, replicas } = partition;
  if (!replicas.includes(primary)) {
    const phase: Phase = replicas.length === 0 ? 2 : 4;
    const reason: Reason =
      replicas.length === 0 ? { kind: 'restoresSecondCopy' } : movesBecause(rows, spread, ordinal);
    rows.add({ action: 'COPY PARTITION', ordinal, phase, target: primary, source: origin, reason });
  }
  const { fromCount, toCount } = transferOf(spread, ordinal);
  const reason: Reason = isOverDatabases(spread, ordinal)
    ? movesBecause(rows, spread, ordinal)
    : { kind: 'evensPrimaries', from: rows.node(origin), fromCount, toCount };
  rows.add({ action: 'PROMOTE PARTITION', ordinal, phase: 6, target: primary, source: origin, reason });
  rows.add({
    action: 'COPY PARTITION',
    ordinal,
    phase: 7,
    target: origin,
    source: primary,
    reason: { kind: 'followsAgain' },
  });
}

function addMove(rows: Rows, spread: Spread, partition: Partition): void {
  const { ordinal, origin: source, primary, replica, replicas } = partition;
  const cause = movesBecause(rows, spread, ordinal);
  const copy = { action: 'COPY PARTITION', ordinal, phase: 4, source } as const;
  if (!replicas.includes(primary)) rows.add({ ...copy, target: primary, reason: cause });
  if (!replicas.includes(replica)) {
    const shift = spread.shifts.get(ordinal);
    const reason: Reason =
      shift === undefined ? { kind: 'separatesGroups' } : spreadsReplicas(rows, primary, shift);
    rows.add({ ...copy, target: replica, reason });
  }
  rows.add({
    action: 'PROMOTE PARTITION WITH DROP',
    ordinal,
    phase: 5,
    target: primary,
    source,
    reason: cause,
  });
}

function movesBecause(rows: Rows, spread: Spread, ordinal: number): Reason {
  const { from, to, fromCount, toCount } = transferOf(spread, ordinal);
  if (!isOverDatabases(spread, ordinal)) {
    if (fromCount <= toCount && spread.indexInGroup[from] !== -1) return { kind: 'savesCopies' };
    return { kind: 'evensLeaves', from: rows.node(from), to: rows.node(to), fromCount, toCount };
  }
  const countElsewhere = (place: number): number => spread.elsewhere?.[place] ?? 0;
  return {
    kind: 'evensDatabases',
    from: [rows.node(from)],
    to: [rows.node(to)],
    fromCount: fromCount + countElsewhere(from),
    toCount: toCount + countElsewhere(to),
  };
}

/** Does only the count over all databases say why the primary moves? */
function isOverDatabases(spread: Spread, ordinal: number): boolean {
  const { fromCount, toCount } = transferOf(spread, ordinal);
  return spread.elsewhere !== null && fromCount <= toCount + 1;
}

const transferOf = ({ transfers }: Spread, ordinal: number): Transfer =>
  present(transfers.get(ordinal), 'why a primary moves');

function spreadsReplicas(rows: Rows, primary: number, { from, to, fromCount, toCount }: Transfer): Reason {
  return {
    kind: 'spreadsReplicas',
    primaries: rows.node(primary),
    from: rows.node(from),
    to: rows.node(to),
    fromCount,
    toCount,
  };
}
