import { type ActionState, hasEnded, type Operation, type World } from '@ha-playground/engine';
import type { Writable } from '@ha-playground/engine/writing';
import { useEffect, useMemo, useState } from 'react';
import { useDatabaseShown, useSession } from '../../hooks/use-session.tsx';
import { gravestOf } from '../../presentation/matters/matters.ts';
import type { ExplainedPlans } from '../../presentation/statements/plan-explained.ts';
import { otherFutures } from '../../presentation/time/other-futures.ts';
import { whereIs } from '../../presentation/time/whereabouts.ts';
import { ExplainedText } from '../../terms/explained-text.tsx';
import { Select } from '../../ui/select.tsx';
import { Toolbar } from '../../ui/toolbar.tsx';
import { laterWords, words } from '../../words/index.ts';
import { leadText } from '../../words/lead.tsx';
import { PlaceMark } from '../../words/place-mark.tsx';
import { Assumed } from './assumed.tsx';
import { Comparison } from './comparison.tsx';
import { PlanBody, Runs } from './plan-body.tsx';
import { Proof } from './proof.tsx';
import { shownPlanOf } from './shown-plan.ts';
import { explainOf, fewestStatement } from './statements.ts';
import { useAskedPlans } from './use-asked-plans.ts';
import { type Plans, usePlans } from './use-plans.ts';

const text = () => laterWords.plan;

type PlanView = 'explain' | 'fewest' | 'operation';

/** The plan of one database: that of REBALANCE, the one with the fewest copies, or the last operation. */
export function PlanContents() {
  const session = useSession();
  const database = useDatabaseShown(session);
  if (database === null) return <p className="p-4 text-muted">{text().noDatabase}</p>;
  return <DatabasePlan key={database} world={session.world} database={database} />;
}

interface DatabasePlanProps {
  readonly world: World;
  readonly database: string;
}

function DatabasePlan({ world, database }: DatabasePlanProps) {
  const session = useSession();
  const [chosen, setChosen] = useState<PlanView | null>(null);
  const [isDrawn, setDrawn] = useState(true);
  const operation = world.operations.find((candidate) => candidate.database === database) ?? null;
  const plans = usePlans(world, database);
  const asked = useAskedPlans(database);
  const isOfAll = asked?.statement.kind === 'rebalanceAllDatabases';
  const view = viewShown(chosen, { operation, plans });
  const shown = view === 'fewest' ? plans.fewest : plans.product;
  const actionsShown =
    view === 'explain' && asked !== null
      ? asked.plans.find((each) => each.database === database)?.actions
      : shown?.actions;
  const actions =
    view !== 'operation' && actionsShown !== undefined && actionsShown.length > 0 ? actionsShown : null;
  const kind = view === 'explain' && asked !== null ? asked.kind : 'rebalance';
  const explained = useMemo(
    () => (actions === null ? null : { kind, database, actions }),
    [kind, database, actions],
  );
  useEffect(() => {
    // Without actions nothing is drawn, and not what was explained before either.
    session.view.explain(isDrawn || explained === null ? explained : { kind, database, actions: [] });
    return () => session.view.explain(null);
  }, [session, explained, isDrawn, kind, database]);

  return (
    <div className="flex min-h-0 flex-1 flex-col gap-2 px-4 pt-3 pb-2">
      <div className="flex flex-wrap items-center gap-2">
        <DatabaseChoice
          database={database}
          isOfAll={isOfAll && view === 'explain'}
          onExplained={() => setChosen('explain')}
        />
        <Toolbar label={text().choose} className="rounded-lg bg-lane">
          <Choice isChosen={view === 'explain'} onChoose={() => setChosen('explain')}>
            {text().wouldDo}
          </Choice>
          {plans.fewest !== null && (
            <Choice isChosen={view === 'fewest'} onChoose={() => setChosen('fewest')}>
              {text().fewest}
            </Choice>
          )}
          <Choice isChosen={view === 'operation'} onChoose={() => setChosen('operation')}>
            {text().lastOperation}
          </Choice>
        </Toolbar>
      </div>
      <OtherOperations database={database} />
      {view === 'operation' ? (
        <OperationRows operation={operation} world={world} database={database} />
      ) : (
        <PlannedRows
          view={view}
          plans={plans}
          asked={asked}
          world={world}
          database={database}
          drawn={{ isDrawn, setDrawn }}
          onCompare={() => {
            setChosen('fewest');
            session.run(fewestStatement(database));
          }}
        />
      )}
    </div>
  );
}

interface DatabaseChoiceProps {
  readonly database: string;
  /** Is the plan of all databases shown? */
  readonly isOfAll: boolean;
  readonly onExplained: () => void;
}

/** Whose plan is told: of one database, or of all together, which is asked for by its statement. */
function DatabaseChoice({ database, isOfAll, onExplained }: DatabaseChoiceProps) {
  const session = useSession();
  const names = session.world.databases.map(({ name }) => name);
  const all = text().all;
  const explain = (statement: Writable): void => {
    session.run(explainOf(statement));
    onExplained();
  };
  return (
    <Select
      label={words.database}
      options={names.length > 1 && !names.includes(all) ? [...names, all] : names}
      value={isOfAll ? all : database}
      onChange={(chosen) => {
        if (!names.includes(chosen)) return explain({ kind: 'rebalanceAllDatabases' });
        session.view.showDatabase(chosen);
        if (isOfAll) explain({ kind: 'rebalancePartitions', database: chosen });
      }}
    />
  );
}

/** What was chosen, if it is there; otherwise what runs, and while nothing does what would. */
function viewShown(
  chosen: PlanView | null,
  { operation, plans }: { readonly operation: Operation | null; readonly plans: Plans },
): PlanView {
  if (chosen === 'fewest' && plans.fewest === null) return 'explain';
  return chosen ?? (operation !== null && !hasEnded(operation) ? 'operation' : 'explain');
}

