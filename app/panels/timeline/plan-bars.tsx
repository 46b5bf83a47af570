import { useCallback, useMemo } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import type { Session } from '../../presentation/session.ts';
import { actionsOfPhases, type PhaseSight } from '../../presentation/sight/phase-sight.ts';
import { laterWords } from '../../words/index.ts';
import type { Axis } from './axis.ts';
import { isOnAxis } from './axis.ts';
import { crowdsOf, leastShare } from './crowds.ts';
import { Bar, type Forms } from './lane.tsx';
import { type PhaseBar, phaseBars } from './phases.ts';

const text = () => laterWords.phases;

/** The phases of all operations of the current branch. The one that is pointed at lights what it does in the picture. */
export function PlanBars({ axis }: { readonly axis: Axis }) {
  const session = useSession();
  const { originMs, tip } = session.history;
  const bars = useMemo(() => phaseBars(tip.events, originMs), [tip, originMs]);
  const point = useCallback(
    (pointed: readonly PhaseBar[] | null) =>
      session.view.watch(pointed === null ? null : sightOf(pointed, session)),
    [session],
  );
  return crowdsOf(bars, axis.lengthMs * leastShare)
    .filter((crowd) => isOnAxis(crowd, axis))
    .map(({ items, ...span }) => (
      <Bar
        key={`${span.startMs} ${items[0].phases[0]}`}
        span={span}
        axis={axis}
        className="border border-copy-outline/50 bg-lane-copy hover:border-ink"
        onPoint={(isPointed) => point(isPointed ? items : null)}
      >
        {items.length === 1 ? formsOf(items[0]) : text().several(items.length)}
      </Bar>
    ));
}

export const labelOf = (bar: PhaseBar): string => text().one({ ...bar, databases: bar.databases.length });

/** Of what has failed the part that is cut would be that. */
const formsOf = (bar: PhaseBar): string | Forms =>
  bar.failed === 0 ? labelOf(bar) : [labelOf(bar), text().failed(bar.failed), `✕ ${bar.failed}`];

/** Bars that are drawn as one are told as one: from the start of the first to the end of the last. */
function sightOf(bars: readonly PhaseBar[], { history }: Session): PhaseSight | null {
  const [first, last] = [bars[0], bars.at(-1)];
  if (first === undefined || last === undefined) return null;
  return {
    name: bars.length === 1 ? labelOf(first) : text().several(bars.length),
    span: { startMs: first.startMs, endMs: last.endMs },
    actions: bars.flatMap(({ startMs, databases, phases }) =>
      actionsOfPhases(history.worldAt(startMs), databases, phases),
    ),
  };
}
