import { useRef } from 'react';
import { clockText } from '../../session/clock-text.ts';
import { useFrame, useSession } from '../../session/hooks.tsx';
import { speedLimits } from '../../session/playback.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Slider } from '../../ui/slider.tsx';
import { Toolbar } from '../../ui/toolbar.tsx';
import { words } from '../../ui/words.ts';
import { Branches } from './branches.tsx';

const text = words.timeline;

/** Play, pause, step, the simulated clock, speed, branches, undo and redo. */
export function TransportBar() {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <TransportButtons />
      <Clock />
      <Speed />
      <SkipIdle />
      <Branches />
    </div>
  );
}

function TransportButtons() {
  const { transport, history } = useSession();
  const isPlaying =
    transport.state === 'moving' || transport.state === 'resting' || transport.state === 'completing';
  return (
    <Toolbar label={text.transport}>
      <Button look="icon" label={text.first} onClick={() => transport.seek(history.originMs)}>
        <Icon name="first" />
      </Button>
      <Button look="icon" label={text.back} onClick={() => transport.stepBack('step')}>
        <Icon name="back" />
      </Button>
      <Button look="icon" label={isPlaying ? text.pause : text.play} onClick={() => transport.toggle()}>
        <Icon name={isPlaying ? 'pause' : 'play'} />
      </Button>
      <Button look="icon" label={text.step} onClick={() => transport.stepForward('step')}>
        <Icon name="forward" />
      </Button>
      <Button look="icon" label={text.last} onClick={() => transport.seek(history.endMs)}>
        <Icon name="last" />
      </Button>
    </Toolbar>
  );
}

function Clock() {
  const session = useSession();
  const clock = useRef<HTMLSpanElement>(null);
  useFrame(session, () => {
    if (clock.current !== null) clock.current.textContent = clockText(session.history.cursor.atMs);
  });
  return (
    <div className="flex items-baseline gap-3">
      <span
        ref={clock}
        role="timer"
        aria-label={text.clock}
        className="font-mono text-lg font-bold tabular-nums"
      />
      <span className="text-muted sm:min-w-36">{text.states[session.transport.state]}</span>
    </div>
  );
}

function Speed() {
  const { transport } = useSession();
  const valueText = text.speedText(transport.speed);
  return (
    <div className="hidden items-center gap-2 sm:flex">
      <Slider
        label={text.speed}
        min={Math.log10(speedLimits.least)}
        max={Math.log10(speedLimits.most)}
        step={0.05}
        value={Math.log10(transport.speed)}
        valueText={valueText}
        onChange={(exponent) => transport.setSpeed(rounded(10 ** exponent))}
      />
      <span className="w-10 text-muted tabular-nums">{valueText}</span>
    </div>
  );
}

const rounded = (speed: number): number => Number(speed.toPrecision(2));

function SkipIdle() {
  const { transport } = useSession();
  return (
    <label className="hit-target flex cursor-pointer items-center gap-2 text-muted">
      <input
        type="checkbox"
        checked={transport.skipsIdle}
        onChange={(event) => transport.setSkipsIdle(event.target.checked)}
        className="size-4 accent-primary"
      />
      {text.skipIdle}
    </label>
  );
}
