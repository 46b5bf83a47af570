import {
  hasEnded,
  type Operation,
  type PlannedAction,
  placementOf,
  planRebalance,
  type World,
} from '@ha-playground/engine';
import { useEffect, useMemo, useState } from 'react';
import { useSession } from '../../session/hooks.tsx';
import { ScrollArea } from '../../ui/scroll-area.tsx';
import { Toolbar } from '../../ui/toolbar.tsx';
import { words } from '../../ui/words.ts';
import { rowsOf } from './plan-rows.ts';
import { PlanTable } from './plan-table.tsx';

const text = words.plan;

/** What a rebalance would do now, or what the last operation does and has done, row by row with the reason for each. */
export function PlanPanel() {
  const session = useSession();
  const { world } = session;
  const [wanted, setWanted] = useState<string | null>(null);
  const database = world.databases.find(({ name }) => name === wanted) ?? world.databases[0];
  if (database === undefined) return <p className="p-4 text-muted">{text.noDatabase}</p>;

  return <DatabasePlan key={database.name} world={world} database={database.name} onDatabase={setWanted} />;
}

interface DatabasePlanProps {
  readonly world: World;
  readonly database: string;
  readonly onDatabase: (name: string) => void;
}

function DatabasePlan({ world, database, onDatabase }: DatabasePlanProps) {
  const session = useSession();
  const [view, setView] = useState<'explain' | 'operation' | null>(null);
  const operation = world.operations.find((candidate) => candidate.database === database) ?? null;
  const shown = view ?? (operation !== null && !hasEnded(operation) ? 'operation' : 'explain');
  const planned = usePlanned(world, database);
  useEffect(() => {
    session.view.explain(shown === 'explain' && planned.length > 0 ? planned : null);
    return () => session.view.explain(null);
  }, [session, shown, planned]);

  const rows = rowsOf(shown === 'explain' ? planned : (operation?.actions ?? []), world, database);
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-3 p-4">
      <div className="flex flex-wrap items-center gap-2">
        {world.databases.length > 1 && (
          <select
            aria-label={text.database}
            value={database}
            onChange={(event) => onDatabase(event.target.value)}
            className="hit-target rounded-lg border border-line bg-lane px-2"
          >
            {world.databases.map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        )}
        <Toolbar label={text.choose} className="rounded-lg bg-lane">
          <Choice isChosen={shown === 'explain'} onChoose={() => setView('explain')}>
            {text.wouldDo}
          </Choice>
          <Choice isChosen={shown === 'operation'} onChoose={() => setView('operation')}>
            {text.lastOperation}
          </Choice>
        </Toolbar>
      </div>
      <p className="text-muted">{summaryOf(shown, database, operation, rows.length)}</p>
      <ScrollArea label={text.table}>{rows.length > 0 && <PlanTable rows={rows} />}</ScrollArea>
      <Statements database={database} />
    </div>
  );
}

/** The plan that would run now; the same one while the parts of the world that it is made from stay the same. */
function usePlanned(world: World, database: string): readonly PlannedAction[] {
  const { databases, nodes, variables } = world;
  // biome-ignore lint/correctness/useExhaustiveDependencies: time alone changes no plan.
  return useMemo(
    () => planRebalance(placementOf(world, database)).actions,
    [databases, nodes, variables, database],
  );
}

function summaryOf(
  view: 'explain' | 'operation',
  database: string,
  operation: Operation | null,
  actions: number,
): string {
  if (view === 'explain') return actions === 0 ? text.balanced(database) : text.wouldTake(actions);
  if (operation === null) return text.noOperation(database);
  return text.operation(text.kinds[operation.kind], operation.state, actions);
}

interface ChoiceProps {
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly children: string;
}

function Choice({ isChosen, onChoose, children }: ChoiceProps) {
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      onClick={onChoose}
      className="hit-target cursor-pointer rounded-md border border-transparent px-3 forced-colors:not-aria-pressed:border-[Canvas] text-muted aria-pressed:border-line aria-pressed:bg-card aria-pressed:text-ink"
    >
      {children}
    </button>
  );
}

/** The buttons are the statements that they run: what they did is read in the console. */
function Statements({ database }: { readonly database: string }) {
  const session = useSession();
  const statements = [`EXPLAIN REBALANCE PARTITIONS ON ${database};`, `REBALANCE PARTITIONS ON ${database};`];
  return (
    <div className="flex flex-wrap gap-2">
      {statements.map((statement) => (
        <button
          key={statement}
          type="button"
          onClick={() => session.run(statement)}
          className="hit-target cursor-pointer rounded-lg border border-line bg-lane px-3 py-1.5 text-left font-mono text-xs hover:border-edge"
        >
          {statement}
        </button>
      ))}
    </div>
  );
}
