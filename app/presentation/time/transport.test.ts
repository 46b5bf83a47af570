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
});
