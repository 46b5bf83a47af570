import { verbOf, type World } from '@ha-playground/engine';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useSession, useSight } from '../../hooks/use-session.tsx';
import { holdersIn } from '../../picture/geometry/shared/holders.ts';
import { groupedMoves, type Move, type MoveRow, movesOf } from '../../presentation/sight/moves.ts';
import { isOfDatabase, isPartitionOf, type PictureSelection } from '../../presentation/sight/selection.ts';
import { Icon } from '../../ui/icons.tsx';
import { laterWords } from '../../words/index.ts';
import { Named } from '../../words/named.tsx';
import { isPast } from './is-past.ts';
import { type MoveSaid, moveSaid } from './move-said.ts';
import { dropsBesides, PhaseHeads } from './phase-heads.tsx';
import { type PhaseScale, phaseScaleOf } from './phase-scale.ts';
import { PlanTable } from './plan-table.tsx';
import type { ShownPlan } from './shown-plan.ts';

const text = () => laterWords.plan;

/** More lines than these are grouped further: what is left is in sight at once. */
const mostMoves = 9;

/** The moves of plans, as few as can be seen at once. */
export const movesIn = (plan: ShownPlan, world: World): readonly Move[] =>
  movesOf(plan.plans, holdersIn(world));

interface MovesTableProps {
  readonly plan: ShownPlan;
  readonly moves: readonly Move[];
  readonly world: World;
}

/**
 * The moves of a plan as rows and its phases as columns, with a bar for how long each takes. A move that is pointed at or has
 * the focus is lit in the picture, and one that is pointed at there is lit here; a click or Enter opens the rows of the product.
 * Tab leads to one move, arrows go on.
 */
