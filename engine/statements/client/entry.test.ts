import { describe, expect, test } from 'vitest';
import { History } from '../../history/index.ts';
import { hashOf } from '../../simulation/index.ts';
import { extras } from '../binding/bind-extras.ts';
import { Play } from './play.ts';

/** Adds so many leaves, half of them with a remark, and puts one statement into the background. */
const script = [
  '-- a long script',
  ...Array.from({ length: 60 }, (_, leaf) => `ADD LEAF root@'leaf-${leaf + 1}':3306;`),
  '.background SHOW LEAVES',
  '.kill leaf-60',
  'SHOW AGGREGATORS;',
].join('\n');

const opened = (): Play => new Play(new History(), () => extras);

/** All that a session knows of itself. */
const told = (play: Play) => ({
  hash: hashOf(play.history.world),
  acts: play.acts,
  entries: play.history.branch.entries.map(({ text }) => text),
  statements: play.statements.map(({ connection, run }) => [connection, run.id, run.text, run.state]),
});

describe('a long script', () => {
  test('entry: portion by portion it comes to what it comes to at once', () => {
    const [whole, sliced] = [opened(), opened()];
    whole.enter(script);
    sliced.begin(script);
    let portions = 1;
    do portions += 1;
    while (sliced.goOn());
    expect(portions).toBe(5);
    expect(told(sliced)).toEqual(told(whole));
    expect(sliced.acts).toEqual([{ kind: 'enter', script, step: null }]);
  });

  test('entry: a paste is read in steps before it is entered, and comes to what it comes to at once', () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, row) => `| ${row} | leaf-${1 + (row % 3)} | 3306 | Master | 0 |`,
    );
    const rule = '+---+---+---+---+---+';
    const heading = '| Ordinal | Host | Port | Role | Locked |';
    const pasted = `.import\n${[rule, heading, rule, ...rows, rule].join('\n')}\n.end\nSHOW LEAVES;`;
    const [whole, sliced] = [opened(), opened()];
    whole.enter(pasted);
    sliced.begin(pasted);
    expect(sliced.entering).toEqual({ entered: 0, of: 2 });
    let steps = 0;
    do steps += 1;
    while (sliced.goOn());
    expect([steps, sliced.history.world.nodes.length]).toEqual([27, 4]);
    expect(told(sliced)).toEqual(told(whole));
  });

  test('entry: stopped while a paste is read, nothing of it is entered', () => {
    const play = opened();
    play.begin(
      '.import\n| Ordinal | Host | Port | Role | Locked |\n|---|---|---|---|---|\n| 0 | a | 1 | Master | 0 |\n.end',
    );
    play.goOn();
    play.cutShort();
    expect([play.goOn(), play.entered.length, play.history.world.nodes.length]).toEqual([false, 0, 1]);
  });

  test('entry: what is done meanwhile is done after all of it', () => {
    const [whole, sliced] = [opened(), opened()];
    whole.enter(script);
    whole.undo();
    sliced.begin(script);
    expect(sliced.entering).toEqual({ entered: 16, of: 63 });
    sliced.undo();
    expect(sliced.entering).toBe(null);
    expect(told(sliced)).toEqual(told(whole));
  });

  test('entry: cut short, only what has been entered was ever asked for', () => {
    const [cut, short] = [opened(), opened()];
    cut.begin(script);
    cut.goOn();
    cut.cutShort();
    // Whoever stops is not kept waiting for what follows from the end.
    expect([cut.acts.length, cut.goOn()]).toEqual([0, false]);
    const [act] = cut.acts;
    expect(act).toMatchObject({ kind: 'enter' });
    expect(cut.entered.length).toBe(32);
    short.enter(act?.kind === 'enter' ? act.script : '');
    expect(told(short)).toEqual(told(cut));
    expect(told(cut).entries.at(-1)).toBe("ADD LEAF root@'leaf-32':3306");
    // What has been left out is not there to be undone either.
    cut.undo();
    expect(cut.history.world.nodes.length).toBe(32);
    expect(cut.cutShort()).toBe(undefined);
    expect(cut.acts.map(({ kind }) => kind)).toEqual(['enter', 'undo']);
  });

  test('entry: where a statement takes its time, all others wait behind it, and the script has been entered', () => {
    const play = opened();
    const ended: number[] = [];
    play.begin(`.wait 5s\n${script}`, null, () => ended.push(play.entered.length));
    while (play.goOn());
    expect(ended).toEqual([64]);
    expect(play.statements.map(({ run }) => run.state).slice(0, 3)).toEqual(['running', 'queued', 'queued']);
    expect(play.goOn()).toBe(false);
    expect(play.acts.length).toBe(1);
  });
});
