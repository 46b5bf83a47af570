import { addressOf } from '../../cluster/index.ts';
import type { Span } from '../../language/index.ts';
import { databaseLimit } from '../limits.ts';
import type { Notes } from '../notes.ts';
import type { PastedAddress } from '../pasted-cluster.ts';
import type { NamedTable } from '../text/read-tables.ts';
import { copyKey, type DatabaseFacts, isDatabaseName, partitionNamed, readRole } from './copy.ts';
import { DatabaseDraft } from './database-draft.ts';
import { addressOfRow, RowCells, readId } from './row-cells.ts';

/** What SHOW CLUSTER STATUS tells besides where partitions are. */
export interface StatusFacts {
  readonly databases: readonly DatabaseFacts[];
  /** The databases of which the master aggregator has the reference database; null where no such row was pasted. */
  readonly references: ReadonlySet<string> | null;
  /** How far the log of each copy reaches, by {@link copyKey}. */
  readonly positions: ReadonlyMap<string, number>;
  /** The nodes in the order of their first rows, by address. */
  readonly nodes: ReadonlyMap<string, StatusNode>;
}

export interface StatusNode extends PastedAddress {
  readonly nodeId: number | null;
  readonly span: Span;
  /** Does it hold a partition, so that it is a leaf? */
  readonly holds: boolean;
  /** Do its reference databases follow nobody, so that it is the master aggregator? */
  readonly leads: boolean;
}

/**
 * A SHOW CLUSTER STATUS of any version: the rows of partitions (`test_3`), the role by the metadata where the version
 * prints it, orphans too. Rows of other databases are those of every node: they tell which node is what.
 */
export function readStatus(table: NamedTable, notes: Notes): StatusFacts {
  const reading = new StatusReading(table, notes);
  for (const row of table.rows) {
    if (notes.refusal !== null) break;
    reading.readRow(new RowCells(table, row, notes));
  }
  return reading.finished();
}

class StatusReading {
  readonly #table: NamedTable;
  readonly #notes: Notes;
  readonly #drafts = new Map<string, DatabaseDraft>();
  readonly #references = new Set<string>();
  #hasReferences = false;
  readonly #positions = new Map<string, number>();
  readonly #nodes = new Map<string, StatusNode>();
  readonly #isSevenColumns: boolean;

  constructor(table: NamedTable, notes: Notes) {
    this.#table = table;
    this.#notes = notes;
    this.#isSevenColumns = table.columns.join() === sevenColumns;
  }

  readRow(cells: RowCells): void {
    const name = cells.needed('database', (text) => (text === '' ? null : text));
    const address = name === null ? null : addressOfRow(cells);
    if (name === null || address === null) return;
    this.#hasReferences ||= isReference(cells);
    const partition = isReference(cells) ? null : partitionNamed(name);
    this.#noteNode(cells, address, partition !== null);
    if (partition !== null) this.#readCopy(cells, address, partition);
    else if (isDatabaseName(name)) this.#references.add(name);
  }

  finished(): StatusFacts {
    const { columns, span } = this.#table;
    const databases = [...this.#drafts.values()].map((draft) => draft.finished({ rank: 0, columns, span }));
    const references = this.#hasReferences ? this.#references : null;
    return { databases, references, positions: this.#positions, nodes: this.#nodes };
  }

  #noteNode(cells: RowCells, { host, port }: PastedAddress, holds: boolean): void {
    const key = addressOf({ host, port });
    const known = this.#nodes.get(key);
    const follows =
      /replicating|offline/i.test(cells.text('state') ?? '') || cells.text('masterhost') !== null;
    this.#nodes.set(key, {
      host,
      port,
      nodeId: known?.nodeId ?? cells.optional('nodeid', readId),
      span: known?.span ?? cells.span,
      holds: holds || (known?.holds ?? false),
      leads: (known?.leads ?? false) || (!holds && !follows),
    });
  }

  #readCopy(
    cells: RowCells,
    { host, port }: PastedAddress,
    { database, ordinal }: { readonly database: string; readonly ordinal: number },
  ): void {
    const column = cells.text('metadatarole') === null ? 'role' : 'metadatarole';
    const isOrphan = [cells.text('role'), cells.text('metadatarole')].some((role) =>
      /^orphan$/i.test(role ?? ''),
    );
    const role = isOrphan ? ({ role: 'replica', isOld: false } as const) : cells.needed(column, readRole);
    if (role === null) return;
    const draft = this.#drafts.get(database) ?? new DatabaseDraft(database, this.#notes);
    if (!this.#drafts.has(database) && this.#drafts.size === databaseLimit)
      return this.#notes.refuse({ kind: 'tooManyDatabases', limit: databaseLimit }, cells.span);
    this.#drafts.set(database, draft);
    draft.isOld ||= role.isOld || this.#isSevenColumns;
    draft.ordinals.add(ordinal);
    const leaf = { host, port };
    const state = cells.text('state')?.toLowerCase() ?? 'online';
    draft.add({
      ordinal,
      leaf,
      role: role.role,
      isOrphan,
      isOffline: isOrphan || !servingStates.includes(state),
      term: null,
      instanceId: null,
      state: null,
      at: cells.row,
    });
    const position = cells.optional('position', readPosition);
    if (position !== null) this.#positions.set(copyKey(database, ordinal, leaf), position);
  }
}

/** What old versions print [DOC]. */
const sevenColumns = 'host,port,database,role,state,position,details';

const servingStates = ['online', 'replicating', 'transition'];

const isReference = (cells: RowCells): boolean =>
  [cells.text('role'), cells.text('metadatarole')].some((role) => /^reference$/i.test(role ?? ''));

/** `0:397`: a log file and a place in it, as one number that grows with the log. */
function readPosition(text: string): number | null {
  const [, file, place] = /^(?:(\d{1,5}):)?(\d{1,10})$/.exec(text) ?? [];
  return place === undefined ? null : Number(file ?? '0') * placesOfFile + Number(place);
}

/** No log file is as long. */
const placesOfFile = 10_000_000_000;
