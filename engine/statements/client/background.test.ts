import { expect, test, vi } from 'vitest';
import { History } from '../../history/index.ts';
import { extras } from '../binding/bind-extras.ts';
import { runUntilSettled } from './advance.ts';
import { Client } from './client.ts';
import { backgroundLimit, Lane } from './lane.ts';

test('background: so many statements wait there, and one more is refused with a sentence', () => {
  const client = new Client(new History(), { extras: () => extras });
  client.enqueue("ADD LEAF root@'leaf-1'; CREATE DATABASE test PARTITIONS 1; CREATE TABLE test.x (id INT);");
  client.enqueue('.kill leaf-1');
  const background = '.background INSERT INTO test.x VALUES (1)';
  client.enqueue(`${background}\n`.repeat(backgroundLimit));
  expect(client.runs.filter(({ isBackground, state }) => isBackground && state === 'running').length).toBe(
    backgroundLimit,
  );
  const [refused] = client.enqueue(background);
  expect(refused?.result?.text).toBe(
    'ERROR 1105 (HY000): At most 2000 statements of a connection run in the background; wait for some to end.',
  );
  client.cancel(client.runs.findLast(({ isBackground }) => isBackground)?.id ?? -1);
  const [taken] = client.enqueue(background);
  expect(taken?.result?.text).toBe('in the background: INSERT INTO test.x VALUES (1)');
});

/** So many statements wait in the background for a leaf of which nobody has noticed yet that it is dead. */
function waiting(count: number): { readonly history: History; readonly client: Client } {
  const history = new History();
  const client = new Client(history, { extras: () => extras });
  client.enqueue("ADD LEAF root@'leaf-1'; CREATE DATABASE test PARTITIONS 1; CREATE TABLE test.x (id INT);");
  client.enqueue('.kill leaf-1');
  client.enqueue('.background INSERT INTO test.x VALUES (1)\n'.repeat(count));
  return { history, client };
}

const waitingOf = (client: Client) =>
  client.runs.filter(({ isBackground, state }) => isBackground && state === 'running').length;

test('background: of how many wait there, what is entered next is no slower', () => {
  const stepsOfOneMore = (count: number): number => {
    const { client } = waiting(count);
    expect(waitingOf(client)).toBe(count);
    const steps = vi.spyOn(Lane.prototype, 'step');
    client.enqueue('.background INSERT INTO test.x VALUES (1)');
    const { calls } = steps.mock;
    steps.mockRestore();
    return calls.length;
  };
  const few = stepsOfOneMore(10);
  expect(few).toBeGreaterThan(1);
  expect(stepsOfOneMore(500)).toBe(few);
});

test('background: what waits there ends when it ends in the history, or is given up, is stopped or undone', () => {
  const ended = waiting(3);
  expect(runUntilSettled(ended.history, [ended.client], 600_000)).toBe(true);
  expect(waitingOf(ended.client)).toBe(0);

  const stopped = waiting(3);
  stopped.client.cancel(stopped.client.runs.findLast(({ isBackground }) => isBackground)?.id ?? -1);
  expect(waitingOf(stopped.client)).toBe(2);

  const undone = waiting(3);
  undone.history.undo();
  undone.client.settle();
  expect(waitingOf(undone.client)).toBe(2);
  undone.history.seek(0);
  undone.client.settle();
  expect(waitingOf(undone.client)).toBe(2);
  undone.history.seek(undone.history.endMs);
  undone.client.settle();
  expect(runUntilSettled(undone.history, [undone.client], 600_000)).toBe(true);
  const texts = undone.client.runs
    .filter(({ isBackground }) => isBackground)
    .map(({ result }) => result?.text);
  expect(new Set(texts).size).toBe(2);
});
