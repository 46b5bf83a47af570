import { useSession } from '../../session/hooks.tsx';
import { words } from '../../ui/words.ts';
import { HistoryLanes } from './history-lanes.tsx';
import { Playhead } from './playhead.tsx';
import { RiskKey } from './risk-lane.tsx';
import { HurryKey, Ruler } from './ruler.tsx';
import { TransportBar } from './transport-bar.tsx';
import { useAxis } from './use-axis.ts';
import { useHurries } from './use-hurries.ts';
import { ZoomButtons } from './zoom-buttons.tsx';

/** The transport, and below it what has happened when, on lanes that a pointer drags through in both directions. */
export function Timeline() {
  const session = useSession();
  const control = useAxis(session.history);
  const hurries = useHurries(session);

  return (
    <section
      aria-label={words.timeline.label}
      className="flex flex-col gap-2 rounded-xl border border-line bg-card px-4 py-3"
    >
      <TransportBar>
        <ZoomButtons control={control} />
      </TransportBar>
      <Playhead control={control}>
        <Ruler control={control} hurries={hurries} />
        <HistoryLanes axis={control.axis} />
      </Playhead>
      <div className="flex flex-wrap justify-between gap-x-6 gap-y-1 text-xs text-muted short:hidden">
        <p className="hidden lg:block">{words.timeline.keys}</p>
        {hurries.length > 0 && <HurryKey />}
        <RiskKey />
      </div>
    </section>
  );
}
