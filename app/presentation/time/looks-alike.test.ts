import { describe, expect, test } from 'vitest';
import { Session } from '../session.ts';
import { freePlay } from '../start.ts';
import { slowedSurroundings } from '../surroundings-for-tests.ts';
import type { Moment } from './moment.ts';
import type { PaceOptions } from './pace.ts';

const script = '.kill leaf-8; .wait 5s; .start leaf-8';

interface Wished extends Pick<PaceOptions, 'motion'> {
  readonly speed: number;
}

const wishes: readonly Wished[] = [0.2, 1, 5, 50].flatMap((speed) => [
  { speed, motion: 'full' },
  { speed, motion: 'reduced' },
]);

/** A session that plays the script, and a way to let one frame come; false where none is asked for. */
function begun({ speed, motion }: Wished) {
  const place = slowedSurroundings();
  const session = new Session(freePlay, motion, place);
  session.transport.play();
  session.transport.setSpeed(speed);
  const nextFrame = (): boolean => {
    const isAny = place.framesAsked() > 0;
    place.play(1);
    return isAny;
  };
  return { session, nextFrame };
}

const factsOf = ({ transport, world, connections, story }: Session): string =>
  [transport.state, world.events.length, connections.summary, story?.done].join(' ');

describe('frames that look alike', () => {
  test('frames: everybody but who paints is told of every frame of a stage, and at once of what has come of it', () => {
    for (const wished of wishes) {
      const { session, nextFrame } = begun(wished);
      let told: Moment | null = null;
      let facts = '';
      session.subscribe((moment) => {
        told = moment;
        facts = factsOf(session);
      });
      session.run(script);
      const missed: unknown[] = [];
      do {
        const { stage } = session.current;
        if (stage === null && session.transport.isLive) continue;
        if (JSON.stringify(stage) !== JSON.stringify((told as Moment | null)?.stage ?? null))
          missed.push({ wished, stage, told });
        if (facts !== factsOf(session)) missed.push({ wished, facts, now: factsOf(session) });
      } while (nextFrame());
      expect(missed).toEqual([]);
    }
  });

  test('frames: the history comes to the same, frame by frame, whether somebody paints or not', () => {
    const coursesOf = (paints: boolean): readonly string[] =>
      wishes.map((wished) => {
        const { session, nextFrame } = begun(wished);
        const course: string[] = [];
        if (paints) session.subscribeToSight(() => undefined);
        session.subscribeVersion(() => course.push(`version ${session.version()}`));
        session.run(script);
        do course.push(`${session.transport.presentation.viewMs} ${factsOf(session)} ${session.stateHash}`);
        while (nextFrame());
        return course.join('\n');
      });
    expect(coursesOf(true)).toEqual(coursesOf(false));
  });

  test('frames: one that is left out looks like what was painted last, and what time stops at is painted', () => {
    for (const wished of wishes) {
      const { session, nextFrame } = begun(wished);
      let painted = session.current;
      let count = 0;
      session.subscribeToSight((moment) => {
        painted = moment;
        count += 1;
      });
      session.run(script);
      const unlike: unknown[] = [];
      let frames = 0;
      for (; nextFrame(); frames += 1) {
        const { stage, atMs, world } = session.current;
        const isFailure = stage?.kind === 'failure' && painted.stage?.kind === 'failure';
        const isSame =
          stage?.kind === painted.stage?.kind &&
          Math.abs(atMs - painted.atMs) < 30 &&
          (stage === null || world.events === painted.world.events) &&
          (isFailure || Math.abs((stage?.progress ?? 0) - (painted.stage?.progress ?? 0)) <= 0.06) &&
          (isFailure || (stage?.progress === 1) === (painted.stage?.progress === 1));
        if (!isSame) unlike.push({ wished, stage, painted: painted.stage, atMs, paintedMs: painted.atMs });
      }
      expect(unlike).toEqual([]);
      expect(painted).toEqual(session.current);
      if (wished.motion === 'full' && wished.speed === 1) expect(count).toBeLessThan(frames * 0.6);
    }
  });

  test('frames: where somebody stops, steps or goes is painted exactly, whatever was painted before', () => {
    const acts: readonly ((session: Session) => unknown)[] = [
      ({ transport }) => transport.pause(),
      ({ transport }) => transport.hold(),
      ({ transport, history }) => transport.seek(history.cursor.atMs),
      ({ transport }) => transport.setMotion('none'),
      ({ transport }) => transport.setSpeed(0.5),
      (session) => session.run('SHOW LEAVES'),
    ];
    for (const act of acts)
      for (let stopped = 1; stopped < 60; stopped += 1) {
        const { session, nextFrame } = begun({ speed: 1, motion: 'full' });
        let painted: Moment | null = null;
        session.subscribeToSight((moment) => {
          painted = moment;
        });
        session.run(script);
        for (let frame = 0; frame < stopped; frame += 1) nextFrame();
        act(session);
        expect(painted).toEqual(session.current);
      }
  });

  test('frames: what travels is painted with every frame, and so is every stage for whoever wants less motion', () => {
    const paintedIn = (wished: Wished): ReadonlyMap<string, number> => {
      const { session, nextFrame } = begun(wished);
      const painted = new Map<string, number>();
      session.subscribeToSight(({ stage }) => {
        if (stage !== null && stage.progress < 1) painted.set(stage.kind, (painted.get(stage.kind) ?? 0) + 1);
      });
      session.run(script);
      while (nextFrame());
      return painted;
    };
    const full = paintedIn({ speed: 1, motion: 'full' });
    // 900 ms, and twice 600 ms, of frames of 16 ms.
    expect(full.get('promotion')).toBeGreaterThan(54);
    expect(full.get('copyStart')).toBeLessThan(48);
    // 150 ms.
    expect(paintedIn({ speed: 1, motion: 'reduced' }).get('failure')).toBeGreaterThan(7);
  });
});
