import { sentenceOf } from '@ha-playground/engine/console';
import { describe, expect, it } from 'vitest';
import { formats } from '../../words/index.ts';
import { playground, subjectNamed } from './cluster-for-tests.ts';
import { concerns, Diary, operationsAbout } from './diary.ts';

function diaryOf(setting: ReturnType<typeof playground>, name: string) {
  const { history } = setting;
  const subject = subjectNamed(history.world, name);
  const operations =
    subject.kind === 'leaf' ? operationsAbout(history.world.events, subject.leaf.id) : new Set<number>();
  const events = history.world.events
    .slice()
    .filter(({ atMs }) => atMs > history.originMs)
    .filter((event) => concerns(event, subject, operations));
  return {
    events: events.map((event) => sentenceOf(event, history.world)),
    spells: () =>
      new Diary(history)
        .spells(subject, events)
        .map(
          ({ state, fromMs, toMs }) =>
            `${state} ${formats.clock(fromMs)}–${toMs === null ? '' : formats.clock(toMs)}`,
        ),
  };
}

describe('diary', () => {
  it('nothing has happened: one state since the beginning', () => {
    const { events, spells } = diaryOf(playground(), 'leaf-8');
    expect(events).toEqual([]);
    expect(spells()).toEqual(['online 00:00.1–']);
  });

  it('a leaf that is lost and returns, up to the moment shown', () => {
    const setting = playground();
    setting.play('.wait 1s; .kill leaf-8', 6000);
    expect(diaryOf(setting, 'leaf-8').spells()).toEqual(['online 00:00.1–00:04.4', 'offline 00:04.4–']);
    setting.play('.start leaf-8', 30_000);
    const { spells, events } = diaryOf(setting, 'leaf-8');
    expect(spells().map((spell) => spell.split(' ')[0])).toEqual([
      'online',
      'offline',
      'attaching',
      'online',
    ]);
    expect(events[0]).toBe('leaf-8: process killed.');
    expect(events.join(' ')).not.toContain('test:3');
    setting.history.seek(3000);
    expect(diaryOf(setting, 'leaf-8').spells()).toEqual(['online 00:00.1–']);
  });

  it('a partition: locked while its replica is promoted', () => {
    const setting = playground();
    setting.play('.wait 1s; .kill leaf-8', 9000);
    const { spells, events } = diaryOf(setting, 'test:3');
    expect(spells().map((spell) => spell.split(' ')[0])).toEqual(['served', 'locked', 'served']);
    expect(events.join(' ')).toContain('leaf-4 is primary of test:3');
    expect(events.join(' ')).not.toContain('test:7');
  });

  it('a copy: the end of its process is its own history, other copies are not', () => {
    const setting = playground();
    setting.play('.wait 1s; .kill leaf-8', 6000);
    setting.play('.start leaf-8', 30_000);
    const { spells, events } = diaryOf(setting, 'test:3 leaf-8');
    expect(spells().map((spell) => spell.split(' ')[0])).toEqual([
      'online',
      'offline',
      'recovering',
      'provisioning',
      'replicating',
      'transition',
      'online',
    ]);
    expect(events[0]).toBe('leaf-8: process killed.');
    expect(diaryOf(setting, 'test:3 leaf-4').events.join(' ')).not.toContain('killed');
  });
});
