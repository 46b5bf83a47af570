import type { ActionVerb, OperationAction, PlannedAction } from '@ha-playground/engine';
import { verbOf } from '@ha-playground/engine';
import { useCallback, useEffect } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { dropsIn } from '../../presentation/sight/drops.ts';
import type { PhaseSight } from '../../presentation/sight/phase-sight.ts';
import { formats, laterWords } from '../../words/index.ts';
import { isPast } from './is-past.ts';
import type { PhaseScale } from './phase-scale.ts';
import type { ShownPlan } from './shown-plan.ts';

const text = () => laterWords.plan;

interface PhaseHeadsProps {
  readonly plan: ShownPlan;
  readonly scale: PhaseScale;
}

/**
 * The phases of a plan above their columns: number, verb, how many, about how long, how much is copied. The phase that is
 * pointed at or has the focus lights what it does in the picture; of one that has run, the risk is told.
 */
export function PhaseHeads({ plan, scale }: PhaseHeadsProps) {
  const { view } = useSession();
  const leave = useCallback(() => view.watch(null), [view]);
  useEffect(() => leave, [leave]);
  const ofPhase = (phase: number) =>
    plan.plans.map(({ database, actions }) => ({
      database,
      actions: actions.filter((action) => action.phase === phase),
    }));
  const watch = (phase: number): void => {
    const actions = ofPhase(phase);
    view.watch({ name: String(phase), span: spanOf(actions.flatMap((each) => each.actions)), actions });
  };
  return (
    <ol aria-label={text().costByPhase} className="flex text-xs">
      {plan.cost.phases.map(({ phase, ms, actions: count, bytes }, index) => {
        const actions = ofPhase(phase).flatMap((each) => each.actions);
        const time = { ms, isPast: actions.every(isPast) };
        const drops = dropsBesides(actions);
        const told = text().phaseCost(phase, { actions: count, drops }, time, bytes);
        return (
          <li
            key={phase}
            title={told}
            onPointerEnter={() => watch(phase)}
            onPointerLeave={leave}
            onFocus={() => watch(phase)}
            onBlur={leave}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: there are seven phases at most, and focus tells of each.
            tabIndex={0}
            className="min-w-0 shrink-0 overflow-hidden rounded-sm pr-2 hover:bg-lane"
            style={{ width: `${100 * (scale.columns[index] ?? 0)}%` }}
          >
            <span aria-hidden="true">
              <strong className="block">{text().phaseHead(phase, verbsOf(actions))}</strong>
              <span className="block text-muted">
                {text().phaseFacts({ actions: formats.number(count), drops }, time, bytes)}
              </span>
            </span>
            <span className="sr-only">{told}</span>
          </li>
        );
      })}
    </ol>
  );
}

const verbsOf = (actions: readonly PlannedAction[]): readonly ActionVerb[] => [
  ...new Set(actions.map(verbOf)),
];

/** The drops among rows that are more than drops: of these alone their verb tells. */
export const dropsBesides = (actions: readonly PlannedAction[]): number =>
  actions.every((action) => verbOf(action) === 'DROP') ? 0 : dropsIn(actions);

/** From the first start to the last end; null for actions of which none has begun. */
function spanOf(actions: readonly (PlannedAction | OperationAction)[]): PhaseSight['span'] {
  const begun = actions.flatMap((action) =>
    'state' in action && action.startedAtMs !== null
      ? [{ startMs: action.startedAtMs, endMs: action.endsAtMs }]
      : [],
  );
  if (begun.length === 0) return null;
  const ends = begun.flatMap(({ endMs }) => (endMs === null ? [] : [endMs]));
  return {
    startMs: Math.min(...begun.map(({ startMs }) => startMs)),
    endMs: ends.length < begun.length ? null : Math.max(...ends),
  };
}
