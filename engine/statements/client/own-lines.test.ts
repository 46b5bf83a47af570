import { describe, expect, test } from 'vitest';
import { consoleWith } from './console-for-tests.ts';

describe('client: dot commands that say themselves what they did', () => {
  test('.diverge names the leaf and what its replicas hold', () => {
    const { print } = consoleWith({ pairs: 2, partitions: 4 });
    expect(print('.diverge leaf-2')).toMatch(
      /^leaf-2: its replicas hold other rows than their primaries at \d\d:\d\d[.]\d\d\d$/,
    );
  });
});
