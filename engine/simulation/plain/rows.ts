import {
  integer,
  list,
  nameIn,
  nullable,
  type Ordinal,
  optional,
  recursive,
  type Shape,
  scalar,
  sequence,
  struct,
  type TableId,
  text,
  truth,
  union,
} from '../../base/index.ts';
import type {
  ColumnDefinition,
  ColumnTraits,
  ColumnType,
  Comparison,
  Formula,
  PendingWrite,
  Row,
  RowsChanged,
  TableKey,
  TableSchema,
  TableTraits,
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

const columnsShape: Shape<TableSchema['columns']> = list(
  struct<ColumnDefinition>({
    name: text(),
    type: nameIn<ColumnType>({ integer: 0, text: 0 }),
    traits: optional(
      struct<ColumnTraits>({
        type: text(),
        isNullable: truth,
        isNumbered: truth,
        fallback: valueShape,
        absent: optional(valueShape),
        clock: nameIn<ColumnTraits['clock']>({ never: 0, onInsert: 0, onUpdate: 0, onBoth: 0 }),
        computed: nullable(text()),
        comment: text(),
      }),
    ),
  }),
);

const keyShape = struct<TableKey>({
  name: text(),
  kind: nameIn<TableKey['kind']>({ primary: 0, unique: 0, index: 0, fulltext: 0, sort: 0 }),
  columns: list(integer()),
});

/** What a table has by its definition. */
export const definitionFields = {
  name: text(),
  columns: columnsShape,
  traits: optional(
    struct<TableTraits>({
      storage: nameIn<TableTraits['storage']>({ columnstore: 0, rowstore: 0 }),
      isReference: truth,
      shardKey: list(integer()),
      keys: list(keyShape),
      comment: text(),
    }),
  ),
};

export const tableShape: Shape<TableSchema> = struct<TableSchema>({
  id: text<TableId>(),
  ...definitionFields,
  given: optional(list(integer())),
  rows: optional(sequence(rowShape)),
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
  changes: optional(
    list(
      struct<RowsChanged>({
        ordinal: ordinalShape,
        rows: list(struct<RowsChanged['rows'][number]>({ from: rowShape, to: nullable(rowShape) })),
      }),
    ),
  ),
  countsBoth: optional(truth),
  alsoAffected: optional(integer()),
  numbers: optional(struct<NonNullable<PendingWrite['numbers']>>({ aggregator: integer(), last: integer() })),
});
