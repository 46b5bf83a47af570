import { type ClusterEvent, History, Sequence } from '@ha-playground/engine';
import { Client, runUntilSettled } from '@ha-playground/engine/console';
import { describe, expect, it } from 'vitest';
import { companionOf, createJoiner, jointEvents } from './joint-events.ts';

/** Two futures of four leaves, of which leaf-4 dies: a second later leaf-3 dies too, on the other branch. */
function parted(): History {
  const history = new History();
  const client = new Client(history);
  const run = (text: string): void => {
    client.enqueue(text);
    runUntilSettled(history, [client], 60_000);
  };
  run(`SET @@GLOBAL.redundancy_level = 2;
    ADD LEAF root@'leaf-1':3306 INTO GROUP 1; ADD LEAF root@'leaf-2':3306 INTO GROUP 1;
    ADD LEAF root@'leaf-3':3306 INTO GROUP 2; ADD LEAF root@'leaf-4':3306 INTO GROUP 2;
    CREATE DATABASE test WITH ASYNC REPLICATION PARTITIONS 4; .wait 10s;`);
  const { atMs } = history.cursor;
  run('.kill leaf-4');
  history.seek(atMs + 20_000);
  history.seek(atMs + 1_000);
  run('.kill leaf-3');
  history.seek(atMs + 20_000);
  return history;
}

describe('two branches at once', () => {
  it('have one course: what they share counts once, what follows is told by its instants', () => {
    const history = parted();
    const [main, branch] = [history.lineOf(0).tip.events, history.lineOf(1).tip.events];
    const joint = [...jointEvents(branch, main)];
    const shared = [...main].filter((event) => [...branch].includes(event)).length;
    expect(shared).toBeGreaterThan(0);
    expect(joint).toHaveLength(main.length + branch.length - shared);
    expect(joint.map(({ atMs }) => atMs)).toEqual(joint.map(({ atMs }) => atMs).sort((a, b) => a - b));
    const killed = joint.flatMap((event) => (event.kind === 'processKilled' ? [event.node] : []));
    expect(killed).toEqual([5, 4]);
  });

  it('are one where they are the same', () => {
    const { events } = parted().tip;
    expect([...jointEvents(events, events)]).toEqual([...events]);
  });

  it('know which events are the other’s alone, and when something moves there', () => {
    const history = parted();
    const [main, branch] = [history.lineOf(0).tip.events, history.lineOf(1).tip.events];
    const { has, movesAfter } = companionOf(branch, main);
    const eventOf = (kind: ClusterEvent['kind']) => [...main].find((event) => event.kind === kind);
    const [killed, locked, promoted] = [
      eventOf('processKilled'),
      eventOf('partitionLocked'),
      eventOf('partitionPromoted'),
    ];
    if (killed === undefined || locked === undefined || promoted === undefined)
      throw new Error('no failover');
    expect([killed, locked, promoted].map(has)).toEqual([false, true, true]);
    expect([...branch].some(has)).toBe(false);
    expect([killed, locked, promoted].map(({ atMs }) => movesAfter(atMs))).toEqual([false, true, false]);
  });

  it('leave what the other has begun and not ended out of account after its last event', () => {
    const { events } = parted().lineOf(0).tip;
    const end = [...events].findIndex((event) => event.kind === 'partitionLocked') + 1;
    const cut = Sequence.of(events.slice(0, end));
    expect(companionOf(events, cut).movesAfter(events.at(end - 1).atMs)).toBe(false);
  });

  it('are joined anew when either has grown, and not before', () => {
    const history = parted();
    const join = createJoiner(history.lineOf(0));
    const before = join(history.tip.events);
    expect(join(history.tip.events)).toBe(before);
    history.switchTo(0);
    history.seek(history.endMs + 200_000);
    expect(join(history.tip.events)).not.toBe(before);
  });
});
