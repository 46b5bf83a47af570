import type { NodeId, World } from '@ha-playground/engine';
import { nameOfNode } from '@ha-playground/engine/console';
import { useMemo } from 'react';
import { useSession } from '../../session/hooks.tsx';
import { words } from '../../ui/words.ts';
import { type Axis, axisLengthMs, axisTicksMs, tickText } from './axis.ts';
import { CommandLane, LeafLanes, PlanLane } from './lane-views.tsx';
import { commandMarks, leafLanes, phaseBars } from './lanes.ts';
import { Playhead } from './playhead.tsx';
import { RiskKey, RiskLane } from './risk-lane.tsx';
import { TransportBar } from './transport-bar.tsx';

/** Commands closer than this share of the axis share a mark. */
const nearShare = 0.008;

/** The transport, and below it what has happened when, on lanes that a pointer drags through in both directions. */
export function Timeline() {
  const session = useSession();
  const { history, setUp } = session;
  const { originMs, tip, branch } = history;
  const startMs = Math.floor(originMs / 1000) * 1000;
  const lengthMs = axisLengthMs(history.endMs - startMs);

  const lanes = useMemo(
    () => ({
      leaves: leafLanes(tip.events, leafNames(tip), originMs),
      phases: phaseBars(tip.events, originMs),
      commands: commandMarks(branch.entries, setUp.entries, lengthMs * nearShare),
    }),
    [tip, branch.entries, originMs, setUp, lengthMs],
  );
  const axis = { startMs, lengthMs };

  return (
    <section
      aria-label={words.timeline.label}
      className="flex flex-col gap-2 rounded-xl border border-line bg-card px-4 py-3"
    >
      <TransportBar />
      <Playhead axis={axis}>
        <Ticks axis={axis} />
        <RiskLane axis={axis} />
        <CommandLane marks={lanes.commands} axis={axis} />
        <PlanLane bars={lanes.phases} axis={axis} />
        {/* Room for two from the start, so that a lane that comes moves nothing. More of them scroll. */}
        <div className="-mr-5 h-12 overflow-x-hidden overflow-y-auto pr-5">
          <LeafLanes lanes={lanes.leaves} axis={axis} />
        </div>
      </Playhead>
      <div className="flex flex-wrap justify-between gap-x-6 text-xs text-muted short:hidden">
        <p className="hidden lg:block">{words.timeline.keys}</p>
        <RiskKey />
      </div>
    </section>
  );
}

const leafNames = (world: World) => (node: NodeId) =>
  world.nodes.at(node - 1).kind === 'leaf' ? nameOfNode(world, node) : null;

function Ticks({ axis: { startMs, lengthMs } }: { readonly axis: Axis }) {
  return (
    <div className="relative ml-(--label) h-4 text-xs text-muted tabular-nums" aria-hidden="true">
      {axisTicksMs(lengthMs, 10).map((atMs) => (
        <span
          key={atMs}
          className="absolute -translate-x-1/2 max-sm:not-[:nth-child(4n+1)]:hidden"
          style={{ left: `${(atMs / lengthMs) * 100}%` }}
        >
          {tickText(startMs + atMs)}
        </span>
      ))}
    </div>
  );
}
