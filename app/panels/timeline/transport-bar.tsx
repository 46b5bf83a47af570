import { type MouseEvent, Suspense, useRef, useState } from 'react';
import { useReading, useSession } from '../../hooks/use-session.tsx';
import type { Stride } from '../../presentation/time/stops.ts';
import { strideOf } from '../../presentation/time/stride-of.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { lazily } from '../../ui/later.ts';
import { Popup } from '../../ui/popup.tsx';
import { Toolbar } from '../../ui/toolbar.tsx';
import { writeAttribute, writeText } from '../../ui/write-text.ts';
import { formats, words } from '../../words/index.ts';
import { Branches } from './branches.tsx';

/** Nobody asks for another pace before the first picture. */
const Pace = lazily(
  () => import('./pace.tsx'),
  (module) => module.Pace,
);

const Keys = lazily(
  () => import('./pattern-key.tsx'),
  (module) => module.PatternKey,
);

const text = () => words.timeline;

interface TransportBarProps {
  /** In one line, where there is no room for more. */
  readonly isSlim: boolean;
}

/**
 * Play, pause, step, the simulated clock, the pace, branches, undo and redo. On a phone what plays, steps and undoes stays at the
 * edge of the screen.
 */
export function TransportBar({ isSlim }: TransportBarProps) {
  const { transport } = useSession();
  const [stride, setStride] = useState<Stride>('step');
  const [foot, setFoot] = useState<HTMLElement | null>(null);
  const pace = (
    <Popup
      label={`${text().pace} ${text().speedText(transport.speed)}`}
      shown={<span className="text-muted tabular-nums">{text().speedText(transport.speed)}</span>}
    >
      <Suspense>
        <Pace stride={stride} onStride={setStride} />
      </Suspense>
    </Popup>
  );
  return (
    <div
      className={`flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 lg:isolate lg:flex-nowrap ${isSlim ? '' : 'xl:grid xl:grid-cols-[auto_minmax(0,1fr)] xl:content-start xl:gap-x-1'}`}
    >
      <div className="flex items-center gap-x-3 max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-30 max-lg:h-14 max-lg:border-t max-lg:border-line max-lg:bg-card max-lg:px-3 max-sm:gap-x-2 max-sm:px-2 lg:contents">
        <TransportButtons stride={stride} />
        <Clock isSlim={isSlim} />
        <span ref={setFoot} className="empty:hidden" />
      </div>
      {pace}
      <div
        data-hangs={isSlim ? undefined : 'right-when-wide'}
        className={`ml-auto flex max-w-full min-w-0 flex-wrap items-center gap-1 lg:flex-nowrap ${isSlim ? '' : 'lg:shrink-0 xl:col-span-2 xl:-ml-2 xl:flex-wrap'}`}
      >
        <Branches foot={foot} />
        {/* In one line with the lanes there is no room for what explains them. */}
        <div className={isSlim ? 'xl:hidden' : 'contents'}>
          <Popup label={text().key} shown={text().key} className="text-muted">
            <Suspense>
              <Keys />
            </Suspense>
          </Popup>
        </div>
      </div>
    </div>
  );
}

function TransportButtons({ stride }: { readonly stride: Stride }) {
  const { transport, history } = useSession();
  const strideFor = (event: MouseEvent): Stride =>
    event.shiftKey || event.altKey ? strideOf(event) : stride;
  // At rest it plays what comes, and nothing moves until then.
  const isResting = transport.state === 'resting';
  const isPlaying = isResting || transport.state === 'moving' || transport.state === 'completing';
  const label = isResting ? text().pauseNext : isPlaying ? text().pause : text().play;
  return (
    <Toolbar label={text().transport} className="shrink-0 flex-nowrap! gap-1! max-[24.3rem]:gap-0!">
      <Button
        look="icon"
        className={quiet}
        label={text().first}
        onClick={() => transport.seek(history.originMs)}
      >
        <Icon name="first" />
      </Button>
      <Button
        look="icon"
        className={quiet}
        label={text().back}
        onClick={(event) => transport.stepBack(strideFor(event))}
      >
        <Icon name="back" />
      </Button>
      <Button
        look="icon"
        label={label}
        className={`min-w-[46px]! border-ink! ${isResting ? 'bg-card! text-muted!' : 'bg-ink! text-card!'}`}
        onClick={() => transport.toggle()}
      >
        <Icon name={isPlaying ? 'pause' : 'play'} />
      </Button>
      <Button
        look="icon"
        className={quiet}
        label={text().step}
        onClick={(event) => transport.stepForward(strideFor(event))}
      >
        <Icon name="forward" />
      </Button>
      <Button look="icon" className={quiet} label={text().last} onClick={() => transport.seek(history.endMs)}>
        <Icon name="last" />
      </Button>
    </Toolbar>
  );
}

/** What steps looks lighter than what plays. */
const quiet = 'bg-card!';

function Clock({ isSlim }: TransportBarProps) {
  const session = useSession();
  const clock = useRef<HTMLSpanElement>(null);
  const state = useRef<HTMLSpanElement>(null);
  useReading(session, () => {
    const { transport, history, current } = session;
    writeText(clock.current, formats.clock(history.cursor.atMs));
    // What takes no simulated time is shown for a while: the clock stands still meanwhile.
    const isSlow = transport.isLive && current.stage !== null;
    // What has been entered meanwhile shows what comes of it when time goes on: nothing else would say so.
    const isWaiting =
      transport.state === 'paused' && !transport.isAtRest && history.cursor.atMs === history.endMs;
    const said = text().states[isSlow ? 'slow' : isWaiting ? 'waiting' : transport.state];
    writeText(state.current, said);
    if (state.current !== null) writeAttribute(state.current, 'title', said);
  });
  return (
    <div
      className={`flex min-h-6 min-w-0 items-baseline gap-x-2 max-xl:flex-1 max-xl:flex-wrap ${isSlim ? '' : 'xl:col-span-2 xl:row-start-2'}`}
    >
      <span
        ref={clock}
        role="timer"
        aria-label={text().clock}
        className="font-mono text-lg leading-6 font-bold tabular-nums max-[24.3rem]:text-base"
      />
      <span
        ref={state}
        data-sheds=""
        className={`min-w-0 leading-4 wrap-anywhere text-muted max-xl:text-xs lg:max-xl:truncate lg:max-xl:leading-3 ${isSlim ? 'xl:sr-only' : 'xl:whitespace-normal'}`}
      />
    </div>
  );
}
