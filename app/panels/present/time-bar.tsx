import { useRef } from 'react';
import { useFrame, useSession } from '../../hooks/use-session.tsx';
import { runsOf, stepAt, stepTaken } from '../../presentation/lesson/steps.ts';
import type { Session } from '../../presentation/session.ts';
import { formats, laterWords } from '../../words/index.ts';

/** Time without a story is drawn on an axis of so much, then of half as much again. */
const firstAxisMs = 20_000;
/** A step of which nobody knows yet how long it takes is drawn as half done after so much. */
const halfMs = 3_000;

/** How far one is: with a story from step to step, each with its mark, otherwise in time. */
export function TimeBar() {
  const session = useSession();
  const bar = useRef<HTMLDivElement>(null);
  const knob = useRef<HTMLDivElement>(null);
  const steps = session.story?.steps.length ?? 0;
  useFrame(session, () => {
    const share = shareOf(session);
    const clock = formats.clock(session.history.cursor.atMs);
    if (bar.current !== null) bar.current.style.width = `${share * 100}%`;
    if (knob.current === null) return;
    knob.current.style.left = `${share * 100}%`;
    const track = knob.current.parentElement;
    track?.setAttribute('aria-valuenow', String(Math.round(share * 100)));
    track?.setAttribute('aria-valuetext', clock);
  });
  return (
    <div
      role="progressbar"
      aria-label={laterWords.present.time}
      aria-valuemin={0}
      aria-valuemax={100}
      className="relative h-[max(6px,calc(16px*var(--scale)))] min-w-0 flex-1 rounded-full bg-line max-md:basis-full"
    >
      {Array.from({ length: steps }, (_, step) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is where it is.
          key={step}
          className="absolute top-1/2 size-[max(5px,calc(13px*var(--scale)))] -translate-1/2 rounded-full bg-edge"
          style={{ left: `${((step + 1) / steps) * 100}%` }}
        />
      ))}
      <div ref={bar} className="absolute inset-y-0 left-0 rounded-full bg-ink" />
      <div
        ref={knob}
        className="absolute top-1/2 size-[max(14px,calc(36px*var(--scale)))] -translate-1/2 rounded-full border-[max(2px,calc(4px*var(--scale)))] border-bg bg-ink"
      />
    </div>
  );
}

/** 0 at the start, 1 at the end. */
function shareOf(session: Session): number {
  const { story, history } = session;
  const { cursor, originMs, endMs } = history;
  if (story === null) {
    let axisMs = firstAxisMs;
    while (axisMs < endMs - originMs) axisMs *= 1.5;
    return (cursor.atMs - originMs) / axisMs;
  }
  const step = stepAt(session);
  const taken = step === -1 ? null : stepTaken(session, step);
  if (taken === null) return 0;
  const passedMs = cursor.atMs - taken.place.atMs;
  const runs = runsOf(session, taken).filter(({ isBackground }) => !isBackground);
  const ended = runs.every(({ state }) => state === 'done') ? (runs.at(-1)?.endedAtMs ?? null) : null;
  const tookMs = ended === null ? passedMs + halfMs : ended - taken.place.atMs;
  return (step + (tookMs <= 0 ? 1 : Math.min(1, passedMs / tookMs))) / story.steps.length;
}
