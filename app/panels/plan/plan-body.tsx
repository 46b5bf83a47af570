import { placementOf, planRestoreRedundancy, type World } from '@ha-playground/engine';
import { type Writable, writeLine } from '@ha-playground/engine/writing';
import { type ReactNode, useMemo, useState } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { isTrouble, type Matter, mattersOf } from '../../presentation/matters/matters.ts';
import type { Move } from '../../presentation/sight/moves.ts';
import { ScrollArea } from '../../ui/scroll-area.tsx';
import { laterWords } from '../../words/index.ts';
import { Written } from '../../words/written.tsx';
import { absentPhasesOf, type Missing } from './absent-phases.ts';
import { Assumed } from './assumed.tsx';
import { MovesTable, movesIn } from './moves-table.tsx';
import { ProductTable } from './product-table.tsx';
import type { ShownPlan } from './shown-plan.ts';
import { explainOf, statementText } from './statements.ts';

const text = () => laterWords.plan;

interface PlanBodyProps {
  readonly plan: ShownPlan;
  readonly world: World;
  readonly database: string;
  /** What carries it out; null for what nobody would type, and for what has been done. */
  readonly statement: Writable | null;
  /** Is it to come, in full or in part? Then times are about so long. */
  readonly isPlanned?: boolean;
  /** Has it begun? Then the product prints how far each row has come. */
  readonly isOperation?: boolean;
  /** What stands above the moves: how it went, the proof, a comparison. */
  readonly children?: ReactNode;
}

/** A plan: how much it is, its moves under their phases, why there are no other phases, and what the product prints. */
export function PlanBody(props: PlanBodyProps) {
  const { plan, world, database, statement, isPlanned = true, isOperation = false, children } = props;
  const [isPrinted, setPrinted] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the world only its nodes and variables are read.
  const moves = useMemo(() => movesIn(plan, world), [plan, world.nodes, world.variables]);
  const rows = plan.plans.reduce((sum, { actions }) => sum + actions.length, 0);
  const headline = isPlanned ? text().headline : text().took;
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
        <h2 className="text-base font-semibold">{headline(muchOf(moves), plan.cost.totalMs)}</h2>
        <Switch isPrinted={isPrinted} onChange={setPrinted} />
        <p className="w-full text-xs wrap-anywhere text-muted">
          {statement !== null && (
            <>
              <Written>{statementText(statement)}</Written>
              {' · '}
            </>
          )}
          {text().facts(rows, plan.cost.bytes)}
        </p>
      </div>
      <Assumed database={database} />
      <ScrollArea label={text().table}>
        <div className="flex flex-col gap-2">
          {isPrinted ? (
            <ProductTable plan={plan} world={world} isOperation={isOperation} />
          ) : (
            <MovesTable plan={plan} moves={moves} world={world} />
          )}
          <AbsentPhases plan={plan} world={world} isOperation={isOperation} />
          {children}
        </div>
      </ScrollArea>
      {statement !== null && <Runs line={isPrinted ? explainOf(statement) : writeLine(statement)} />}
    </>
  );
}

/** Second copies by their number, where they are all there is. */
function muchOf(moves: readonly Move[]): string {
  const { much } = text();
  return moves.length > 0 && moves.every(({ kind }) => kind === 'joins')
    ? much.joins(moves.reduce((sum, { partitions }) => sum + partitions.length, 0))
    : much.moves(moves.length);
}

/** A button that is the statement which it runs: what it did is read in the console. */
export function Runs({ line }: { readonly line: string }) {
  const session = useSession();
  return (
    <button
      type="button"
      onClick={() => session.run(line)}
      className="hit-target w-fit cursor-pointer rounded-lg border border-line bg-lane px-2 py-1.5 text-left font-mono text-xs hover:border-edge"
    >
      <Written>{line}</Written>
    </button>
  );
}

/** As moves, or as the product prints it. */
function Switch({
  isPrinted,
  onChange,
}: {
  readonly isPrinted: boolean;
  readonly onChange: (isPrinted: boolean) => void;
}) {
  return (
    <button
      type="button"
      aria-pressed={isPrinted}
      onClick={() => onChange(!isPrinted)}
      className="hit-target cursor-pointer rounded-md border border-line px-2 text-xs text-muted hover:border-edge aria-pressed:bg-lane aria-pressed:text-ink"
    >
      {text().productTable}
    </button>
  );
}

/** Which phases a plan does not have, and why. */
function AbsentPhases({
  plan,
  world,
  isOperation,
}: Pick<PlanBodyProps, 'plan' | 'world'> & { readonly isOperation: boolean }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: time alone changes nothing of it.
  const missing = useMemo(
    () => (isOperation ? null : missingOf(plan, world)),
    [plan, isOperation, world.databases, world.nodes, world.variables],
  );
  const absent = absentPhasesOf({
    kind: plan.kind,
    actions: plan.plans.flatMap(({ actions }) => actions),
    missing,
  });
  if (absent.length === 0) return null;
  return (
    <p className="text-xs text-muted">
      {absent.map(({ first, last, why }) => text().moves.absent(first, last, why)).join(' · ')}
    </p>
  );
}

/** What the databases of plans lack, and whether RESTORE REDUNDANCY makes it in each that lacks anything. */
function missingOf({ plans }: ShownPlan, world: World): Missing {
  const lacking = plans.filter(({ database }) =>
    mattersOf(world).some((matter) => 'database' in matter && matter.database === database && isLack(matter)),
  );
  if (lacking.length === 0) return 'nothing';
  return lacking.every(
    ({ database }) => planRestoreRedundancy(placementOf(world, database)).actions.length > 0,
  )
    ? 'restorable'
    : 'more';
}

/** An operation that failed may have left everything whole. */
const isLack = (matter: Matter): boolean => isTrouble(matter) && matter.kind !== 'operationFailed';
