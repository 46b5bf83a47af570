import type { History } from '@ha-playground/engine';
import { Client, printCell, type ResultTable } from '@ha-playground/engine/console';
import { useState } from 'react';
import type { PictureSelection } from '../../picture/index.ts';
import { clockText } from '../../session/clock-text.ts';
import { useHighlight, useSession } from '../../session/hooks.tsx';
import { ScrollArea } from '../../ui/scroll-area.tsx';
import { words } from '../../ui/words.ts';
import { changedCells, identityOf, subjectsOf } from './row-subject.ts';

const text = words.tables;

/** What the cluster says of itself, at the moment shown: it changes as the playhead moves. */
export function TablesPanel() {
  const { world, history } = useSession();
  const [database] = world.databases;
  const statements = statementsFor(database?.name ?? null);
  const [wanted, setWanted] = useState(0);
  const statement = statements[wanted] ?? statements[0] ?? '';
  const table = resultOf(history, statement);
  const before = useTableBefore(statement, table);
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-3 p-4">
      <select
        aria-label={text.choose}
        value={wanted}
        onChange={(event) => setWanted(Number(event.target.value))}
        className="hit-target w-full rounded-lg border border-line bg-lane px-2 font-mono text-xs"
      >
        {statements.map((candidate, index) => (
          <option key={candidate} value={index}>
            {candidate}
          </option>
        ))}
      </select>
      <ScrollArea label={text.caption(statement, clockText(history.cursor.atMs))}>
        {table === null || table.rows.length === 0 ? (
          <p className="text-muted">{text.empty}</p>
        ) : (
          <Cells table={table} before={before} />
        )}
      </ScrollArea>
    </div>
  );
}

interface CellsProps {
  readonly table: ResultTable;
  /** The same table as it was before the last change. */
  readonly before: ResultTable | null;
}

/** The rows; one that is about a leaf or a partition lights it everywhere, and is lit from everywhere. */
function Cells({ table, before }: CellsProps) {
  const { world } = useSession();
  const { lit, point, choose } = useHighlight();
  const subjectOf = subjectsOf(table.columns, world, world.databases[0]?.name ?? null);
  const identity = identityOf(table.columns);
  const changed = changedCells(before, table);
  return (
    <table className="border-collapse text-left text-xs whitespace-nowrap">
      <thead className="sticky top-0 bg-card text-muted">
        <tr>
          {table.columns.map((column) => (
            <th key={column.name} scope="col" className="border-b border-line py-1 pr-4 font-semibold">
              {column.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="tabular-nums">
        {table.rows.map((row, place) => {
          const subject = subjectOf(row);
          return (
            <tr
              key={identity(row, place)}
              onPointerEnter={() => point(subject)}
              onPointerLeave={() => point(null)}
              onClick={() => choose(subject)}
              className={`hover:bg-lane ${isAbout(subject, lit) ? 'bg-replica' : ''}`}
            >
              {table.columns.map((column, index) => (
                <td key={column.name} className={`py-1 pr-4 ${column.align === 'right' ? 'text-right' : ''}`}>
                  {changed.has(`${place} ${index}`) ? (
                    <mark className="-mx-1 rounded bg-lane-copy px-1 font-semibold text-ink">
                      {printCell(row[index] ?? null)}
                    </mark>
                  ) : (
                    printCell(row[index] ?? null)
                  )}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Is the row about what is lit? A row of a leaf is not about each of its partitions. */
function isAbout(subject: PictureSelection | null, lit: PictureSelection | null): boolean {
  if (subject === null || lit === null) return false;
  if (lit.ordinal === null || subject.ordinal === null) {
    return (
      lit.node !== null && subject.node === lit.node && (lit.ordinal === null || subject.ordinal === null)
    );
  }
  const isOfSameDatabase = (lit.database ?? subject.database) === subject.database;
  const isOnSameLeaf = lit.node === null || subject.node === null || lit.node === subject.node;
  return lit.ordinal === subject.ordinal && isOfSameDatabase && isOnSameLeaf;
}

/** The table as it was before it last changed, so that what is new can be marked; null for a table just chosen. */
function useTableBefore(statement: string, table: ResultTable | null): ResultTable | null {
  const text = JSON.stringify(table);
  const [shown, setShown] = useState({ statement, table, text, before: null as ResultTable | null });
  if (shown.text !== text || shown.statement !== statement) {
    const before = shown.statement === statement ? shown.table : null;
    setShown({ statement, table, text, before });
    return before;
  }
  return shown.before;
}

/** Those that say something else than the statements before them. */
const informationViews = ['DISTRIBUTED_DATABASES', 'MV_CLUSTER_STATUS', 'MV_REBALANCE_STATUS', 'MV_EVENTS'];

function statementsFor(database: string | null): readonly string[] {
  const ofDatabase =
    database === null
      ? []
      : [
          `SHOW PARTITIONS ON ${database}`,
          `SELECT * FROM INFORMATION_SCHEMA.DISTRIBUTED_PARTITIONS WHERE DATABASE_NAME = '${database}'`,
          `SHOW REBALANCE STATUS ON ${database}`,
        ];
  const views = informationViews.map((view) => `SELECT * FROM INFORMATION_SCHEMA.${view}`);
  return ['SHOW LEAVES', ...ofDatabase, 'SHOW AGGREGATORS', ...views, 'SHOW VARIABLES'];
}

/** A read is no part of the history: a client of its own answers it at the cursor, and is forgotten. */
function resultOf(history: History, statement: string): ResultTable | null {
  const [run] = new Client(history).enqueue(`${statement};`);
  return run?.result?.ok === true ? run.result.table : null;
}
