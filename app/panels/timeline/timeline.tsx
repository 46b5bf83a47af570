import { type ReactNode, Suspense } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { lazily } from '../../ui/later.ts';
import { words } from '../../words/index.ts';
import { ZoomButtons } from './axis-zoom-buttons.tsx';
import { HistoryLanes } from './history-lanes.tsx';
import { Playhead } from './playhead.tsx';
import { Ruler } from './ruler.tsx';
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
  /** Of the lanes only the first is shown, and one of the leaves at a time: what lies below needs the room. */
  readonly isSlim: boolean;
  /** Nobody sees it at present. */
  readonly isCovered: boolean;
}

/** The transport, and beside it what has happened when, on lanes that a pointer drags through in both directions. */
export function Timeline({ onWatch, isSlim, isCovered }: TimelineProps) {
  const session = useSession();
  const control = useAxis(session.history);
  const hurries = useHurries(session);

  return (
    <section
      aria-label={words.timeline.label}
      inert={isCovered}
      className={`grid grid-cols-[minmax(0,1fr)] gap-x-5 gap-y-1 rounded-xl border border-line bg-card px-4 py-2.5 lg:short:py-1.5 print:hidden ${isSlim ? 'py-1.5! lg:py-0.5! xl:grid-cols-[fit-content(75%)_minmax(0,1fr)] xl:items-center xl:py-1!' : 'xl:grid-cols-[18rem_minmax(0,1fr)]'}`}
    >
      <TransportBar isSlim={isSlim} />
      <div className="relative min-w-0">
        <div
          data-hangs="right"
          className="z-20 -ml-1 flex lg:pointer-fine:absolute lg:pointer-fine:top-0 lg:pointer-fine:left-0 lg:pointer-fine:[&_button]:min-h-6 lg:pointer-fine:[&_button]:min-w-6 lg:pointer-fine:[&_button]:px-1!"
        >
          <ZoomButtons control={control} />
          <Button look="plain" label={words.timeline.watch} className="text-muted" onClick={onWatch}>
            <Icon name="eye" />
          </Button>
        </div>
        <PreviewedLanes control={control}>
          <Ruler control={control} hurries={hurries} isSlim={isSlim} />
          <HistoryLanes axis={control.axis} isSlim={isSlim} />
        </PreviewedLanes>
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