interface PlannedRowsProps {
  readonly view: 'explain' | 'fewest';
  readonly plans: Plans;
  readonly asked: ExplainedPlans | null;
  readonly world: World;
  readonly database: string;
  /** Is the plan seen in the picture? */
  readonly drawn: { readonly isDrawn: boolean; readonly setDrawn: (isDrawn: boolean) => void };
  readonly onCompare: () => void;
}

/** The rows that would be run, and why there are no fewer; with the fewest beside the product's own. */
function PlannedRows(props: PlannedRowsProps) {
  const { view, plans, asked, world, database, drawn, onCompare } = props;
  const { product, fewest } = plans;
  const isAsked = view === 'explain' && asked !== null;
  const isCompared = view === 'fewest' && fewest !== null;
  const told = isCompared ? fewest : product;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a plan is the same while what it is made from is.
  const plan = useMemo(
    () =>
      isAsked
        ? shownPlanOf(world, asked.kind, asked.plans)
        : shownPlanOf(world, 'rebalance', [{ database, actions: told.actions }]),
    [isAsked, asked, told, database, world.assumed],
  );
  if (!isAsked && product.actions.length === 0) return <NothingToDo world={world} database={database} />;
  const isUnderWay = world.operations.some((one) => one.database === database && !hasEnded(one));
  const statement = isAsked ? asked.statement : ({ kind: 'rebalancePartitions', database } as const);
  return (
    <PlanBody
      key={view}
      plan={plan}
      world={world}
      database={database}
      statement={isCompared ? null : statement}
    >
      {isUnderWay ? (
        <p role="note" className="text-xs">
          {text().changing(database)}
        </p>
      ) : (
        <label className="hit-target flex w-fit cursor-pointer items-center gap-1.5 text-xs text-muted">
          <input
            type="checkbox"
            checked={drawn.isDrawn}
            onChange={({ target }) => drawn.setDrawn(target.checked)}
          />
          {text().shown.inPicture}
        </label>
      )}
      {isCompared ? (
        <Comparison product={product} fewest={fewest} />
      ) : isAsked ? null : (
        <Proof plan={product} fewest={fewest} world={world} onCompare={onCompare} />
      )}
    </PlanBody>
  );
}

/** An empty plan is no good news while partitions are offline: it has nothing to move, and does not bring them back. */
function NothingToDo({ world, database }: { readonly world: World; readonly database: string }) {
  const trouble = gravestOf(world, database);
  return (
    <>
      {trouble === null ? (
        <p className="flex-1 text-muted">
          <ExplainedText>{text().balanced(database)}</ExplainedText>
        </p>
      ) : (
        <p className="flex-1">
          <strong className="block text-trouble-ink">{leadText(trouble, world)}.</strong>
          <ExplainedText>{text().nothing(database)}</ExplainedText>
        </p>
      )}
      <Assumed database={database} />
      <Runs line={explainOf({ kind: 'rebalancePartitions', database })} />
    </>
  );
}

interface OperationRowsProps {
  readonly operation: Operation | null;
  readonly world: World;
  readonly database: string;
}

function OperationRows({ operation, world, database }: OperationRowsProps) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what an operation does is in itself, and in what is assumed.
  const plan = useMemo(
    () =>
      operation === null
        ? null
        : shownPlanOf(world, operation.kind, [{ database, actions: operation.actions.slice() }]),
    [operation, database, world.assumed],
  );
  if (operation === null || plan === null)
    return <p className="flex-1 text-muted">{text().noOperation(database)}</p>;
  const actions = operation.actions.slice();
  return (
    <PlanBody
      plan={plan}
      world={world}
      database={database}
      statement={null}
      isPlanned={!hasEnded(operation)}
      isOperation
    >
      <p className="text-xs text-muted">
        {text().operation(
          words.operations[operation.kind],
          operation.state,
          actions.length,
          countsOf(actions.map(({ state }) => state)),
        )}
      </p>
    </PlanBody>
  );
}

/** How many actions are in each state; what still runs comes first. */
const countsOf = (states: readonly ActionState[]): readonly (readonly [ActionState, number])[] =>
  toldStates.flatMap((told) => {
    const count = states.filter((state) => state === told).length;
    return count === 0 ? [] : [[told, count] as const];
  });

const toldStates = Object.keys({
  running: true,
  scheduled: true,
  success: true,
  failed: true,
  cancelled: true,
} satisfies Record<ActionState, true>) as ActionState[];

/** Operations on the database that are ahead of the moment shown or on another branch, and the way there. */
function OtherOperations({ database }: { readonly database: string }) {
  const session = useSession();
  const { history } = session;
  const others = otherFutures(
    history,
    (event) => event.kind === 'operationStarted' && event.database === database,
  );
  if (others.length === 0) return null;
  return (
    <ul
      aria-label={text().others}
      className="flex max-h-16 flex-wrap items-center gap-2 overflow-y-auto text-xs"
    >
      {others.map(({ event, place }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are told in the order of their branches and instants.
        <li key={index} className="flex items-center gap-1">
          {event.kind === 'operationStarted' && words.operations[event.operationKind]}
          <PlaceMark where={whereIs(history, place)} atMs={place.atMs} onVisit={() => session.visit(place)} />
        </li>
      ))}
    </ul>
  );
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
      className="hit-target cursor-pointer rounded-md border border-transparent px-3 whitespace-nowrap max-xl:px-2 max-xl:text-xs lg:short:px-2 lg:short:text-xs forced-colors:not-aria-pressed:border-[Canvas] text-muted aria-pressed:border-line aria-pressed:bg-card aria-pressed:text-ink"
    >
      {children}
    </button>
  );
}
