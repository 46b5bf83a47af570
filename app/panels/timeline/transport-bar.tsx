import { type MouseEvent, type ReactNode, useRef, useState } from 'react';
import { useFrame, useSession } from '../../hooks/use-session.tsx';
import { speedLimits } from '../../presentation/time/playback.ts';
import type { Stride } from '../../presentation/time/stops.ts';
import { strideOf } from '../../presentation/time/stride-of.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { MenuButton } from '../../ui/menu.tsx';
import { Slider } from '../../ui/slider.tsx';
import { Toolbar } from '../../ui/toolbar.tsx';
import { writeText } from '../../ui/write-text.ts';
import { formats, words } from '../../words/index.ts';
import { Branches } from './branches.tsx';

const text = () => words.timeline;

/** Play, pause, step, the simulated clock, speed, branches, undo and redo, and beside them what the axis is zoomed by. */
export function TransportBar({ children }: { readonly children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 lg:max-[86rem]:gap-x-2">
      <TransportButtons />
      <Clock />
      <Speed />
      <SkipIdle />
      {children}
      <Branches />
    </div>
  );
}

function TransportButtons() {
  const { transport, history } = useSession();
  const [stride, setStride] = useState<Stride>('step');
  const strideFor = (event: MouseEvent): Stride =>
    event.shiftKey || event.altKey ? strideOf(event) : stride;
  // At rest it plays what comes, and nothing moves until then.
  const isResting = transport.state === 'resting';
  const isPlaying = isResting || transport.state === 'moving' || transport.state === 'completing';
  const label = isResting ? text().pauseNext : isPlaying ? text().pause : text().play;
  return (
    <Toolbar label={text().transport} className="max-sm:gap-0.5!">
      <Button look="icon" label={text().first} onClick={() => transport.seek(history.originMs)}>
        <Icon name="first" />
      </Button>
      <Button look="icon" label={text().back} onClick={(event) => transport.stepBack(strideFor(event))}>
        <Icon name="back" />
      </Button>
      <Button
        look="icon"
        label={label}
        className={isResting ? 'text-muted!' : ''}
        onClick={() => transport.toggle()}
      >
        <Icon name={isPlaying ? 'pause' : 'play'} />
      </Button>
      <Button look="icon" label={text().step} onClick={(event) => transport.stepForward(strideFor(event))}>
        <Icon name="forward" />
      </Button>
      <Button look="icon" label={text().last} onClick={() => transport.seek(history.endMs)}>
        <Icon name="last" />
      </Button>
      <StrideMenu stride={stride} onStride={setStride} />
    </Toolbar>
  );
}

interface StrideMenuProps {
  readonly stride: Stride;
  readonly onStride: (stride: Stride) => void;
}

/** How far the two step buttons go; keys and clicks with Shift or Alt say it each time. */
function StrideMenu({ stride, onStride }: StrideMenuProps) {
  const { label, button, names, notes } = text().strides;
  return (
    <MenuButton
      label={`${label} ${names[stride]}`}
      className="text-muted"
      items={strides.map((one) => ({
        kind: 'action',
        key: one,
        text: names[one],
        note: notes[one],
        isChosen: one === stride,
        choose: () => onStride(one),
      }))}
    >
      {button(names[stride])}
    </MenuButton>
  );
}

const strides: readonly Stride[] = ['step', 'phase', 'command', 'chapter'];

function Clock() {
  const session = useSession();
  const clock = useRef<HTMLSpanElement>(null);
  const state = useRef<HTMLSpanElement>(null);
  useFrame(session, () => {
    const { transport, history, current } = session;
    writeText(clock.current, formats.clock(history.cursor.atMs));
    // What takes no simulated time is shown for a while: the clock stands still meanwhile.
    const isSlow = transport.isLive && current.stage !== null;
    writeText(state.current, text().states[isSlow ? 'slow' : transport.state]);
  });
  return (
    <div className="flex min-w-0 flex-wrap items-baseline gap-x-3">
      <span
        ref={clock}
        role="timer"
        aria-label={text().clock}
        className="font-mono text-lg font-bold tabular-nums"
      />
      <span ref={state} className="wrap-anywhere text-muted sm:min-w-36" />
    </div>
  );
}

function Speed() {
  const { transport } = useSession();
  const valueText = text().speedText(transport.speed);
  return (
    <div className="flex items-center gap-2">
      <Slider
        label={text().speed}
        min={Math.log10(speedLimits.least)}
        max={Math.ceil(Math.log10(speedLimits.most) / speedStep) * speedStep}
        step={speedStep}
        value={Math.log10(transport.speed)}
        valueText={valueText}
        onChange={(exponent) => transport.setSpeed(rounded(10 ** exponent))}
      />
      <span className="w-10 text-muted tabular-nums">{valueText}</span>
    </div>
  );
}

/** In powers of ten. The last step reaches the highest speed, so that no speed is left that the slider cannot show. */
const speedStep = 0.05;

const rounded = (speed: number): number => Number(speed.toPrecision(2));

function SkipIdle() {
  const { transport } = useSession();
  return (
    <label className="hit-target flex min-w-0 cursor-pointer items-center gap-2 wrap-anywhere text-muted">
      <input
        type="checkbox"
        checked={transport.skipsIdle}
        onChange={(event) => transport.setSkipsIdle(event.target.checked)}
        className="size-4 accent-primary"
      />
      {text().skipIdle}
    </label>
  );
}
