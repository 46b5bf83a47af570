// @vitest-environment happy-dom
import { within } from '@testing-library/dom';
import { describe, expect, test } from 'vitest';
import { type Shown, show } from '../../hooks/shown-for-tests.tsx';
import { clusterScript } from '../../presentation/script-for-tests.ts';
import { laterWords } from '../../words/index.ts';
import { PatternKey } from './pattern-key.tsx';
import { Timeline } from './timeline.tsx';

const showTimeline = () =>
  show(() => <Timeline isSlim={false} isCovered={false} onWatch={() => undefined} />, {
    script: clusterScript({ pairs: 2 }, 4),
  });

async function afterFailureAndReturn() {
  const shown = await showTimeline();
  for (const statement of ['.kill leaf-4', '.wait 4s', '.start leaf-4', '.wait idle'])
    await shown.run(statement);
  // The course of the risk is worked out slice by slice.
  for (let slice = 0; slice < 40; slice += 1) await shown.act(() => shown.place.idle());
  return shown;
}

const toldOn = ({ element }: Shown) =>
  [...element.querySelectorAll('[data-told]')].map((one) => one.getAttribute('data-told'));

describe('lanes', () => {
  test('nothing has happened: the lane of leaves says what will be there', async () => {
    const { getByText } = await showTimeline();
    expect(getByText('No leaf has changed state yet.')).not.toBeNull();
  });

  test('a failure and a return: the leaf has a lane of its states, in order', async () => {
    const shown = await afterFailureAndReturn();
    expect(shown.getByText('leaf-4', { selector: '.sr-only' })).toBeTruthy();
    const told = toldOn(shown);
    const first = told.indexOf('not answering') - 1;
    expect(told.slice(first, first + 6)).toEqual([
      'online',
      'not answering',
      'offline',
      'recovering',
      'attaching',
      'online',
    ]);
  });

  test('every command has its mark', async () => {
    const told = toldOn(await afterFailureAndReturn());
    expect(told).toEqual(expect.arrayContaining(['.kill leaf-4', '.start leaf-4']));
  });

  test('the risk lane: fragile while the pair is alone, and while its copy arrives after it has handed back', async () => {
    const { element } = await afterFailureAndReturn();
    const lane = [...element.querySelectorAll('[data-risk]')].filter((one) => one.closest('ul') === null);
    expect(lane.map((one) => one.getAttribute('data-risk'))).toEqual([
      'safe',
      'fragile',
      'safe',
      'fragile',
      'safe',
    ]);
  });

  test('the key says what the colours of risk mean', async () => {
    const { getByRole } = await show(() => <PatternKey />, { script: '' });
    const key = getByRole('list', { name: 'If one more leaf fails' });
    expect([...key.children].map(({ textContent }) => textContent)).toEqual([
      'nothing written by then is lost',
      'writes are lost',
      'partitions go offline',
      'some are not served already',
    ]);
  });
});

describe('transport', () => {
  const slider = ({ getByRole }: Shown) => getByRole('slider', { name: 'Moment shown' });

  test('the moment shown is said with what happened last', async () => {
    const shown = await showTimeline();
    await shown.run('.kill leaf-4');
    expect(slider(shown).getAttribute('aria-valuetext')).toBe(
      '00:01.0 of 00:01.0; last: leaf-4: process killed.',
    );
    expect(shown.getByRole('timer', { name: 'Simulated clock' }).textContent).toBe('00:01.0');
  });

  test('to the start and to the end: the clock follows', async () => {
    const shown = await afterFailureAndReturn();
    const end = slider(shown).getAttribute('aria-valuemax');
    await shown.click('To the start');
    expect(slider(shown).getAttribute('aria-valuenow')).toBe('0');
    expect(shown.getByRole('timer').textContent).toBe('00:00.0');
    await shown.click('To the end');
    expect(slider(shown).getAttribute('aria-valuenow')).toBe(end);
  });

  test('steps go from event to event, and back', async () => {
    const shown = await showTimeline();
    await shown.run('.kill leaf-4');
    await shown.run('.wait 4s');
    await shown.click('To the start');
    await shown.click('Step');
    expect(slider(shown).getAttribute('aria-valuenow')).toBe('1000');
    await shown.click('Step');
    expect(slider(shown).getAttribute('aria-valuenow')).toBe('4000');
    await shown.click('Step back');
    expect(slider(shown).getAttribute('aria-valuenow')).toBe('1000');
  });

  test('less motion is wanted: it is paused at first; Play plays, and the button says what it would pause', async () => {
    const shown = await showTimeline();
    expect(shown.getByText('paused')).not.toBeNull();
    await shown.click('Play');
    expect(shown.getByText('nothing pending')).not.toBeNull();
    expect(shown.getByRole('button', { name: 'Pause before what comes next' }).className).toContain('muted');
    await shown.act(() => shown.session.run('.kill leaf-4'));
    expect(shown.getByRole('button', { name: 'Pause' }).className).not.toContain('text-muted!');
  });

  test('a kill while time stands still: it says that Play shows what comes of it; in the past, that it is paused', async () => {
    const shown = await showTimeline();
    const state = () => shown.getByRole('timer').nextElementSibling?.textContent;
    await shown.run('.kill leaf-4');
    expect(state()).toBe('paused: press Play');
    await shown.run('.wait idle');
    expect(state()).toBe('paused');
    await shown.act(() => shown.session.transport.seek(500));
    expect(state()).toBe('paused');
    await shown.run('.kill leaf-3');
    expect(state()).toBe('paused: press Play');
  });

  test('undo and redo: each can be pressed when there is something to take back', async () => {
    const shown = await showTimeline();
    const isDisabled = (name: string) => shown.getByRole('button', { name }).hasAttribute('disabled');
    expect([isDisabled('Undo'), isDisabled('Redo')]).toEqual([true, true]);
    await shown.run('.kill leaf-4');
    expect([isDisabled('Undo'), isDisabled('Redo')]).toEqual([false, true]);
    await shown.click('Undo');
    expect([isDisabled('Undo'), isDisabled('Redo')]).toEqual([true, false]);
    await shown.click('Redo');
    expect(shown.session.world.nodes.at(4)).toMatchObject({ process: 'stopped' });
  });
});

