import { nameOfNode } from '@ha-playground/engine/console';
import { Suspense, useCallback, useMemo } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import type { Session } from '../../presentation/session.ts';
import { actionsOfPhases, type PhaseSight } from '../../presentation/sight/phase-sight.ts';
import { lazily } from '../../ui/later.ts';
import { words } from '../../words/index.ts';
import type { Axis } from './axis.ts';
import { CommandLane, LeafLanes, labelOf, PlanLane } from './lane-views.tsx';
import { commandMarks, leafLanes } from './lanes.ts';
import { type PhaseBar, phaseBars } from './phases.ts';
import { RiskLane } from './risk-lane.tsx';

/** Clients come after the first frame, in which none read or write yet. */
const LoadLanes = lazily(
  () => import('./load-lanes.tsx'),
  (module) => module.LoadLanes,
);

const text = () => words.timeline;

/** Commands closer than this share of the axis share a mark. */
const nearShare = 0.008;

/** All that happened on the current branch: what was at risk, what was told, planned, served, and which leaves changed. */
export function HistoryLanes({ axis }: { readonly axis: Axis }) {
  const session = useSession();
  const { history, setUp } = session;
  const { originMs, tip, branch } = history;
  const lanes = useMemo(
    () => ({
      leaves: leafLanes(tip.events, history.worldAt(originMs), (node) => nameOfNode(tip, node)),
      phases: phaseBars(tip.events, originMs),
    }),
    [tip, originMs, history],
  );
  const commands = useMemo(
    () => commandMarks(branch.entries, setUp.entries, axis.lengthMs * nearShare),
    [branch.entries, setUp, axis.lengthMs],
  );
  const pointAt = useCallback(
    (bars: readonly PhaseBar[] | null) => session.view.watch(bars === null ? null : sightOf(bars, session)),
    [session],
  );
  const hasLoad = tip.workloadCourse.length > 0;
  return (
    <>
      <RiskLane axis={axis} />
      <CommandLane marks={commands} axis={axis} />
      <PlanLane bars={lanes.phases} axis={axis} onPoint={pointAt} />
      {hasLoad && (
        <Suspense fallback={<div className="h-12" />}>
          <LoadLanes tip={tip} axis={axis} />
        </Suspense>
      )}
      {/* Room for two from the start, so that a lane that comes moves nothing. More of them scroll. */}
      <div
        className={`-mr-5 overflow-x-hidden overflow-y-auto pr-5 ${hasLoad ? 'h-12 lg:short:h-6' : 'h-12'}`}
      >
        <LeafLanes lanes={lanes.leaves} axis={axis} />
      </div>
    </>
  );
}

/** Bars that are drawn as one are told as one: from the start of the first to the end of the last. */
function sightOf(bars: readonly PhaseBar[], { history }: Session): PhaseSight | null {
  const [first, last] = [bars[0], bars.at(-1)];
  if (first === undefined || last === undefined) return null;
  return {
    name: bars.length === 1 ? labelOf(first) : text().phases(bars.length),
    span: { startMs: first.startMs, endMs: last.endMs },
    actions: bars.flatMap(({ startMs, databases, phases }) =>
      actionsOfPhases(history.worldAt(startMs), databases, phases),
    ),
  };
}
