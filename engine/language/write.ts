import { rowOf, textOf } from './facts.ts';
import type { OptionOf } from './kinds/row.ts';
import type { Name } from './parts.ts';
import { quotedString } from './quoting.ts';
import type { StatementBody } from './statement.ts';
import type { Unplaced, Writable } from './unplaced.ts';
import {
  address,
  duration,
  list,
  name,
  node,
  partition,
  tableName,
  textOfName,
  waitTarget,
  writeLiteral,
} from './write-parts.ts';
import { writtenValue, writtenWord } from './writing.ts';

/**
 * The canonical text of a statement, without a terminator: parsing it gives the same statement again, whatever its names
 * are. Whatever gives a statement to be run writes it with this. One thing cannot be written: a name with a line feed in
 * a dot command, which ends with its line.
 */
export function write(statement: Writable): string {
  const { options = {} } = rowOf(statement.kind);
  const fields: Readonly<Record<string, unknown>> = { ...statement };
  const chosen = Object.entries(options).filter(([option]) => fields[option] === true);
  return textOf(statement.kind)
    .replace(/ ?\{options\}/, chosen.map(([, words]) => ` ${words}`).join(''))
    .replace(/( ?)\[([^{\]]*\{(\w+)\}[^\]]*)\]/g, (_part, blank: string, inner: string, field: string) =>
      isThere(fields[field]) ? `${blank}${inner}` : '',
    )
    .replace(/\{(\w+)\}/g, (_slot, field) => writers[field as Field](fields[field] as never));
}

/** The statement as a line of a script: SQL ends with a semicolon, a dot command with its line. */
export function writeLine(statement: Writable): string {
  const text = write(statement);
  return text.startsWith('.') ? text : `${text};`;
}

const isThere = (value: unknown): boolean =>
  value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);

/** What statements hold besides their options. */
type Field = {
  [Kind in StatementBody['kind']]: FieldOf<Extract<StatementBody, { readonly kind: Kind }>>;
}[StatementBody['kind']];

type FieldOf<Body> = Body extends { readonly written: string }
  ? 'written'
  : Exclude<keyof Body, 'kind' | 'text' | 'pastedStart' | OptionOf<Body>> & string;

type ValueOf<Name extends Field> = StatementBody extends infer Body
  ? Body extends { readonly [Key in Name]: infer Value }
    ? Unplaced<Value>
    : never
  : never;

/** How each field is written; where it may be null its row says so with brackets. */
const writers: { readonly [Name in Field]: (value: Exclude<ValueOf<Name>, null>) => string } = {
  user: writtenWord,
  password: quotedString,
  leaf: address,
  leaves: (leaves) => list(leaves, address),
  aggregator: address,
  group: String,
  database: name,
  partition,
  action: (action) => action.toUpperCase(),
  like: quotedString,
  variable: name,
  value: (value) => writtenValue(textOfName(value)),
  topic: String,
  version: textOfName,
  assumption: textOfName,
  assumed: textOfName,
  of: node,
  name,
  replication: (replication) => replication.toUpperCase(),
  partitions: String,
  table: tableName,
  others: (others) => list(others, tableName),
  written: String,
  columns: (columns) => list<Unplaced<Name> | Column>(columns, column),
  rows: (rows) => list(rows, (row) => `(${list(row, writeLiteral)})`),
  progression: ({ last }) => String(last),
  node,
  nodes: (nodes) => nodes.map(node).join(' '),
  resource: String,
  byMs: duration,
  rate: (rate) =>
    rate === 'off' ? rate : `${rate.reads} reads ${rate.writes} writes ON ${tableName(rate.table)}`,
  until: waitTarget,
  statement: write,
  pasted: String,
  watch: name,
};

type Column = Unplaced<{ readonly name: Name; readonly type: 'integer' | 'text' }>;

function column(written: Unplaced<Name> | Column): string {
  if (typeof written === 'string' || 'text' in written) return name(written);
  return `${name(written.name)} ${columnTypes[written.type]}`;
}

const columnTypes = { integer: 'INT', text: 'TEXT' } as const;