export function MovesTable({ plan, moves, world }: MovesTableProps) {
  const session = useSession();
  const { selection } = useSight(session);
  const grouped = useMemo(() => groupedMoves(moves, mostMoves), [moves]);
  const [entrance, setEntrance] = useState(0);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const table = useRef<HTMLTableElement>(null);
  const scale = phaseScaleOf(plan.cost.phases);
  const point = (move: Move | null): void => session.view.point(move === null ? null : selectionOf(move));
  const toggle = (name: string): void => {
    const next = new Set(opened);
    if (!next.delete(name)) next.add(name);
    setOpened(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const target = { ArrowDown: entrance + 1, ArrowUp: entrance - 1 }[event.key];
    const button = table.current?.querySelector<HTMLElement>(`[data-move="${target}"]`);
    // Within the rows of an opened move the arrows go from row to row.
    if (button === null || button === undefined || !(event.target as HTMLElement).matches('[data-move]'))
      return;
    event.preventDefault();
    event.stopPropagation();
    button.focus();
  };
  return (
    <>
      <PhaseHeads plan={plan} scale={scale} />
      <table
        ref={table}
        aria-label={text().moves.label}
        className="w-full table-fixed border-collapse text-left"
        onKeyDown={onKeyDown}
      >
        <colgroup>
          {plan.cost.phases.map(({ phase }, index) => (
            <col key={phase} style={{ width: `${100 * (scale.columns[index] ?? 0)}%` }} />
          ))}
        </colgroup>
        {grouped.map((move, index) => (
          <MoveLines
            key={nameOf(move)}
            index={index}
            shown={{ plan, scale, world }}
            move={move}
            isOpen={opened.has(nameOf(move))}
            isLit={isLit(selection, move)}
            isEntrance={index === Math.min(entrance, grouped.length - 1)}
            onToggle={() => toggle(nameOf(move))}
            onFocus={() => setEntrance(index)}
            onPoint={(isPointed) => point(isPointed ? move : null)}
          />
        ))}
      </table>
    </>
  );
}

const nameOf = ({ kind, partitions }: Move): string =>
  `${kind} ${partitions.length} ${partitions[0]?.database}:${partitions[0]?.ordinal}`;

/** Its partitions; of several databases, those of the first. */
function selectionOf({ partitions }: Move): PictureSelection | null {
  const [first] = partitions;
  if (first === undefined) return null;
  const { database, ordinal } = first;
  const others = partitions.slice(1).flatMap((each) => (each.database === database ? each.ordinal : []));
  return { node: null, ordinal, database, ...(others.length === 0 ? {} : { others }) };
}

const isLit = (selection: PictureSelection | null, { partitions }: Move): boolean =>
  selection !== null &&
  partitions.some(
    ({ database, ordinal }) => isPartitionOf(selection, ordinal) && isOfDatabase(selection, database),
  );

interface Shown {
  readonly plan: ShownPlan;
  readonly scale: PhaseScale;
  readonly world: World;
}

interface MoveLinesProps {
  readonly index: number;
  readonly shown: Shown;
  readonly move: Move;
  readonly isOpen: boolean;
  readonly isLit: boolean;
  readonly isEntrance: boolean;
  readonly onToggle: () => void;
  readonly onFocus: () => void;
  readonly onPoint: (isPointed: boolean) => void;
}

/** What a move is, its bars, and its rows once it is opened. */
function MoveLines(props: MoveLinesProps) {
  const { index, shown, move, isOpen, isLit, isEntrance, onToggle, onFocus, onPoint } = props;
  const { plan, world } = shown;
  const said = moveSaid(move, world);
  return (
    <tbody
      data-look={isLit ? 'lit' : 'plain'}
      onPointerEnter={() => onPoint(true)}
      // What has the focus stays lit.
      onPointerLeave={({ currentTarget }) => onPoint(currentTarget.contains(document.activeElement))}
      className="border-b border-line data-[look=lit]:outline-2 data-[look=lit]:-outline-offset-1 data-[look=lit]:outline-ink"
    >
      <tr>
        <th scope="rowgroup" colSpan={plan.cost.phases.length} className="p-0 font-normal">
          <button
            type="button"
            data-move={index}
            aria-expanded={isOpen}
            tabIndex={isEntrance ? 0 : -1}
            onClick={onToggle}
            onFocus={() => {
              onFocus();
              onPoint(true);
            }}
            onBlur={() => onPoint(false)}
            className="flex w-full cursor-pointer items-baseline gap-1.5 px-1 pt-1 text-left text-[0.8125rem] leading-5"
          >
            <span className={`shrink-0 text-xs text-muted ${isOpen ? '' : '-rotate-90'}`}>
              <Icon name="chevron" />
            </span>
            <MoveText said={said} state={stateOf(move)} />
          </button>
        </th>
      </tr>
      <tr>
        {plan.cost.phases.map(({ phase }, column) => (
          <PhaseBar key={phase} phase={phase} column={column} move={move} shown={shown} />
        ))}
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={plan.cost.phases.length} className="px-1 pb-2">
            <MoveRows move={move} shown={shown} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

function MoveText({ said, state }: { readonly said: MoveSaid; readonly state: string | null }) {
  const { world } = useSession();
  return (
    <span className="min-w-0 wrap-anywhere">
      <strong>
        <Named world={world}>{said.who}</Named>
      </strong>{' '}
      <Named world={world}>{said.what}</Named>
      <span className="text-muted">: {said.counts}</span>
      {state !== null && <span className="text-muted"> · {state}</span>}
    </span>
  );
}

/** How the rows of an operation are, the gravest first; null for a plan that does not run. */
function stateOf({ rows }: Move): string | null {
  const states = rows.flatMap(({ action }) => ('state' in action ? [String(action.state)] : []));
  return (
    ['failed', 'running', 'cancelled', 'scheduled', 'success'].find((state) => states.includes(state)) ?? null
  );
}

interface PhaseBarProps {
  readonly phase: number;
  readonly column: number;
  readonly move: Move;
  readonly shown: Shown;
}

/** What a move does in a phase: as wide as it takes. */
function PhaseBar({ phase, column, move, shown: { plan, scale } }: PhaseBarProps) {
  const rows = move.rows.filter(({ action }) => action.phase === phase);
  const [first] = rows;
  if (first === undefined) return <td className="pb-1.5" />;
  const figures = rows.map((row) => figureOf(plan, row));
  const ms = Math.max(...figures.map((figure) => figure.ms));
  const bytes = figures.reduce((sum, figure) => sum + figure.bytes, 0);
  const time = { ms, isPast: rows.every(({ action }) => isPast(action)) };
  const drops = dropsBesides(rows.map(({ action }) => action));
  const told = text().phaseCost(phase, { actions: rows.length, drops }, time, bytes);
  const width = (100 * ms * scale.perMs) / Math.max(scale.columns[column] ?? 1, 1e-6);
  return (
    <td title={told} className="pr-1 pb-1.5 pl-0 first:pl-1">
      <span
        aria-hidden="true"
        className={`block h-2 max-w-full min-w-1 rounded-[2px] border ${bars[verbOf(first.action)]}`}
        style={{ width: `${width}%` }}
      />
      <span className="sr-only">{told}</span>
    </td>
  );
}

const figureOf = ({ figures }: ShownPlan, { plan, index }: MoveRow) =>
  figures[plan]?.[index] ?? { ms: 0, bytes: 0 };

const bars = {
  COPY: 'border-dashed border-copy-outline bg-copy/45',
  PROMOTE: 'border-primary bg-replica',
  DROP: 'border-trouble bg-trouble/12',
  ATTACH: 'border-primary bg-replica',
  DETACH: 'border-trouble bg-trouble/12',
  CREATE: 'border-primary bg-primary',
} as const;

/** The rows of the product, plan by plan, with the reason for each. */
function MoveRows({ move, shown: { plan, world } }: { readonly move: Move; readonly shown: Shown }) {
  return plan.plans.map(({ database, actions }, number) => {
    const rows = move.rows.filter((row) => row.plan === number);
    if (rows.length === 0) return null;
    return (
      <PlanTable
        key={database}
        actions={actions}
        shown={rows.map(({ index }) => index)}
        figures={plan.figures[number] ?? []}
        world={world}
        database={database}
      />
    );
  });
}
