import type { TermLight } from '@ha-playground/engine/english';
import { describe, expect, test } from 'vitest';
import { clusterScript } from '../script-for-tests.ts';
import { afterScript } from '../start.ts';
import { marksOfTerm } from './term-marks.ts';

const marksAfter = (light: TermLight, ...lines: readonly string[]) => {
  const { history } = afterScript([clusterScript({ pairs: 2 }, 4), ...lines].join('\n'));
  const world = history.worldAt(history.endMs);
  const { instances, leaves } = marksOfTerm(light, world, 'test');
  const hostOf = (node: number) => world.nodes.at(node - 1)?.host ?? '';
  return [
    ...leaves.map(hostOf),
    ...instances.map(({ node, ordinal }) => `${ordinal} on ${hostOf(node)}`),
  ].toSorted();
};

describe('what of a cluster a word is about', () => {
  test('primaries and replicas, each where it is', () => {
    expect(marksAfter({ kind: 'copies', which: 'primary' })).toHaveLength(4);
    expect(marksAfter({ kind: 'copies', which: 'replica' })).toHaveLength(4);
    expect(marksAfter({ kind: 'copies', which: 'all' })).toHaveLength(8);
  });

  test('a leaf is lost: its pair, what it held, and what is the last copy now', () => {
    const lost = ['.kill leaf-4', '.wait idle'];
    expect(marksAfter({ kind: 'leaves', which: 'pair' }, ...lost)).toEqual(['leaf-2', 'leaf-4']);
    expect(marksAfter({ kind: 'leaves', which: 'offline' }, ...lost)).toEqual(['leaf-4']);
    expect(marksAfter({ kind: 'copies', which: 'lone' }, ...lost)).toEqual(['1 on leaf-2', '3 on leaf-2']);
    expect(marksAfter({ kind: 'copies', which: 'gone' }, ...lost)).toEqual(['1 on leaf-4', '3 on leaf-4']);
  });

  test('where there is none of it there is nothing', () => {
    expect(marksAfter({ kind: 'copies', which: 'orphan' })).toEqual([]);
    expect(marksAfter({ kind: 'copies', which: 'locked' })).toEqual([]);
    expect(marksAfter({ kind: 'leaves', which: 'detached' })).toEqual([]);
    expect(marksAfter({ kind: 'master' })).toEqual([]);
  });
});
