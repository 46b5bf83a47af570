import type { StatementCounts, WorkloadBucket } from '@ha-playground/engine';
import { describe, expect, it } from 'vitest';
import { loadAreas } from './load-areas.ts';

const none: StatementCounts = { succeeded: 0, waited: 0, failed: 0 };
const bucket = (reads: Partial<StatementCounts>): WorkloadBucket => ({
  fromMs: 0,
  toMs: 100,
  reads: { ...none, ...reads },
  writes: none,
  rowsLost: 0,
});

describe('client load lane', () => {
  it('stacks what was answered, what waited and what failed', () => {
    const areas = loadAreas(
      [bucket({ succeeded: 10 }), bucket({ succeeded: 5, waited: 3, failed: 2 })],
      'reads',
    );
    expect(areas).toEqual({
      succeeded: 'M0 0h0.5v1h-0.5zM0.5 0.5h0.5v0.5h-0.5z',
      waited: 'M0.5 0.2h0.5v0.3h-0.5z',
      failed: 'M0.5 0h0.5v0.2h-0.5z',
    });
  });

  it('draws what goes well in one piece, and leaves a gap where nothing was sent', () => {
    const course = [
      bucket({ succeeded: 10 }),
      bucket({ succeeded: 9 }),
      bucket({}),
      bucket({ succeeded: 4 }),
    ];
    expect(loadAreas(course, 'reads').succeeded).toBe('M0 0h0.5v1h-0.5zM0.75 0h0.25v1h-0.25z');
  });

  it('is empty without statements (writes, no buckets)', () => {
    expect(loadAreas([bucket({ succeeded: 10 })], 'writes')).toEqual({
      succeeded: '',
      waited: '',
      failed: '',
    });
    expect(loadAreas([], 'reads').succeeded).toBe('');
  });
});
