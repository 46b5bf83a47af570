import type { Cost } from '@ha-playground/engine/extras';
import { words } from '../../ui/words.ts';

const text = words.plan;

/** What a plan moves and how long it takes, phase by phase as wide as each lasts. */
export function CostStrip({ cost }: { readonly cost: Cost }) {
  if (cost.phases.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs">
      <span className="font-mono whitespace-nowrap">{text.cost(cost.totalMs, cost.bytes)}</span>
      <ol aria-label={text.costByPhase} className="flex h-5 min-w-48 flex-1 gap-0.5">
        {cost.phases.map(({ phase, ms, actions, bytes }) => (
          <li
            key={phase}
            title={text.phaseCost(phase, actions, ms, bytes)}
            className="@container min-w-5 basis-0 overflow-hidden rounded-sm border border-copy-outline/50 bg-lane-copy px-1 leading-[1.15rem] whitespace-nowrap text-ink"
            style={{ flexGrow: Math.max(1, ms) }}
          >
            <span aria-hidden="true">
              <strong>{phase}</strong> <span className="@max-[2.6rem]:hidden">{text.seconds(ms)}</span>
            </span>
            <span className="sr-only">{text.phaseCost(phase, actions, ms, bytes)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
