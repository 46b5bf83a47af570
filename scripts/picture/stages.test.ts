import { expect, test } from 'vitest';
import { instantsOf } from './stages.ts';

test('stages: what is shown before a measured stage is waited for, and every stage only once', () => {
  const stages = [
    { atMs: 100, kind: 'copyStart', before: ['failure', 'change'], marks: 9 },
    { atMs: 200, kind: 'copyEnd', before: [], marks: 9 },
    { atMs: 200, kind: 'copyStart', before: ['copyEnd', 'change'], marks: 9 },
  ] as const;
  expect(instantsOf(stages)).toEqual([
    {
      atMs: 100,
      kinds: [
        { kind: 'failure', isMeasured: false },
        { kind: 'change', isMeasured: false },
        { kind: 'copyStart', isMeasured: true },
      ],
    },
    {
      atMs: 200,
      kinds: [
        { kind: 'copyEnd', isMeasured: true },
        { kind: 'change', isMeasured: false },
        { kind: 'copyStart', isMeasured: true },
      ],
    },
  ]);
});
