import { useRef } from 'react';
import { useFrame, useReading, useSession } from '../../hooks/use-session.tsx';
import type { Session } from '../../presentation/session.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { writeAttribute, writeText } from '../../ui/write-text.ts';
import { formats } from '../../words/index.ts';
import { playerWords } from '../../words/player.ts';

const text = () => playerWords;

export interface TransportProps {
  /** Steps and speed as well. */
  readonly isFull: boolean;
  /** Where somebody goes on by themselves; null where nothing leads there. */
  readonly tryIt: { readonly href: string; readonly onOpen: () => void } | null;
}

/** Play, the clock, the film as a line with its statements, and the way into the playground. */
export function PlayerTransport({ isFull, tryIt }: TransportProps) {
  const session = useSession();
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-t border-line px-4 py-2 max-sm:px-3 print:hidden">
      <PlayButton />
      {isFull && <Steps session={session} />}
      <Clock />
      <TimeLine />
      {isFull && <Speed session={session} />}
      {tryIt !== null && (
        <a
          href={tryIt.href}
          target="_blank"
          rel="noopener"
          title={text().tryHint}
          onClick={(event) => {
            event.preventDefault();
            tryIt.onOpen();
          }}
          className="hit-target inline-flex items-center rounded-lg border border-primary bg-card px-3 font-semibold whitespace-nowrap text-primary no-underline hover:underline"
        >
          {text().tryIt}
        </a>
      )}
    </div>
  );
}

/** Plays, pauses, and begins again after the end. Before anything has been played it says how long that takes. */
function PlayButton() {
  const session = useSession();
  const { transport, history } = session;
  const { cursor, originMs, endMs } = history;
  const isPlaying = transport.state === 'moving' || transport.state === 'completing';
  const isAtEnd = !isPlaying && cursor.atMs >= endMs && endMs > originMs;
  const isNew = !isPlaying && cursor.atMs === originMs && endMs > originMs;
  const label = isPlaying ? text().pause : isAtEnd ? text().again : text().play;
  return (
    <Button
      // Where nothing has happened there is nothing to play.
      disabled={!isPlaying && endMs === originMs}
      // Its name is not drawn beside it: at the foot of a frame there is no room.
      {...(isNew ? {} : { 'aria-label': label, title: label })}
      className={
        isNew
          ? 'border-primary! bg-primary! rounded-lg! px-4! font-semibold text-on-primary!'
          : 'border-ink! bg-ink! rounded-lg! min-w-[46px]! px-2! text-card!'
      }
      onClick={() => press(session)}
    >
      <Icon name={isPlaying ? 'pause' : 'play'} />
      {isNew && text().playFor(Math.max(1, Math.round((endMs - originMs) / transport.speed / 1_000)))}
    </Button>
  );
}

/** Plays, pauses, and begins again after the end. */
function press({ transport, history: { cursor, originMs, endMs } }: Session): void {
  if (transport.state === 'moving' || transport.state === 'completing') return transport.pause();
  if (cursor.atMs >= endMs) transport.seek(originMs);
  transport.play();
}

interface PartProps {
  readonly session: Session;
}

const Steps = ({ session: { transport } }: PartProps) => (
  <span className="flex gap-1">
    <Button
      look="icon"
      aria-label={text().back}
      title={text().back}
      onClick={() => transport.stepBack('step')}
    >
      <Icon name="back" />
    </Button>
    <Button
      look="icon"
      aria-label={text().forward}
      title={text().forward}
      onClick={() => transport.stepForward('step')}
    >
      <Icon name="forward" />
    </Button>
  </span>
);

const speeds: readonly number[] = [0.2, 0.5, 1, 2, 5, 10];

/** The speed that was asked for is among them, whatever it is. */
const Speed = ({ session: { transport } }: PartProps) => (
  <select
    aria-label={text().speed}
    value={String(transport.speed)}
    onChange={({ currentTarget }) => transport.setSpeed(Number(currentTarget.value))}
    className="hit-target rounded-lg border border-line bg-card px-1 text-ink"
  >
    {[...new Set([...speeds, transport.speed])]
      .sort((left, right) => left - right)
      .map((speed) => (
        <option key={speed} value={String(speed)}>
          {text().speedText(speed)}
        </option>
      ))}
  </select>
);

/** The moment, and how long there is to see. */
function Clock() {
  const session = useSession();
  const clock = useRef<HTMLSpanElement>(null);
  useReading(session, () => {
    const { cursor, originMs, endMs } = session.history;
    const at = formats.clock(cursor.atMs - originMs);
    writeText(clock.current, `${at} / ${formats.clock(endMs - originMs)}`);
  });
  return <span ref={clock} role="timer" className="min-w-[17ch] font-mono whitespace-nowrap tabular-nums" />;
}

/** A slider of the browser's own over the statements, each where it was entered. */
function TimeLine() {
  const session = useSession();
  const slider = useRef<HTMLInputElement>(null);
  const letGo = useRef<(() => void) | null>(null);
  const { history, transport } = session;
  useFrame(session, () => {
    const { current } = slider;
    if (current === null) return;
    const { cursor, originMs, endMs } = session.history;
    writeAttribute(current, 'max', String(endMs - originMs));
    const atMs = String(cursor.atMs - originMs);
    if (current.value !== atMs) current.value = atMs;
    const share = `${((endMs === originMs ? 0 : (cursor.atMs - originMs) / (endMs - originMs)) * 100).toFixed(1)}%`;
    if (current.style.getPropertyValue('--share') !== share) current.style.setProperty('--share', share);
  });
  useReading(session, () => {
    const { cursor, originMs, endMs } = session.history;
    const at = formats.clock(cursor.atMs - originMs);
    if (slider.current !== null)
      writeAttribute(slider.current, 'aria-valuetext', text().timeText(at, formats.clock(endMs - originMs)));
  });
  const release = (): void => {
    letGo.current?.();
    letGo.current = null;
  };
  return (
    <div data-time="" className="relative flex min-w-24 flex-1 items-center">
      <Marks session={session} />
      <input
        ref={slider}
        type="range"
        min={0}
        step={1}
        aria-label={text().time}
        onPointerDown={() => {
          letGo.current ??= transport.scrubStart();
        }}
        onPointerUp={release}
        onPointerCancel={release}
        onInput={({ currentTarget }) => {
          const atMs = history.originMs + currentTarget.valueAsNumber;
          if (letGo.current === null) transport.seek(atMs);
          else transport.scrubTo(atMs);
        }}
        onKeyDown={(event) => {
          if (event.key === ' ') {
            event.preventDefault();
            return press(session);
          }
          const by = keys[event.key];
          if (by === undefined) return;
          event.preventDefault();
          if (by === 1) transport.stepForward('step');
          else transport.stepBack('step');
        }}
        className="time-line hit-target relative w-full cursor-pointer"
      />
    </div>
  );
}

/** A millisecond is no step for anybody: an arrow goes to the next event, or the one before. */
const keys: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };

/** More could not be told apart. */
const mostMarks = 60;

function Marks({ session }: PartProps) {
  const { branch, originMs, endMs } = session.history;
  const instants = [...new Set(branch.entries.map(({ atMs }) => atMs))].filter((atMs) => atMs > originMs);
  if (instants.length > mostMarks || endMs === originMs) return null;
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-x-2 inset-y-0">
      {instants.map((atMs) => (
        <span
          key={atMs}
          className="absolute top-1/2 h-3 w-0.5 -translate-y-1/2 bg-trouble"
          style={{ left: `${((atMs - originMs) / (endMs - originMs)) * 100}%` }}
        />
      ))}
    </div>
  );
}
