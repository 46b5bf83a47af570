import { type ReactNode, Suspense, useId } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { lazily } from '../../ui/later.ts';
import { words } from '../../words/index.ts';
import { ZoomButtons } from './axis-zoom-buttons.tsx';
import { HistoryLanes } from './history-lanes.tsx';
import { Playhead } from './playhead.tsx';
import { RiskKey } from './risk-lane.tsx';
import { HurryKey, Ruler } from './ruler.tsx';
import { TransportBar } from './transport-bar.tsx';
import { type AxisControl, useAxis } from './use-axis.ts';
import { useHover } from './use-hover.ts';
import { useHurries } from './use-hurries.ts';

const Preview = lazily(
  () => import('./preview/instant-preview.tsx'),
  (module) => module.Preview,
);

interface TimelineProps {
  /** A person wants to say what is watched. */
  readonly onWatch: () => void;
}

/** The transport, and below it what has happened when, on lanes that a pointer drags through in both directions. */
export function Timeline({ onWatch }: TimelineProps) {
  const session = useSession();
  const keyId = useId();
  const control = useAxis(session.history);
  const hurries = useHurries(session);

  return (
    <section
      aria-label={words.timeline.label}
      className="flex flex-col gap-2 rounded-xl border border-line bg-card px-4 py-3 short:gap-1 short:py-2"
    >
      <TransportBar>
        <ZoomButtons control={control} />
        <Button look="plain" aria-label={words.timeline.watch} className="lg:max-xl:px-1" onClick={onWatch}>
          <Icon name="eye" />
          <span className="max-xl:hidden">{words.timeline.watch}</span>
        </Button>
      </TransportBar>
      <PreviewedLanes control={control}>
        {/* Where there is no room for what the patterns mean, it is a press away. */}
        <Button
          look="plain"
          popoverTarget={keyId}
          className="absolute top-0 left-0 z-20 -ml-1 min-h-6! px-1! text-xs not-short:hidden max-lg:hidden pointer-coarse:min-h-[44px]!"
        >
          {words.timeline.key}
        </Button>
        <Ruler control={control} hurries={hurries} />
        <HistoryLanes axis={control.axis} />
      </PreviewedLanes>
      <div
        id={keyId}
        popover="auto"
        className="m-auto rounded-xl border border-edge bg-card p-4 text-ink shadow-xl [&_ul]:flex-col [&_ul]:items-start [&_ul]:pt-2"
      >
        <HurryKey isNeeded />
        <RiskKey />
      </div>
      <div className="flex flex-wrap justify-between gap-x-6 gap-y-1 text-xs text-muted lg:short:hidden">
        <p className="hidden lg:block">{words.timeline.keys}</p>
        <HurryKey isNeeded={hurries.length > 0} />
        <RiskKey />
      </div>
    </section>
  );
}

interface PreviewedLanesProps {
  readonly control: AxisControl;
  readonly children: ReactNode;
}

/** The lanes, and a small picture of what a pointer is over. Only the picture follows the pointer: the lanes stay. */
function PreviewedLanes({ control, children }: PreviewedLanesProps) {
  const { history } = useSession();
  const [hover, onHover] = useHover();
  return (
    <Playhead control={control} onHover={onHover}>
      {children}
      {hover !== null && hover.x >= 0 && hover.atMs <= history.endMs && (
        <Suspense>
          <Preview {...hover} />
        </Suspense>
      )}
    </Playhead>
  );
}
