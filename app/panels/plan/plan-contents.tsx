import { type ActionState, hasEnded, type Operation, type World } from '@ha-playground/engine';
import { useEffect, useMemo, useState } from 'react';
import { useDatabaseShown, useSession } from '../../hooks/use-session.tsx';
import { gravestOf } from '../../presentation/matters/matters.ts';
import { otherFutures } from '../../presentation/time/other-futures.ts';
import { whereIs } from '../../presentation/time/whereabouts.ts';
import { ExplainedText } from '../../terms/explained-text.tsx';
import { ScrollArea } from '../../ui/scroll-area.tsx';
import { Select } from '../../ui/select.tsx';
import { Toolbar } from '../../ui/toolbar.tsx';
import { laterWords, words } from '../../words/index.ts';
import { leadText } from '../../words/lead.tsx';
import { PlaceMark } from '../../words/place-mark.tsx';
import { Written } from '../../words/written.tsx';
import { Comparison } from './comparison.tsx';
import { CostStrip } from './cost-strip.tsx';
import { PlanTable } from './plan-table.tsx';
import { Proof } from './proof.tsx';
import { fewestStatement, statementsAbout } from './statements.ts';
import { type Plans, type PricedPlan, priceOf, usePlans } from './use-plans.ts';

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
  const operation = world.operations.find((candidate) => candidate.database === database) ?? null;
  const plans = usePlans(world, database);
  const view = viewShown(chosen, { operation, plans });
  const shown = view === 'fewest' ? plans.fewest : plans.product;
  const actions = view !== 'operation' && shown !== null && shown.actions.length > 0 ? shown.actions : null;
  const explained = useMemo(() => (actions === null ? null : { database, actions }), [database, actions]);
  useEffect(() => {
    session.view.explain(explained);
    return () => session.view.explain(null);
  }, [session, explained]);

  return (
    <div className="flex min-h-0 flex-1 flex-col gap-3 p-4">
      <div className="flex flex-wrap items-center gap-2">
        <Select
          label={words.database}
          options={world.databases.map(({ name }) => name)}
          value={database}
          onChange={session.view.showDatabase}
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
          world={world}
          database={database}
          onCompare={() => {
            setChosen('fewest');
            session.run(fewestStatement(database));
          }}
        />
      )}
      <Statements database={database} />
    </div>
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
  readonly world: World;
  readonly database: string;
  readonly onCompare: () => void;
}

/** The rows that would be run, and why there are no fewer; with the fewest beside the product's own. */
function PlannedRows({ view, plans, world, database, onCompare }: PlannedRowsProps) {
  const { product, fewest } = plans;
  if (product.actions.length === 0) return <NothingToDo world={world} database={database} />;
  const rows = (plan: PricedPlan) => <PlanTable actions={plan.actions} world={world} database={database} />;
  const titled = (plan: PricedPlan, title: string) => (
    <section aria-label={title} className="flex flex-col gap-2">
      <h2 className="font-semibold">{title}</h2>
      {rows(plan)}
    </section>
  );
  const isCompared = view === 'fewest' && fewest !== null;
  return (
    <>
      <ScrollArea label={text().table}>
        {isCompared ? (
          <div className="flex flex-col gap-5">
            <Comparison product={product} fewest={fewest} />
            {titled(fewest, text().fewestRows(fewest.certificate.copies))}
            {titled(product, text().productRows(product.certificate.copies))}
          </div>
        ) : (
          <div className="flex flex-col gap-2">
            <Proof plan={product} fewest={fewest} world={world} onCompare={onCompare} />
            {rows(product)}
          </div>
        )}
      </ScrollArea>
      <CostStrip
        cost={isCompared ? fewest.cost : product.cost}
        database={database}
        actions={isCompared ? fewest.actions : product.actions}
      />
    </>
  );
}

/** An empty plan is no good news while partitions are offline: it has nothing to move, and does not bring them back. */
function NothingToDo({ world, database }: { readonly world: World; readonly database: string }) {
  const trouble = gravestOf(world, database);
  if (trouble === null)
    return (
      <p className="flex-1 text-muted">
        <ExplainedText>{text().balanced(database)}</ExplainedText>
      </p>
    );
  return (
    <p className="flex-1">
      <strong className="block text-trouble-ink">{leadText(trouble, world)}.</strong>
      <ExplainedText>{text().nothing(database)}</ExplainedText>
    </p>
  );
}

interface OperationRowsProps {
  readonly operation: Operation | null;
  readonly world: World;
  readonly database: string;
}

function OperationRows({ operation, world, database }: OperationRowsProps) {
  if (operation === null) return <p className="flex-1 text-muted">{text().noOperation(database)}</p>;
  const actions = operation.actions.slice();
  return (
    <>
      <p className="text-muted">
        {text().operation(
          words.operations[operation.kind],
          operation.state,
          actions.length,
          countsOf(actions.map(({ state }) => state)),
        )}
      </p>
      <ScrollArea label={text().table}>
        <PlanTable actions={actions} world={world} database={database} />
      </ScrollArea>
      <CostStrip cost={priceOf(world, database, operation)} database={database} actions={actions} />
    </>
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
      className="hit-target cursor-pointer rounded-md border border-transparent px-3 whitespace-nowrap max-xl:px-2 max-xl:text-xs forced-colors:not-aria-pressed:border-[Canvas] text-muted aria-pressed:border-line aria-pressed:bg-card aria-pressed:text-ink"
    >
      {children}
    </button>
  );
}

/** The buttons are the statements that they run: what they did is read in the console. */
function Statements({ database }: { readonly database: string }) {
  const session = useSession();
  return (
    <div className="flex flex-wrap gap-2">
      {statementsAbout(database).map((statement) => (
        <button
          key={statement}
          type="button"
          onClick={() => session.run(statement)}
          className="hit-target cursor-pointer rounded-lg border border-line bg-lane px-2 py-1.5 text-left font-mono text-xs hover:border-edge"
        >
          <Written>{statement}</Written>
        </button>
      ))}
    </div>
  );
}
