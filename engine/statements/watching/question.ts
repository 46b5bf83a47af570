import { type ClusterNode, isTrue, masterOf } from '../../cluster/index.ts';
import type { Name, Query, StatementOf, TableSource } from '../../language/index.ts';
import { withWorkloadRows } from '../../simulation/index.ts';
import { bind } from '../binding/bind.ts';
import { bindSelect, readTable } from '../binding/bind-reads.ts';
import { type Bound, refused, type Scene } from '../binding/bound.ts';
import { findNode } from '../binding/names.ts';
import type { WatchKind } from '../client/watches.ts';
import { isGroupedPart } from '../query/selection.ts';
import type { Cell, Column, ResultTable } from '../types.ts';

/** More rows than this are counted, and not kept. [MODEL] */
const watchedRowLimit = 100;

/** What a watch over rows has found: how many there are, and the first of them. */
export interface WatchedRows {
  readonly count: number;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A number, whether it holds, or rows, as the watch is of that kind; null where there is no answer. */
export type WatchValue = number | boolean | WatchedRows | null;

/** What a watch asks, as one SELECT: an expectation asks for the one value of its condition. */
export function questionOf(statement: StatementOf<'dotWatch' | 'dotExpect'>): Query {
  if (statement.kind === 'dotWatch') return statement.query;
  const { condition, span } = statement;
  return {
    kind: 'select',
    commons: [],
    body: {
      kind: 'selection',
      distinct: false,
      items: [{ kind: 'column', expression: condition, heading: 'holds', alias: null }],
      from: null,
      where: null,
      groupBy: [],
      having: null,
      span,
    },
    orderBy: [],
    limit: null,
    span,
  };
}

/**
 * Asks the world directly, as whoever sees all of it: no connection is needed, and no node has to be up. A table of
 * rows is answered by the primaries that serve it. With a node, as if that one were asked and could answer. `given`
 * has tables that have been read already.
 */
export function askDirectly(
  question: Query,
  asking: Asking,
  {
    node = masterOf(asking.world),
    given = new Map(),
  }: { readonly node?: ClusterNode | undefined; readonly given?: ReadonlyMap<TableSource, ResultTable> } = {},
): Bound {
  const world = withWorkloadRows(asking.world);
  const scene = { ...asking, world, node, connection: { node: node.id, database: null } };
  return bindSelect(
    question,
    scene,
    new Map([...given].map(([source, table]) => [source, readTable(table)])),
  );
}

/** Asks one node over a connection of its own, which may get no answer. */
export function askOver(observer: Name, question: Query, asking: Asking): Bound {
  const node = findNode(asking.world, observer);
  if (!node.ok) return refused(node.mistake);
  return bind(
    { kind: 'select', into: null, query: question, written: '', span: question.span },
    { ...asking, connection: { node: node.thing.id, database: null } },
  );
}

/** A watch sees no watches: one that asked what they answer would ask itself. */
export const blindToWatches = <Asks extends Pick<Scene, 'observer'>>(asking: Asks): Asks => ({
  ...asking,
  observer: { ...asking.observer, watches: [] },
});

/** What is known where a watch is asked. */
export type Asking = Omit<Scene, 'node' | 'connection'>;

/** A SELECT of one value is a number, unless that is a text now; any other is watched by its rows. */
export function kindOfQuestion(question: Query, now: ResultTable | null): WatchKind {
  const { body } = question;
  const isOne = body.kind === 'selection' && body.items.length === 1 && body.items[0]?.kind === 'column';
  const cell = now?.rows[0]?.[0] ?? null;
  return isOne && givesOneRow(question) && (typeof cell !== 'string' || isNumeric(cell)) ? 'number' : 'rows';
}

/** Has the answer one row, whatever there is? */
export const givesOneRow = ({ body, orderBy }: Query): boolean =>
  body.kind === 'selection' &&
  body.groupBy.length === 0 &&
  (body.from === null || isGroupedPart(body, orderBy));

/** What a watch of this kind makes of an answer. */
export function valueOfAnswer(kind: WatchKind, { columns, rows }: ResultTable): WatchValue {
  const cell = rows[0]?.[0] ?? null;
  if (kind === 'expectation') return cell === null ? null : isTrue(cell);
  if (kind === 'rows') return { count: rows.length, columns, rows: rows.slice(0, watchedRowLimit) };
  if (typeof cell === 'string') return isNumeric(cell) ? Number(cell) : null;
  return cell;
}

const isNumeric = (text: string): boolean => /^-?\d+(?:\.\d+)?$/.test(text);
