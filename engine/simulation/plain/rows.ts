import {
  integer,
  list,
  nameIn,
  nullable,
  type Ordinal,
  recursive,
  type Shape,
  scalar,
  struct,
  type TableId,
  text,
  truth,
  union,
} from '../../base/index.ts';
import type {
  ColumnType,
  Comparison,
  Formula,
  PendingWrite,
  Row,
  TableSchema,
  Value,
} from '../../cluster/index.ts';
import { partitionLimit } from '../../cluster/index.ts';

const valueShape: Shape<Value> = scalar(
  'a whole number, a text or null',
  (plain) =>
    plain === null || typeof plain === 'string' || (Number.isSafeInteger(plain) && !Object.is(plain, -0)),
);

export const rowShape: Shape<Row> = list(valueShape);

export const ordinalShape: Shape<Ordinal> = integer<Ordinal>(0, partitionLimit - 1);

export const columnsShape: Shape<TableSchema['columns']> = list(
  struct<TableSchema['columns'][number]>({
    name: text(),
    type: nameIn<ColumnType>({ integer: 0, text: 0 }),
  }),
);

export const tableShape: Shape<TableSchema> = struct<TableSchema>({
  id: text<TableId>(),
  name: text(),
  columns: columnsShape,
});

/** A condition is nested no deeper than this: more than the language lets anybody write. */
const deepestFormula = 1_000;

/** Numbers of a condition may have a fraction, which no column has. */
const literalShape: Shape<Value> = scalar(
  'a number, a text or null',
  (plain) => plain === null || typeof plain === 'string' || (Number.isFinite(plain) && !Object.is(plain, -0)),
);

const formulaShape: Shape<Formula> = recursive<Formula>(deepestFormula, (self) =>
  union<'kind', Formula>('kind', {
    value: { value: literalShape },
    column: { column: integer() },
    compare: {
      operator: nameIn<Comparison>({ '=': 0, '<>': 0, '<': 0, '<=': 0, '>': 0, '>=': 0 }),
      left: self,
      right: self,
    },
    in: { operand: self, options: list(self), negated: truth },
    like: { operand: self, pattern: self, negated: truth },
    isNull: { operand: self, negated: truth },
    and: { left: self, right: self },
    or: { left: self, right: self },
    not: { operand: self },
  }),
);

export const pendingWriteShape: Shape<PendingWrite> = struct<PendingWrite>({
  database: text(),
  table: text<TableId>(),
  inserts: list(struct<PendingWrite['inserts'][number]>({ ordinal: ordinalShape, rows: list(rowShape) })),
  deletes: nullable(formulaShape),
});
