import { describe, expect, test } from 'vitest';
import { incomingOf } from './incoming.ts';

const head = { ns: 'ha-playground', v: 1, id: 'one' } as const;
const asked = (message: object) => incomingOf({ ...head, ...message }, 'one');

describe('messages to an embed', () => {
  test.each([
    { type: 'play' },
    { type: 'step', by: -1 },
    { type: 'seek', to: { atMs: 2_500 } },
    { type: 'seek', to: { step: 3 } },
    { type: 'seek', to: { end: true } },
    { type: 'speed', speed: 0.5 },
    { type: 'run', statements: '.kill leaf-8' },
    { type: 'load', story: 'redundancy-2' },
    { type: 'load', story: null },
    { type: 'theme', theme: 'dark' },
    { type: 'motion', motion: 'none' },
    { type: 'lang', lang: 'en' },
    { type: 'getState' },
  ])('%j is asked', (message) => {
    expect(asked(message)).toEqual({ kind: 'asked', message: { ...head, ...message } });
  });

  test('what it does not know besides is left out', () => {
    expect(asked({ type: 'play', loud: true })).toEqual({
      kind: 'asked',
      message: { ...head, type: 'play' },
    });
  });

  test.each([
    { type: 'step', by: 2 },
    { type: 'seek', to: { atMs: -1 } },
    { type: 'seek', to: { atMs: Number.POSITIVE_INFINITY } },
    { type: 'seek', to: null },
    { type: 'speed', speed: '2' },
    { type: 'speed', speed: 1_000 },
    { type: 'run', statements: 'x'.repeat(2_001) },
    { type: 'run' },
    { type: 'load', story: '../secret' },
    { type: 'theme', theme: 'neon' },
    { type: 'lang', lang: '<b>' },
  ])('%j has another form than its type has', (message) => {
    expect(asked(message)).toMatchObject({ kind: 'malformed', type: message.type });
  });

  test('the field that is wrong is named', () => {
    expect(asked({ type: 'speed', speed: 'fast' })).toMatchObject({ field: 'speed' });
    expect(asked({ type: 'seek', to: { step: -1 } })).toMatchObject({ field: expect.stringMatching(/^to/) });
  });

  test.each([
    null,
    'play',
    42,
    [],
    { type: 'play' },
    { ...head, ns: 'another', type: 'play' },
    { ...head, v: 2, type: 'play' },
    { ...head, id: 'two', type: 'play' },
    { ...head, type: 'constructor' },
    { ...head, type: 'toString' },
    { ...head, type: 'dance' },
  ])('%j is not for it', (posted) => {
    expect(incomingOf(posted, 'one')).toEqual({ kind: 'ignored' });
  });

  test('whoever names no embed means each', () => {
    expect(incomingOf({ ns: 'ha-playground', v: 1, type: 'play' }, 'one').kind).toBe('asked');
  });
});
