import { beforeEach, describe, expect, test } from 'vitest';
import { Session } from '../session.ts';
import { freePlay } from '../start.ts';
import { slowedSurroundings } from '../surroundings-for-tests.ts';

let place = slowedSurroundings();

beforeEach(() => {
  place = slowedSurroundings();
});

describe('transport', () => {
  test('transport: at rest nothing that is set asks for a frame', () => {
    const { transport } = new Session(freePlay, 'full', place);
    transport.setSpeed(2);
    transport.setSkipsIdle(false);
    transport.setMotion('reduced');
    expect([transport.speed, transport.skipsIdle, place.framesAsked()]).toEqual([2, false, 0]);
  });

  test('transport: a step shows what it brings, and frames are asked for until it is shown', () => {
    const session = new Session(freePlay, 'full', place);
    const { transport } = session;
    session.run('.kill leaf-8');
    place.playOut();
    transport.seek(session.history.originMs);
    place.playOut();
    expect([transport.state, transport.isLive]).toEqual(['paused', false]);
    transport.stepForward('step');
    expect([transport.state, transport.isLive]).toEqual(['paused', true]);
    place.playOut();
    expect([transport.state, transport.isLive]).toEqual(['paused', false]);
  });

  test('transport: what is held stands still, and goes on as it was: playing, completing or paused', () => {
    const session = new Session(freePlay, 'full', place);
    const { transport } = session;
    session.run('.kill leaf-8');
    place.play(20);
    const release = transport.hold();
    const { cursor } = session.history;
    expect([transport.isLive, transport.state, place.framesAsked()]).toEqual([false, 'held', 0]);
    const releaseOther = transport.hold();
    release();
    expect(place.framesAsked()).toBe(0);
    releaseOther();
    expect([transport.state, place.framesAsked()]).toEqual(['moving', 1]);
    place.playOut();
    expect(session.history.cursor.atMs).toBeGreaterThan(cursor.atMs);

    transport.pause();
    transport.hold()();
    expect([transport.state, place.framesAsked()]).toEqual(['paused', 0]);
    session.run("DETACH LEAF 'leaf-7':3306;");
    transport.hold()();
    expect([transport.state, place.framesAsked()]).toEqual(['completing', 1]);
  });

  test('transport: a statement that runs to its end while paused keeps time passing, and no longer', () => {
    const session = new Session(freePlay, 'full', place);
    session.transport.pause();
    expect(session.transport.isLive).toBe(false);
    session.run("DETACH LEAF 'leaf-8':3306;");
    expect(session.transport.isLive).toBe(true);
    place.playOut();
    expect(session.transport.isLive).toBe(false);
  });

  test('transport: what is due first is pending, be it in the cluster or for a client', () => {
    const session = new Session(freePlay, 'full', place);
    const { presentation } = session.transport;
    expect(presentation.pendingMs).toBeNull();
    session.transport.pause();
    session.run('.kill leaf-8');
    place.playOut();
    const nowMs = session.history.cursor.atMs;
    expect(presentation.pendingMs).toBe(nowMs + 3000);
    session.run('.wait 500ms');
    expect(presentation.pendingMs).toBe(nowMs + 500);
  });

  test('transport: after a step of a story it waits between, as nobody has paused it', () => {
    const session = new Session(
      { ...freePlay, id: 'two', steps: ['.kill leaf-8', '.start leaf-8'] },
      'full',
      place,
    );
    session.takeStep();
    place.playOut();
    expect(session.transport.state).toBe('between');
  });

  test('transport: a frame that is left out looks like the one before, at every speed; what a stage comes to is always shown', () => {
    for (const speed of [0.2, 1, 5]) {
      const session = new Session(freePlay, 'full', place);
      const { transport, history } = session;
      transport.setSpeed(speed);
      let told = session.current;
      let count = 0;
      session.subscribeToMotion((moment) => {
        told = moment;
        count += 1;
      });
      session.run('.kill leaf-8; .wait 5s; .start leaf-8');
      const unlike: unknown[] = [];
      let frames = 0;
      for (; place.framesAsked() > 0; frames += 1) {
        place.play(1);
        const { stage, atMs } = session.current;
        const isClose =
          stage?.kind === told.stage?.kind &&
          Math.abs(atMs - told.atMs) < 30 &&
          Math.abs((stage?.progress ?? 0) - (told.stage?.progress ?? 0)) <= 0.06 &&
          (stage?.progress === 1) === (told.stage?.progress === 1);
        const isCut = stage?.kind === 'failure' && told.stage?.kind === 'failure';
        if (!isClose && !isCut) unlike.push({ speed, stage, told: told.stage, atMs, toldMs: told.atMs });
      }
      expect(unlike).toEqual([]);
      expect(told.atMs).toBe(history.endMs);
      if (speed === 1) expect(count).toBeLessThan(frames * 0.6);
    }
  });

  test('transport: what travels is shown with every frame, and so is every stage for whoever wants less motion', () => {
    const toldIn = (motion: 'full' | 'reduced', speed: number): ReadonlyMap<string, number> => {
      const session = new Session(freePlay, motion, place);
      session.transport.play();
      session.transport.setSpeed(speed);
      const told = new Map<string, number>();
      session.subscribeToMotion(({ stage }) => {
        if (stage !== null && stage.progress < 1) told.set(stage.kind, (told.get(stage.kind) ?? 0) + 1);
      });
      session.run('.kill leaf-8; .wait 5s; .start leaf-8');
      place.playOut();
      return told;
    };
    const full = toldIn('full', 1);
    // 900 ms, and twice 600 ms, of frames of 16 ms.
    expect(full.get('promotion')).toBeGreaterThan(54);
    expect(full.get('copyStart')).toBeLessThan(48);
    // 150 ms.
    expect(toldIn('reduced', 1).get('failure')).toBeGreaterThan(7);
  });
});
