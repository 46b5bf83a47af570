import { consoleWith } from '../../statements/client/console-for-tests.ts';
import type { Cell, ResultTable } from '../../statements/index.ts';
import { informationSchemaTable } from '../../statements/views/information-schema.ts';
import type { Kind } from './expressions.ts';
import type { OracleTable } from './queries.ts';

/** Where the oracle keeps its copies of our views: its own schema of that name has others. The names are of one length. */
const [ours, copies] = ['INFORMATION_SCHEMA', 'INFORMATION_COPIES'];

/** A statement of ours as the oracle is to read it. */
export const asForOracle = (text: string): string => text.replaceAll(`${ours}.`, `${copies}.`);

/** What the oracle printed, with our names. */
export const asOfOurs = (printed: string): string => printed.replaceAll(`${copies}.`, `${ours}.`);

const petRows: readonly (readonly Cell[])[] = [
  [1, 'Ada', 4, 'Kim', 12],
  [2, 'bob', 2, null, 3],
  [3, 'Cyd', 4, 'Lee', -7],
  [4, 'dot', null, 'kim', 0],
  [5, 'Kim', 3, 'Ada', 12],
  [6, 'b_c', 0, 'KIM ', 40],
  [7, 'bac', 4, '', null],
  [8, '12', 10, '2x', 7],
  [9, '2x', -1, '12', 100],
  [10, null, 2, null, null],
  [11, 'z', 7, 'z ', 1],
  [12, 'leaf-1', 1, 'leaf-10', 3306],
  [13, "O'Hara", 2, 'a,b', 5],
  [14, ' pad', 3, 'Ada', 12],
  [15, 'kim', 4, 'dot', -40],
];

const visitRows: readonly (readonly Cell[])[] = [
  [1, 1, 'Kim', 10],
  [2, 1, 'kim', 25],
  [3, 3, null, 7],
  [4, 9, 'ada', 1],
  [5, null, 'Lee', null],
  [6, 12, '12', 0],
  [7, 5, 'b_c', 10],
  [8, 3, '', -3],
];

const written = (cell: Cell): string =>
  cell === null ? 'NULL' : typeof cell === 'number' ? String(cell) : `'${cell.replaceAll("'", "''")}'`;

const insert = (table: string, rows: readonly (readonly Cell[])[]): string =>
  `INSERT INTO ${table} VALUES ${rows.map((row) => `(${row.map(written).join(', ')})`).join(', ')};`;

const tableStatements: readonly string[] = [
  'CREATE TABLE test.pets (id INT, name TEXT, legs INT, owner TEXT, weight INT);',
  insert('test.pets', petRows),
  'CREATE TABLE test.visits (nr INT, pet INT, guest TEXT, cost INT);',
  insert('test.visits', visitRows),
];

const userTables: readonly OracleTable[] = [
  {
    written: 'test.pets',
    columns: [
      { name: 'id', kind: 'integer' },
      { name: 'name', kind: 'text' },
      { name: 'legs', kind: 'integer' },
      { name: 'owner', kind: 'text' },
      { name: 'weight', kind: 'integer' },
    ],
    key: ['id'],
  },
  {
    written: 'test.visits',
    columns: [
      { name: 'nr', kind: 'integer' },
      { name: 'pet', kind: 'integer' },
      { name: 'guest', kind: 'text' },
      { name: 'cost', kind: 'integer' },
    ],
    key: ['nr'],
  },
];

/** Columns of our views by which each row is told from every other one. */
const viewKeys: Readonly<Record<string, readonly string[]>> = {
  LEAVES: ['HOST'],
  AGGREGATORS: ['HOST'],
  DISTRIBUTED_DATABASES: ['DATABASE_NAME'],
  DISTRIBUTED_PARTITIONS: ['DATABASE_NAME', 'ORDINAL', 'NODE_ID'],
};

/** A cluster in which something has happened, the same tables for an oracle, and what may be asked of both. */
export interface OracleScene {
  readonly console: ReturnType<typeof consoleWith>;
  readonly tables: readonly OracleTable[];
  /** What makes the same tables on a server that has none. */
  readonly oracleSetUp: string;
}

export function oracleScene(): OracleScene {
  const console = consoleWith({ pairs: 2, partitions: 4 });
  console.run(tableStatements.join('\n'));
  console.run('.wait idle\n.kill leaf-3\n.wait 10s');
  const views = Object.keys(viewKeys).flatMap((name) => {
    const view = informationSchemaTable(name);
    return view === null ? [] : [{ name, table: view.read(console.history.world) }];
  });
  return {
    console,
    tables: [
      ...userTables,
      ...userTables,
      ...views.flatMap(({ name, table }) => {
        const key = viewKeys[name];
        return key === undefined ? [] : [{ written: `${ours}.${name}`, columns: columnsOf(table), key }];
      }),
    ],
    oracleSetUp: ['CREATE DATABASE test;', ...tableStatements, ...copied(views)].join('\n'),
  };
}

/** What the columns of a table hold that is read: one without a value holds what its column says. */
const columnsOf = ({ columns }: ResultTable): OracleTable['columns'] =>
  columns.map(({ name, holds, align }) => {
    const isNumber = holds === undefined ? align === 'right' : holds === 'number';
    const kind: Kind = isNumber ? 'integer' : 'text';
    return { name, kind };
  });

function copied(views: readonly { readonly name: string; readonly table: ResultTable }[]): readonly string[] {
  const made = views.flatMap(({ name, table }) => {
    const columns = table.columns.map((column, index) => {
      const { kind } = columnsOf(table)[index] ?? { kind: 'text' };
      const { decimals = 0 } = column;
      const type = kind === 'text' ? 'LONGTEXT' : decimals > 0 ? `DECIMAL(20,${decimals})` : 'BIGINT';
      return `\`${column.name}\` ${type}${column.nullable === false ? ' NOT NULL' : ''}`;
    });
    const create = `CREATE TABLE ${copies}.${name} (${columns.join(', ')});`;
    return table.rows.length === 0 ? [create] : [create, insert(`${copies}.${name}`, table.rows)];
  });
  return [`CREATE DATABASE ${copies};`, ...made];
}
