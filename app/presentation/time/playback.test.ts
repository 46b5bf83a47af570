import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { neighbouringSpeed, playback, playbackStates } from './playback.ts';

const started = () => createActor(playback).start();

describe('playback', () => {
  it('its states are those that its type names', () => {
    expect(Object.keys(playback.states)).toEqual(playbackStates);
  });

  it('follows the cluster from the start', () => {
    expect(started().getSnapshot().value).toBe('playing');
  });

  it('paused: lets a submitted statement end, then pauses again', () => {
    const actor = started();
    actor.send({ type: 'pause' });
    actor.send({ type: 'submit' });
    expect(actor.getSnapshot().value).toBe('completing');
    actor.send({ type: 'settled', isAtRest: true });
    expect(actor.getSnapshot().value).toBe('paused');
  });

  it('playing: goes on playing when a statement ends', () => {
    const actor = started();
    actor.send({ type: 'submit' });
    actor.send({ type: 'settled', isAtRest: true });
    expect(actor.getSnapshot().value).toBe('playing');
  });

  it('a step of a story: stands still where something is pending, follows again where nothing is', () => {
    const actor = started();
    actor.send({ type: 'takeStep' });
    expect(actor.getSnapshot().value).toBe('completing');
    actor.send({ type: 'settled', isAtRest: false });
    expect(actor.getSnapshot().value).toBe('paused');
    actor.send({ type: 'takeStep' });
    actor.send({ type: 'settled', isAtRest: true });
    expect(actor.getSnapshot().value).toBe('playing');
  });

  it('a statement of one’s own after a step: it is followed, unless the person has paused', () => {
    const actor = started();
    actor.send({ type: 'takeStep' });
    actor.send({ type: 'settled', isAtRest: false });
    actor.send({ type: 'submit' });
    expect(actor.getSnapshot().value).toBe('playing');
    actor.send({ type: 'pause' });
    actor.send({ type: 'takeStep' });
    actor.send({ type: 'settled', isAtRest: true });
    expect(actor.getSnapshot().value).toBe('paused');
    actor.send({ type: 'submit' });
    expect(actor.getSnapshot().value).toBe('completing');
  });

  it('scrubbing: goes on from a moving picture, pauses from a resting one', () => {
    const actor = started();
    actor.send({ type: 'scrubStart' });
    actor.send({ type: 'scrubEnd', goesOn: true });
    expect(actor.getSnapshot().value).toBe('playing');
    actor.send({ type: 'scrubStart' });
    actor.send({ type: 'scrubEnd', goesOn: false });
    expect(actor.getSnapshot().value).toBe('paused');
  });

  it('scrubbing: a statement cannot start it', () => {
    const actor = started();
    actor.send({ type: 'scrubStart' });
    actor.send({ type: 'play' });
    expect(actor.getSnapshot().value).toBe('scrubbing');
  });

  it('speed: stays between 0.1 and 50', () => {
    const actor = started();
    actor.send({ type: 'setSpeed', speed: 1000 });
    expect(actor.getSnapshot().context.speed).toBe(50);
    actor.send({ type: 'setSpeed', speed: 0 });
    expect(actor.getSnapshot().context.speed).toBe(0.1);
  });

  it('speed: the keys walk a ladder and stop at its ends', () => {
    expect(neighbouringSpeed(1, 1)).toBe(2);
    expect(neighbouringSpeed(1, -1)).toBe(0.5);
    expect(neighbouringSpeed(3.2, 1)).toBe(5);
    expect(neighbouringSpeed(50, 1)).toBe(50);
    expect(neighbouringSpeed(0.1, -1)).toBe(0.1);
  });
});
