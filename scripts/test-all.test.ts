import { expect, test } from 'vitest';
import { chosenParts, type Outcome, parts, tableOf } from './test-all/parts.ts';

test('test:all: without a name all parts are run, with names those, in their own order', () => {
  expect(chosenParts([])).toEqual(parts);
  expect(chosenParts(['swarm', 'oracle'])?.map(({ name }) => name)).toEqual(['oracle', 'swarm']);
  expect(chosenParts(['oracle', 'nothing'])).toBeNull();
});

test('test:all: no two parts are called the same', () => {
  expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length);
});

test('test:all: a line for each part and one for all, with minutes and seconds', () => {
  const outcome = (called: string, passed: boolean, seconds: number): Outcome[] => {
    const part = parts.find(({ name }) => name === called);
    return part === undefined ? [] : [{ part, passed, seconds }];
  };
  expect(tableOf([...outcome('check', true, 61.4), ...outcome('oracle', false, 7)])).toBe(
    ['check   passed     1:01', 'oracle  FAILED     0:07', 'all     1 of 2 FAILED    1:08'].join('\n'),
  );
  expect(tableOf(outcome('check', true, 600))).toBe(
    ['check  passed    10:00', 'all    passed    10:00'].join('\n'),
  );
});
