import type { OperationAction, PlannedAction, World } from '@ha-playground/engine';
import type { ActionCost } from '@ha-playground/engine/extras';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useSession, useSight } from '../../hooks/use-session.tsx';
import { selectionAt } from '../../presentation/sight/selection.ts';
import type { Sight } from '../../presentation/sight/view.ts';
import { ExplainedColumn } from '../../terms/explained-column.tsx';
import { laterWords } from '../../words/index.ts';
import { Named } from '../../words/named.tsx';
import { Written } from '../../words/written.tsx';
import { isPast } from './is-past.ts';
import { Progress } from './plan-progress.tsx';
import { type PlanRow, rowsOf } from './plan-rows.ts';

const text = () => laterWords.plan;

/** More rows than anyone reads are counted instead of shown. */
const mostRows = 400;

interface PlanTableProps {
  readonly actions: readonly (PlannedAction | OperationAction)[];
  /** Which of them are shown, by their index; all where nothing is said. */
  readonly shown?: readonly number[];
  /** What each of the actions costs. */
  readonly figures: readonly (ActionCost | null)[];
  readonly world: World;
  readonly database: string;
}

/**
 * The rows of a plan by phase; rows of one phase run together, phases one after another. The row that is pointed at or
 * has the focus lights its partition everywhere, and the rows that wait for it. Tab leads to one row, arrows go on.
 */
export function PlanTable({ actions, shown, figures, world, database }: PlanTableProps) {
  const session = useSession();
  const { selection } = useSight(session);
  const { nodes } = world;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the world only the names of its nodes are read.
  const all = useMemo(() => rowsOf(actions, world, database), [actions, nodes, database]);
  const places = (shown ?? actions.map((_, index) => index)).slice(0, mostRows);
  const rows = places.flatMap((place) => all[place] ?? []);
  const [entrance, setEntrance] = useState(0);
  const [active, setActive] = useState<number | null>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const runs = rows.some((row) => row.progress !== null);
  const waiting =
    active === null ? [] : (rows[active]?.dependents ?? []).map((place) => places.indexOf(place));

  const point = (index: number | null): void => {
    setActive(index);
    const row = index === null ? undefined : rows[index];
    session.view.point(row === undefined ? null : { ...row.instance, node: null });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const target = { ArrowDown: entrance + 1, ArrowUp: entrance - 1 }[event.key];
    if (target === undefined || rows[target] === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    body.current?.querySelector<HTMLElement>(`[data-row="${target}"]`)?.focus();
  };

  return (
    <table className="w-full border-collapse text-left text-xs">
      <thead className="sticky top-0 z-10 bg-card text-muted">
        <tr>
          <Heading>{text().columns.phase}</Heading>
          <Heading>{text().columns.action}</Heading>
          <Heading>{text().columns.target}</Heading>
          <Heading>{text().columns.time}</Heading>
          {runs && <Heading>{text().columns.state}</Heading>}
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={onKeyDown} onPointerLeave={() => setActive(null)}>
        {rows.map((row, index) => (
          <Row
            key={row.key}
            row={row}
            index={index}
            ms={figures[places[index] ?? -1]?.ms ?? null}
            opensPhase={rows[index - 1]?.phase !== row.phase}
            look={lookOf({ index, active, waiting, row, selection })}
            isEntrance={index === Math.min(entrance, rows.length - 1)}
            onEnter={() => point(index)}
            onLeave={() => setActive(null)}
            onFocus={() => {
              setEntrance(index);
              point(index);
            }}
          />
        ))}
        {(shown ?? actions).length > rows.length && (
          <tr>
            <td colSpan={5} className="py-2 text-muted">
              {text().moreRows((shown ?? actions).length - rows.length)}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

/** `pointed`: the pointer or the focus is on it · `waits` for that one · `lit` from another panel. */
type RowLook = 'pointed' | 'waits' | 'lit' | 'plain';

function lookOf(row: {
  readonly index: number;
  readonly active: number | null;
  readonly waiting: readonly number[];
  readonly row: PlanRow;
  readonly selection: Sight['selection'];
}): RowLook {
  if (row.index === row.active) return 'pointed';
  if (row.active !== null) return row.waiting.includes(row.index) ? 'waits' : 'plain';
  return selectionAt(row.selection, row.row.instance) === 'itself' ? 'lit' : 'plain';
}

interface RowProps {
  readonly row: PlanRow;
  readonly index: number;
  /** How long it takes; null for a row that does not run any more. */
  readonly ms: number | null;
  readonly opensPhase: boolean;
  readonly look: RowLook;
  readonly isEntrance: boolean;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
  readonly onFocus: () => void;
}

function Row({ row, index, ms, opensPhase, look, isEntrance, onEnter, onLeave, onFocus }: RowProps) {
  const { world } = useSession();
  return (
    <tr
      data-look={look}
      onPointerEnter={onEnter}
      className={`border-l-3 ${looks[look]} ${opensPhase ? 'border-t border-t-line' : ''}`}
    >
      <td className="py-1.5 pr-2 pl-1.5 align-top">
        <span className="inline-block min-w-6 rounded-full bg-lane-copy px-2 text-center font-semibold">
          {row.phase}
        </span>
      </td>
      <td className="py-1.5 pr-3 align-top">
        <button
          type="button"
          data-row={index}
          tabIndex={isEntrance ? 0 : -1}
          onFocus={onFocus}
          onBlur={onLeave}
          className="cursor-default text-left"
        >
          <strong>{row.action}</strong> <Written>{row.partition}</Written>
          <span className="block text-muted">
            <Named world={world}>{row.why}</Named>
          </span>
          <span className="sr-only">{row.waits}</span>
        </button>
      </td>
      <td className="py-1.5 pr-2 align-top whitespace-nowrap">
        <Named world={world}>{row.target}</Named>
        {look === 'waits' && <span className="block text-muted">{text().waits}</span>}
      </td>
      <td className="py-1.5 pr-2 align-top whitespace-nowrap tabular-nums">
        {ms === null ? '' : text().lasts({ ms, isPast: row.progress !== null && isPast(row.progress) })}
      </td>
      {row.progress !== null && (
        <td className="py-1.5 align-top whitespace-nowrap">
          <Progress progress={row.progress} />
        </td>
      )}
    </tr>
  );
}

const looks: Readonly<Record<RowLook, string>> = {
  pointed: 'border-l-primary bg-replica',
  waits: 'border-l-copy-outline border-dashed bg-lane',
  lit: 'border-l-primary bg-replica',
  plain: 'border-l-transparent forced-colors:border-l-[Canvas]',
};

const Heading = ({ children }: { readonly children: string }) => (
  <th scope="col" className="py-1.5 pr-3 font-semibold first:pl-1.5">
    <ExplainedColumn>{children}</ExplainedColumn>
  </th>
);