describe('undo and redo', () => {
  test('say beforehand what they do, and afterwards what they have done', async () => {
    const shown = await showTimeline();
    const says = (name: string) => shown.getByRole('button', { name }).getAttribute('aria-description');
    expect([says('Undo'), says('Redo')]).toEqual([null, null]);
    for (const script of ['.kill leaf-1', '.wait 10s', 'SELECT 1;']) await shown.run(script);
    expect([says('Undo'), says('Redo')]).toEqual([
      'Undo takes back .kill leaf-1, .wait 10s and 1 read',
      null,
    ]);
    await shown.click('Undo');
    expect(shown.getByRole('status').textContent).toContain(
      'Taken back: .kill leaf-1, .wait 10s and 1 read. Redo brings it back.',
    );
    expect([says('Undo'), says('Redo')]).toEqual([
      null,
      'Redo brings back .kill leaf-1, .wait 10s and 1 read',
    ]);
    await shown.click('Redo');
    expect(shown.getByRole('status').textContent).toContain(
      'Brought back: .kill leaf-1, .wait 10s and 1 read.',
    );
  });

  test('a long statement is cut, and more than a few waits are counted', () => {
    const { undoTakes } = laterWords.branches;
    const rows = Array.from({ length: 40 }, (_, id) => `(${id})`).join(', ');
    const statements = [`INSERT INTO db.t\nVALUES ${rows}`, '.wait 1s', '.wait 2s', '.wait 3s', '.wait 4s'];
    expect(undoTakes({ statements, reads: 0 })).toBe(
      'Undo takes back INSERT INTO db.t …, .wait 1s, .wait 2s and 2 more statements',
    );
  });
});

describe('branches', () => {
  test('a command in the past: a second branch, and both can be compared', async () => {
    const shown = await afterFailureAndReturn();
    expect(shown.queryByRole('button', { name: /^Branches: / })).toBeNull();
    await shown.act(() => shown.session.transport.seek(2000));
    await shown.run('.hang leaf-1');
    expect(shown.getByRole('button', { name: /^Branches: / }).textContent).toContain('Branch 2');
    await shown.click('Compare');
    expect(shown.getByRole('heading', { name: 'Two branches at one instant' })).not.toBeNull();
  });

  test('before they part, two branches are one: there is nothing to compare', async () => {
    const shown = await afterFailureAndReturn();
    await shown.act(() => shown.session.transport.seek(2000));
    await shown.run('.hang leaf-1');
    const forkMs = shown.session.history.branch.parent?.atMs ?? 0;
    await shown.act(() => shown.session.transport.seek(forkMs - 1));
    expect(shown.queryByRole('button', { name: 'Compare' })).toBeNull();
    await shown.act(() => shown.session.transport.seek(forkMs));
    expect(shown.queryByRole('button', { name: 'Compare' })).not.toBeNull();
  });

  test('whoever compares and continues on the other branch has done nothing else', async () => {
    const shown = await afterFailureAndReturn();
    await shown.act(() => shown.session.transport.seek(2000));
    await shown.run('SET @@GLOBAL.auto_attach = OFF;');
    await shown.run('.wait idle');
    await shown.click('Compare');
    const { history, play } = shown.session;
    // The shorter branch was made as long as the other one, to be looked at beside it.
    expect(play.acts.at(-1)?.kind).toBe('prolong');
    await shown.act(() => shown.session.transport.seek(history.endMs));
    const shownMs = history.cursor.atMs;
    await shown.click('Continue on main');
    const comparison = within(shown.getByRole('dialog'));
    await shown.act(() => comparison.getByRole('button', { name: 'Close' }).click());
    expect(history.cursor).toMatchObject({ branch: 0, atMs: shownMs });
    expect(play.acts.map(({ kind }) => kind)).not.toContain('prolong');
  });
});

describe('the clock', () => {
  test('it says that time stands still for what takes none, and only then', async () => {
    const { act, session, place, element } = await showTimeline();
    const clock = element.querySelector('[role="timer"]');
    const said: (readonly [clock: string, state: string])[] = [];
    await act(() => {
      session.run('.kill leaf-4; .wait 8s;');
      for (let frame = 0; frame < 3_000; frame += 1) {
        place.play(1);
        said.push([clock?.textContent ?? '', clock?.nextElementSibling?.textContent ?? '']);
      }
    });
    const momentsOf = (isSlow: boolean) => [
      ...new Set(said.flatMap(([at, state]) => ((state === 'in slow motion') === isSlow ? [at] : []))),
    ];
    // The death, and the takeover after it.
    expect(momentsOf(true)).toEqual(['00:01.0', '00:04.3']);
    expect(momentsOf(false).length).toBeGreaterThan(10);
    expect(said.at(-1)?.[1]).toBe('paused');
  });
});
