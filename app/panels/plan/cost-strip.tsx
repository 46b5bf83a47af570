import type { OperationAction, PlannedAction } from '@ha-playground/engine';
import type { Cost } from '@ha-playground/engine/extras';
import { useCallback, useEffect } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import type { PhaseSight } from '../../presentation/sight/phase-sight.ts';
import { formats, laterWords } from '../../words/index.ts';
import { Assumed } from './assumed.tsx';

const text = () => laterWords.plan;

interface CostStripProps {
  readonly cost: Cost;
  readonly database: string;
  /** The rows that it is the cost of. */
  readonly actions: readonly (PlannedAction | OperationAction)[];
}

/**
 * What a plan moves and how long it takes, phase by phase as wide as each lasts. The phase that is pointed at or has the
 * focus lights what it does in the picture; of one that has run, the risk is told.
 */
export function CostStrip({ cost, database, actions }: CostStripProps) {
  const { view } = useSession();
  const leave = useCallback(() => view.watch(null), [view]);
  useEffect(() => leave, [leave]);
  const watch = (phase: number): void => {
    const ofPhase = actions.filter((action) => action.phase === phase);
    view.watch({
      name: String(phase),
      span: spanOf(ofPhase),
      actions: [{ database, actions: ofPhase }],
    });
  };
  if (cost.phases.length === 0) return null;
  return (
    <div className="flex flex-col gap-1">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs">
        <span className="font-mono whitespace-nowrap">{text().cost(cost.totalMs, cost.bytes)}</span>
        <ol aria-label={text().costByPhase} className="flex h-5 min-w-48 flex-1 gap-0.5">
          {cost.phases.map(({ phase, ms, actions: count, bytes }) => (
            <li
              key={phase}
              title={text().phaseCost(phase, count, ms, bytes)}
              onPointerEnter={() => watch(phase)}
              onPointerLeave={leave}
              onFocus={() => watch(phase)}
              onBlur={leave}
              // biome-ignore lint/a11y/noNoninteractiveTabindex: there are seven phases at most, and focus tells of each.
              tabIndex={0}
              className="@container min-w-5 basis-0 overflow-hidden rounded-sm border border-copy-outline/50 bg-lane-copy px-1 leading-[1.15rem] whitespace-nowrap text-ink hover:border-ink"
              style={{ flexGrow: Math.max(1, ms) }}
            >
              <span aria-hidden="true">
                <strong>{phase}</strong> <span className="@max-[2.6rem]:hidden">{formats.seconds(ms)}</span>
              </span>
              <span className="sr-only">{text().phaseCost(phase, count, ms, bytes)}</span>
            </li>
          ))}
        </ol>
      </div>
      <Assumed database={database} />
    </div>
  );
}

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
