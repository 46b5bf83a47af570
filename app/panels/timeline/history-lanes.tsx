import { rowsUndoneSince } from '@ha-playground/engine';
import { Suspense, useMemo } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { lazily } from '../../ui/later.ts';
import { words } from '../../words/index.ts';
import type { Axis } from './axis.ts';
import { CommandLane } from './command-lane.tsx';
import { commandMarks } from './command-marks.ts';
import { Lane } from './lane.tsx';
import { RiskLane } from './risk-lane.tsx';

/** Clients come after the first frame, in which none read or write yet. */
const LoadLanes = lazily(
  () => import('./load-lanes.tsx'),
  (module) => module.LoadLanes,
);

/** No leaf has changed before the first frame. */
const LeafLanes = lazily(
  () => import('./leaf-lanes.tsx'),
  (module) => module.LeafLanes,
);

/** No plan is carried out before the first frame. */
const PlanBars = lazily(
  () => import('./plan-bars.tsx'),
  (module) => module.PlanBars,
);

/** There is one branch until a person acts in the past. */
const OtherCommands = lazily(
  () => import('./other-commands.tsx'),
  (module) => module.OtherCommands,
);

/** Nothing has been lost before the first failure. */
const LossLane = lazily(
  () => import('./loss-lane.tsx'),
  (module) => module.LossLane,
);

/** Exercises come after the first frame. */
const GoalLane = lazily(
  () => import('./goal-lane.tsx'),
  (module) => module.GoalLane,
);

/** Nothing is watched until a person says so. */
const WatchLanes = lazily(
  () => import('./watches/watch-lanes.tsx'),
  (module) => module.WatchLanes,
);

const text = () => words.timeline;

/** Commands closer than this share of the axis share a mark. */
const nearShare = 0.008;

/** How high what is watched may be: as the picture of the cluster can spare; and how high each lane is. */
const watchRoom =
  '[--lane:1.5rem] [--room:9rem] max-sm:[--room:12rem] lg:[--room:max(3.75rem,min(9rem,100dvh-56.5rem))] lg:short:[--lane:1.25rem] lg:short:[--room:max(2.85rem,min(9rem,100dvh-48.6rem))]';

interface HistoryLanesProps {
  readonly axis: Axis;
  /** Only what was at risk or lost, and the leaves. */
  readonly isSlim: boolean;
}

/** All that happened on the current branch: what was at risk, what was told, planned, served, and which leaves changed. */
export function HistoryLanes({ axis, isSlim }: HistoryLanesProps) {
  const session = useSession();
  const { history, setUp, start } = session;
  const { exercise } = start;
  const { tip, branch } = history;
  const commands = useMemo(
    () => commandMarks(branch.entries, setUp.entries, axis.lengthMs * nearShare),
    [branch.entries, setUp, axis.lengthMs],
  );
  const hasLoad = tip.workloadCourse.length > 0;
  const hasLosses = useMemo(() => rowsUndoneSince(tip, 0).size > 0, [tip]);
  const watched = session.play.watches.all.length;
  const isWatched = watched > 0;
  // Room for two from the start, so that a lane that comes moves nothing. More of them scroll.
  const height = hasLoad || isWatched ? 'max-h-12 lg:short:max-h-5' : 'max-h-12 lg:short:max-h-10';
  const hasEvents = tip.events.length > setUp.events;
  const losses = hasLosses && (
    <Suspense fallback={<div className="h-6 lg:short:h-5" />}>
      <LossLane tip={tip} axis={axis} />
    </Suspense>
  );
  if (isSlim) {
    return (
      <>
        <RiskLane axis={axis} />
        {losses}
        <Leaves axis={axis} hasEvents={hasEvents} height="max-h-6 lg:short:max-h-5" isSlim />
      </>
    );
  }
  return (
    // The strip has room for five lanes from the start, so that a lane that comes moves nothing.
    <div className="lg:min-h-30 lg:short:min-h-25">
      <RiskLane axis={axis} />
      {losses}
      {exercise !== undefined && (
        <Suspense fallback={<div className="h-6 lg:short:h-5" />}>
          <GoalLane exercise={exercise} axis={axis} />
        </Suspense>
      )}
      {(commands.length > 0 || history.branches.length > 1) && (
        <CommandLane marks={commands} axis={axis}>
          {history.branches.length > 1 && (
            <Suspense>
              <OtherCommands axis={axis} />
            </Suspense>
          )}
        </CommandLane>
      )}
      {hasEvents && (
        <Lane name={text().lanes.plan} isCut>
          <Suspense>
            <PlanBars axis={axis} />
          </Suspense>
        </Lane>
      )}
      {hasLoad && (
        <Suspense fallback={<div className="h-12" />}>
          <LoadLanes tip={tip} axis={axis} />
        </Suspense>
      )}
      {isWatched && (
        // Their room is there before they are: what lies beside them is not moved under somebody's hand.
        <div
          className={watchRoom}
          style={{ minHeight: `calc(min(var(--room), ${watched} * var(--lane)) + 1.375rem)` }}
        >
          <Suspense>
            <WatchLanes axis={axis} />
          </Suspense>
        </div>
      )}
      <Leaves axis={axis} hasEvents={hasEvents} height={height} />
    </div>
  );
}

interface LeavesProps extends Pick<HistoryLanesProps, 'axis'> {
  readonly isSlim?: boolean;
  /** Has anything happened at all? */
  readonly hasEvents: boolean;
  /** How high all of them are, as classes. */
  readonly height: string;
}

/** The leaves that have changed; before any has, that none has. */
function Leaves({ axis, hasEvents, height, isSlim = false }: LeavesProps) {
  const quiet = (
    <div>
      <Lane name={text().lanes.leaves} isOnTop>
        <span
          title={`${text().noChange} ${text().noChangeNote}`}
          className="absolute left-3 max-w-[calc(100%-1.5rem)] truncate bg-card leading-4 text-muted"
        >
          {text().noChange}
        </span>
      </Lane>
    </div>
  );
  if (!hasEvents) return quiet;
  return (
    <Suspense fallback={quiet}>
      <LeafLanes axis={axis} height={height} isSlim={isSlim}>
        {quiet}
      </LeafLanes>
    </Suspense>
  );
}
