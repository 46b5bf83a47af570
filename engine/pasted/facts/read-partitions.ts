import type { InSteps } from '../../base/index.ts';
import { partitionLimit } from '../../cluster/index.ts';
import { databaseLimit } from '../limits.ts';
import type { Notes } from '../notes.ts';
import type { NamedTable } from '../text/read-tables.ts';
import { type CopyFacts, type DatabaseFacts, isDatabaseName, readOrdinal, readRole } from './copy.ts';
import { DatabaseDraft } from './database-draft.ts';
import type { NodeIds } from './node-ids.ts';
import { addressOfRow, RowCells, readFlag, readId } from './row-cells.ts';

/**
 * The databases of a SHOW PARTITIONS or of DISTRIBUTED_PARTITIONS, in the order of their first rows. The NODE_IDs of its
 * rows are noted; a row that names no host is of the node that another table gives this NODE_ID.
 */
export function* readPartitions(
  table: NamedTable,
  { ids, notes, unnamed }: Pick<Reading, 'ids' | 'notes' | 'unnamed'>,
): InSteps<readonly DatabaseFacts[]> {
  const drafts = new Map<string, DatabaseDraft>();
  for (const [place, row] of table.rows.entries()) {
    if (notes.refusal !== null) break;
    if (place % rowsPerStep === rowsPerStep - 1) yield;
    readRow(new RowCells(table, row, notes), { table, drafts, ids, notes, unnamed });
  }
  if (table.rows.length >= rowsPerStep) yield;
  const isDistributed = table.columns.includes('database') || table.columns.includes('instanceid');
  const { columns, span } = table;
  return [...drafts.values()].map((draft) => draft.finished({ rank: isDistributed ? 2 : 1, columns, span }));
}

/** So many rows are read in one step. */
const rowsPerStep = 4_096;

function isTooMany(drafts: ReadonlyMap<string, DatabaseDraft>): boolean {
  let partitions = 0;
  for (const { ordinals } of drafts.values()) partitions += ordinals.size;
  return partitions > partitionLimit;
}

interface Reading {
  readonly table: NamedTable;
  readonly drafts: Map<string, DatabaseDraft>;
  readonly ids: NodeIds;
  readonly notes: Notes;
  /** The database of rows that name none. */
  readonly unnamed: string;
}

function readRow(cells: RowCells, { table, drafts, ids, notes, unnamed }: Reading): void {
  const name = cells.text('database') ?? table.database ?? unnamed;
  if (!isDatabaseName(name)) return cells.leaveOut('database', name);
  const ordinal = cells.needed('ordinal', readOrdinal);
  if (ordinal === null) return;
  if (cells.optional('isreadreplica', readFlag) === true)
    return notes.row({ kind: 'readReplica', partition: `${name}:${ordinal}` }, cells.span);
  const draft = drafts.get(name) ?? new DatabaseDraft(name, notes);
  if (!drafts.has(name) && drafts.size === databaseLimit)
    return notes.refuse({ kind: 'tooManyDatabases', limit: databaseLimit }, cells.span);
  const copy = readCopy(cells, { draft, ordinal, ids });
  if (copy === 'damaged') return;
  drafts.set(name, draft);
  draft.ordinals.add(ordinal);
  if (draft.ordinals.size > partitionLimit / drafts.size && isTooMany(drafts))
    return notes.refuse({ kind: 'tooManyPartitions', limit: partitionLimit }, cells.span);
  draft.id ??= cells.optional('databaseid', readId);
  if (cells.optional('locked', readFlag) === true) draft.locked.push({ ordinal, span: cells.span });
  if (copy === null) return;
  draft.replication ??= replicationIn(cells);
  draft.add(copy);
}

/** Null for a row that says that there is no instance. */
function readCopy(
  cells: RowCells,
  { draft, ordinal, ids }: { readonly draft: DatabaseDraft; readonly ordinal: number; readonly ids: NodeIds },
): CopyFacts | 'damaged' | null {
  const hasNode = cells.text('host') !== null || (!cells.has('host') && cells.text('nodeid') !== null);
  if (!hasNode) return null;
  const nodeId = cells.optional('nodeid', readId);
  const known = !cells.has('host') && nodeId !== null ? ids.addressOf(nodeId) : null;
  const leaf = known ?? (cells.has('host') ? addressOfRow(cells) : null);
  if (leaf === null) {
    if (!cells.has('host')) cells.leaveOut('nodeid', cells.text('nodeid'));
    return 'damaged';
  }
  ids.note(leaf, nodeId, cells.row);
  const role = cells.has('role') ? cells.needed('role', readRole) : roleByPlace(draft, ordinal);
  if (role === null) return 'damaged';
  draft.isOld ||= role.isOld;
  const state = cells.optional('state', readState);
  return {
    ordinal,
    leaf: { host: leaf.host, port: leaf.port },
    role: role.role,
    isOrphan: false,
    isOffline: cells.optional('isoffline', readFlag) ?? false,
    term: cells.optional('term', readCount),
    instanceId: cells.optional('instanceid', readId),
    state: state ?? (cells.has('state') && role.role === 'primary' ? 'primary' : null),
    at: cells.row,
  };
}

/** Without a column of roles the Master comes first. */
const roleByPlace = (draft: DatabaseDraft, ordinal: number) =>
  ({ role: draft.ordinals.has(ordinal) ? 'replica' : 'primary', isOld: false }) as const;

function readState(text: string): 'sync' | 'ready' | 'async' | null {
  const state = text.toLowerCase();
  return state === 'sync' || state === 'ready' || state === 'async' ? state : null;
}

function readCount(text: string): number | null {
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** SYNC_DESIRED; without it the STATE of a replica: every instance of an asynchronous database prints async [HAC, DOC]. */
function replicationIn(cells: RowCells): 'sync' | 'async' | null {
  const desired = cells.optional('syncdesired', readFlag);
  if (desired !== null) return desired ? 'sync' : 'async';
  if (!cells.has('state')) return null;
  return cells.text('state')?.toLowerCase() === 'async' ? null : 'sync';
}
