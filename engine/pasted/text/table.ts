import type { Span } from '../../language/index.ts';

/** A result table as it was pasted: texts, each with its place. */
export interface PastedTable {
  /** The names of the columns as {@link columnKey} writes them. */
  readonly columns: readonly string[];
  /** The same names as they were written. */
  readonly headings: readonly string[];
  readonly rows: readonly PastedRow[];
  /** Its heading. */
  readonly span: Span;
  /** Rows that could not be read. */
  readonly damaged: number;
  /** The statement that it answers, where it is written with the table. */
  readonly statement: string | null;
  /**
   * Does it show that no row is missing, by its last rule, its last bracket or a footer that counts as many; does it show
   * that some may be; or does the way in which it is written not tell?
   */
  readonly end: 'closed' | 'open' | 'unknown';
}

export interface PastedRow {
  /** By column; NULL is null. */
  readonly cells: readonly (string | null)[];
  readonly span: Span;
  /** The place of one cell. */
  cellSpan(column: number): Span;
}

/** One key for a column's name as all versions and tools write it: `Node ID`, `NODE_ID`, `NodeId` and `nodeID`. */
export const columnKey = (written: string): string => {
  const lower = written.trim().toLowerCase();
  const key = /^[a-z]*$/.test(lower) ? lower : lower.replace(/[\s_?`"'*-]+/g, '');
  return synonyms[key] ?? key;
};

/** A cell as it is meant: what clients write for NULL is no value, and what makes a word bold is no part of it. */
export function cellValue(written: string): string | null {
  // Asked of every cell, so most are told by their first letter.
  if (!/^[nN\\[<(*_`]/.test(written)) return written;
  if (/^(?:null|none|nil|\\n|\[null\]|<null>|\(null\))$/i.test(written)) return null;
  if (written.length > markedLengthLimit) return written;
  return written.replace(/^\[\d[\d;]*m(.*)\[\d*m$/, '$1').replace(/^(\*{1,2}|_{1,2}|`)(.+)\1$/, '$2');
}

/** No name, state or number that somebody has made bold is longer. */
const markedLengthLimit = 300;

/** Other names of a column, in MV_NODES and in the answers of the administration tools. */
const synonyms: Readonly<Record<string, string>> = {
  ipaddr: 'host',
  hostname: 'host',
  databasename: 'database',
  variablevalue: 'value',
  memsqlrole: 'role',
  clusterrole: 'role',
  'host:port': 'host',
  ag: 'availabilitygroup',
  singlestoreid: 'memsqlid',
};

/** The columns that say something of a cluster, by their keys. */
const knownColumns: ReadonlySet<string> = new Set([
  'host',
  'port',
  'availabilitygroup',
  'pairhost',
  'pairport',
  'state',
  'openedconnections',
  'averageroundtriplatency',
  'averageroundtriplatencyms',
  'nodeid',
  'masteraggregator',
  'ordinal',
  'role',
  'locked',
  'isoffline',
  'syncdesired',
  'term',
  'instanceid',
  'database',
  'databaseid',
  'numpartitions',
  'issync',
  'variablename',
  'value',
  'position',
  'masterhost',
  'masterport',
  'metadatarole',
  'details',
  'memsqlid',
  'processstate',
  'clusterstate',
  'recoverystate',
  'type',
  'commits',
]);

/** Are these names of columns, and not the cells of a row? Two of them are known, or it is a list of databases. */
export function isHeading(cells: readonly string[]): boolean {
  if (cells.length === 1 && columnKey(cells[0] ?? '') === 'database') return true;
  if (cells.length > 0 && cells.every(isVariableName)) return true;
  return countKnown(cells) >= 2;
}

/** How many of them are names of columns that say something of a cluster. */
export function countKnown(cells: readonly string[]): number {
  let known = 0;
  for (const cell of cells) if (isKnown(cell)) known += 1;
  return known;
}

/** Are all of them names of columns? Then they need no sign between them. */
export const areAllKnown = (cells: readonly string[]): boolean => cells.length >= 2 && cells.every(isKnown);

/** Asked of every cell of every row, so most are told by their letters. */
const isKnown = (cell: string): boolean =>
  cell.length >= 4 &&
  cell.length <= 30 &&
  /^[`"'*a-z_ :?-]+$/i.test(cell) &&
  knownColumns.has(columnKey(cell));

/** `@@GLOBAL.redundancy_level`, as SELECT heads the value of a variable. */
export const isVariableName = (heading: string): boolean => /^@@(?:\w+\.)?\w+$/.test(heading.trim());
