import { expect, test } from 'vitest';
import { createActor } from 'xstate';
import { playback } from './playback.ts';

test('playback: after a pause that is over it follows again, as if nobody had paused', () => {
  const actor = createActor(playback).start();
  actor.send({ type: 'pause' });
  expect(actor.getSnapshot().context.follows).toBe(false);
  actor.send({ type: 'play' });
  actor.send({ type: 'takeStep' });
  actor.send({ type: 'settled', isAtRest: true });
  expect(actor.getSnapshot().value).toBe('playing');
});
