import type { History } from '@ha-playground/engine';
import { Client, runUntilSettled } from '@ha-playground/engine/console';
import { describe, expect, it } from 'vitest';
import { afterScript } from '../start.ts';
import { otherCommands, otherFutures } from './other-futures.ts';
import { placeOn, whereIs } from './whereabouts.ts';

/** Two leaves, of which leaf-2 is killed a second after the start; the cursor is 20 s after that. */
function killed() {
  const { history } = afterScript("ADD LEAF root@'leaf-1':3306; ADD LEAF root@'leaf-2':3306;");
  const client = new Client(history);
  const run = (text: string): void => {
    client.enqueue(text);
    runUntilSettled(history, [client], 600_000);
  };
  const { originMs } = history;
  history.seek(originMs + 1_000);
  run('.kill leaf-2');
  history.seek(originMs + 21_000);
  return { history, originMs, run };
}

const places = ({ history, originMs }: ReturnType<typeof killed>) =>
  [0, 1_000, 21_000].map((atMs) => placeOn(history.branch, originMs + atMs));

const kindsOf = (history: History, of: ReturnType<typeof places>) =>
  of.map((place) => whereIs(history, place).kind);

describe('whereabouts', () => {
  it('what has led to the moment shown is here, what comes after it ahead', () => {
    const parts = killed();
    const of = places(parts);
    expect(kindsOf(parts.history, of)).toEqual(['here', 'here', 'here']);
    parts.history.seek(parts.originMs + 1_000);
    expect(kindsOf(parts.history, of)).toEqual(['here', 'here', 'ahead']);
    parts.history.seek(parts.originMs);
    expect(kindsOf(parts.history, of)).toEqual(['here', 'ahead', 'ahead']);
  });

  it('what was undone is elsewhere, on the branch that keeps its name, and here again once it is redone', () => {
    const parts = killed();
    const { history } = parts;
    const of = places(parts);
    history.undo();
    expect(of.map((place) => whereIs(history, place))).toEqual([
      { kind: 'here' },
      { kind: 'elsewhere', branch: 'main' },
      { kind: 'elsewhere', branch: 'main' },
    ]);
    expect(otherCommands(history).map(({ text, place }) => [text, whereIs(history, place).kind])).toEqual([
      ['.kill leaf-2', 'elsewhere'],
    ]);
    history.redo();
    expect(kindsOf(history, of)).toEqual(['here', 'here', 'here']);
    expect(otherCommands(history)).toEqual([]);
  });

  it('what was looked at on a fork that has moved is gone', () => {
    const { history, originMs, run } = killed();
    history.undo();
    history.seek(originMs + 5_000);
    const place = placeOn(history.branch, originMs + 5_000);
    expect(whereIs(history, place).kind).toBe('here');
    history.redo();
    expect(whereIs(history, place).kind).toBe('gone');
    history.seek(originMs + 10_000);
    const after = placeOn(history.branch, originMs + 21_000);
    run('.kill leaf-1');
    expect(whereIs(history, after).kind).toBe('gone');
  });
});

describe('other futures', () => {
  const told = (history: History) =>
    otherFutures(history, ({ kind }) => kind !== 'statementFinished').map(({ event, place }) => [
      event.kind,
      whereIs(history, place).kind,
    ]);

  it('there is none where everything has led to the moment shown', () => {
    expect(told(killed().history)).toEqual([]);
  });

  it('what lies ahead, and what another branch has since they parted', () => {
    const { history, originMs } = killed();
    const kinds = ['processKilled', 'leafStateChanged'];
    history.seek(originMs);
    expect(told(history)).toEqual(kinds.map((kind) => [kind, 'ahead']));
    history.seek(originMs + 2_000);
    expect(told(history)).toEqual([['leafStateChanged', 'ahead']]);
    history.undo();
    expect(told(history)).toEqual(kinds.map((kind) => [kind, 'elsewhere']));
  });
});
