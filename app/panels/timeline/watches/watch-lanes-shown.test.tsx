// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { type Shown, show } from '../../../hooks/shown-for-tests.tsx';
import { clusterScript } from '../../../presentation/script-for-tests.ts';
import type { CourseShown } from '../../../presentation/watches/courses.ts';
import { expectation } from './expectation-for-tests.ts';
import { CourseLanes, WatchLanes } from './watch-lanes.tsx';

const axis = { startMs: 0, lengthMs: 10_000 };

const rows = (count: number) => ({ count, columns: [], rows: [] });

const courses: readonly CourseShown[] = [
  {
    name: 'served',
    kind: 'number',
    stretches: [
      { fromMs: 0, toMs: 1_000, value: 4 },
      { fromMs: 1_000, toMs: 4_300, value: 3 },
      { fromMs: 4_300, toMs: 5_000, value: 4 },
    ],
  },
  {
    name: 'away',
    kind: 'rows',
    stretches: [
      { fromMs: 0, toMs: 4_300, value: rows(0) },
      { fromMs: 4_300, toMs: 5_000, value: rows(2) },
    ],
  },
  expectation(
    'primaries',
    {},
    {
      parts: [
        [0, 'met'],
        [1_000, 'broken'],
        [4_300, 'unknown'],
        [4_500, 'metAgain'],
      ],
      endMs: 5_000,
    },
  ),
  expectation('no_loss', {}, { parts: [[0, 'met']], endMs: 5_000 }),
];

/** The lanes of these courses, in a session that has gone on for ten seconds. */
async function showLanes(shown = courses): Promise<Shown> {
  const lanes = await show(() => <CourseLanes courses={shown} axis={axis} />, {
    script: clusterScript({ pairs: 1 }, 2),
  });
  await lanes.run('.wait 10s');
  return lanes;
}

describe('watches: lanes', () => {
  test('each says in words how its course goes', async () => {
    const shown = await showLanes();
    expect(shown.getByText('served: from 3 to 4, 2 changes.')).toBeTruthy();
    expect(shown.getByText('away: at most 2 rows, from 00:04.3 on.')).toBeTruthy();
    expect(shown.getByText('no_loss: met all the time.')).toBeTruthy();
    expect(
      shown.getByRole('button', {
        name: 'primaries: broken first at 00:01.0, 1 time, for 3.3 s in all. Go to 00:01.0.',
      }),
    ).toBeTruthy();
    expect(shown.getByText(/^First broken at 00:01\.0: primaries\./)).toBeTruthy();
  });

  test('what had no answer for some time was not met, or the same, all the time', async () => {
    const asked = { everyMs: 60_000, forMs: 30_000 };
    const parts = [
      [0, 'met'],
      [1_000, 'unknown'],
      [4_300, 'met'],
    ] as const;
    const number = (...values: readonly (number | null)[]) =>
      values.map((value, index) => ({ fromMs: index * 1_000, toMs: (index + 1) * 1_000, value }));
    const shown = await showLanes([
      expectation('up', asked, { parts, endMs: 9_000 }),
      expectation('gone', asked, { parts: parts.slice(0, 2), endMs: 9_000 }),
      expectation('never', asked, { parts: [[0, 'unknown']], endMs: 9_000 }),
      { name: 'n', kind: 'number', stretches: number(100, null, 100) },
      { name: 'm', kind: 'number', stretches: number(3, 4, null) },
    ]);
    expect(
      shown.getByText('n: 100 wherever it was answered; no answer from 00:01.0 to 00:02.0.'),
    ).toBeTruthy();
    expect(shown.getByText('m: from 3 to 4, 1 change; no answer since 00:02.0.')).toBeTruthy();
    expect(shown.getByText('never: there was no answer.')).toBeTruthy();
    const names = shown.getAllByRole('button', { name: /Go to/ });
    expect(names.map((button) => button.getAttribute('aria-label'))).toEqual([
      'up: met wherever it was answered; no answer from 00:01.0 to 00:04.3. Go to 00:01.0.',
      'gone: blind: no answer since 00:01.0. Go to 00:01.0.',
    ]);
    expect(shown.getAllByText('blind: no answer').length).toBe(3);
    await shown.act(() => shown.session.transport.seek(0));
    const said = () => shown.element.querySelector('[aria-live]')?.textContent;
    expect(said()).toBe(
      'First without an answer at 00:01.0: up and gone. B and Shift+B go to each such moment.',
    );
    await shown.press(shown.element, 'b');
    expect(shown.session.history.cursor.atMs).toBe(1_000);
    expect(said()).toBe('No answer from 00:01.0 on: up and gone.');
    const signs = () =>
      [...shown.element.querySelectorAll('.tabular-nums')].map((value) => value.textContent);
    expect(signs()).toEqual(['–', '–', '–', '–', '4']);
    await shown.act(() => shown.session.transport.seek(9_000));
    expect(signs()).toEqual(['?', '–', '–', '100', '–']);
  });

  test('a name leads to the break that it tells of, though there was no answer before', async () => {
    const parts = [
      [0, 'met'],
      [1_000, 'unknown'],
      [2_000, 'met'],
      [3_000, 'broken'],
    ] as const;
    const shown = await showLanes([expectation('late', {}, { parts, endMs: 9_000 })]);
    await shown.click(/^late: broken first at 00:03\.0.* Go to 00:03\.0\.$/);
    expect(shown.session.history.cursor.atMs).toBe(3_000);
  });

  test('what signs and patterns mean is a press away', async () => {
    const shown = await showLanes();
    const key = shown.getByRole('dialog', { name: 'What the lanes mean' });
    expect(shown.getByRole('button', { name: 'Signs' }).getAttribute('popovertarget')).toBe(key.id);
    expect(key.textContent).toBe('');
    const toggle = Object.assign(new Event('toggle'), { newState: 'open' });
    await shown.act(() => void key.dispatchEvent(toggle));
    const signs = [...key.querySelectorAll('dt')].map((sign) => sign.textContent);
    expect(signs.slice(0, 7)).toEqual(['✓', '○', '✕', '!', '⊘', '…', '?']);
    expect([...key.querySelectorAll('.watched')].length).toBe(6);
  });

  test('what is drawn: bands with their rows, broken and unknown stretches, and a line', async () => {
    const shown = await showLanes();
    expect(shown.getByText('2 rows')).toBeTruthy();
    expect(shown.getByText('broken for 3.3 s')).toBeTruthy();
    expect(shown.getByText('no answer')).toBeTruthy();
    expect(shown.getByText('met again')).toBeTruthy();
    expect(shown.element.querySelector('path')?.getAttribute('d')).toBe(
      'M0 0.12H0.1L0.1 0.88H0.43L0.43 0.12H1',
    );
  });

  test('the name of a lane has its answer at the moment shown', async () => {
    const shown = await showLanes();
    const answers = () =>
      [...shown.element.querySelectorAll('.tabular-nums')].map((value) => value.textContent);
    await shown.act(() => shown.session.transport.seek(2_000));
    expect(answers()).toEqual(['3', '0', '✕', '✓']);
    await shown.act(() => shown.session.transport.seek(4_400));
    expect(answers()).toEqual(['4', '2', '✕', '✓']);
    await shown.act(() => shown.session.transport.seek(500));
    expect(answers()).toEqual(['4', '0', '✓', '✓']);
  });

  test('its name leads to where it breaks first; B goes on from break to break, and round', async () => {
    const twice = expectation(
      'twice',
      {},
      {
        parts: [
          [0, 'met'],
          [2_000, 'broken'],
          [3_000, 'metAgain'],
          [4_000, 'broken'],
        ],
        endMs: 9_000,
      },
    );
    const shown = await showLanes([twice]);
    const { history } = shown.session;
    await shown.click(/^twice: broken first/);
    expect(history.cursor.atMs).toBe(2_000);
    await shown.press(shown.element, 'b');
    expect(history.cursor.atMs).toBe(4_000);
    await shown.press(shown.element, 'b');
    expect(history.cursor.atMs).toBe(2_000);
  });

  test('B says which break there is, names all that break at once, marks their lanes and brings the first into view', async () => {
    const breaking = (name: string, atMs: number) =>
      expectation(
        name,
        {},
        {
          parts: [
            [0, 'met'],
            [atMs, 'broken'],
          ],
          endMs: 9_000,
        },
      );
    const shown = await showLanes([
      breaking('later', 4_000),
      breaking('one', 2_000),
      breaking('other', 2_000),
    ]);
    await shown.act(() => shown.session.transport.seek(0));
    const marked = () =>
      [...shown.element.querySelectorAll('[data-watch].bg-lane')].map((lane) =>
        lane.getAttribute('data-watch'),
      );
    const said = () => shown.element.querySelector('[aria-live=polite]')?.textContent;
    await shown.press(shown.element, 'b');
    expect([said(), marked()]).toEqual(['Broken at 00:02.0: one and other.', ['one', 'other']]);
    await shown.press(shown.element, 'b');
    expect([said(), marked()]).toEqual(['Broken at 00:04.0: later.', ['later']]);
    // Whoever goes on is told of the first one again, and that is not read out.
    await shown.act(() => shown.session.transport.seek(0));
    expect([said(), marked()]).toEqual([undefined, []]);
    expect(shown.getByText(/^First broken at 00:02\.0: one and other\./)).toBeTruthy();
  });

  test('whoever points at a name, reaches it by the keyboard or taps it reads all that its lane says', async () => {
    const shown = await showLanes();
    const told = () => document.querySelector('[data-words]')?.textContent ?? null;
    const name = shown.getByRole('button', { name: /^primaries: broken first/ });
    const over = (pointerType: string, type: string) =>
      shown.act(() => void name.dispatchEvent(new PointerEvent(type, { pointerType, bubbles: true })));
    await over('mouse', 'pointerover');
    expect(told()).toBe('primaries: broken first at 00:01.0, 1 time, for 3.3 s in all.');
    await over('mouse', 'pointerout');
    expect(told()).toBeNull();
    await over('touch', 'pointerup');
    expect(told()).toMatch(/^primaries: broken first/);
    await shown.press(shown.element, 'Escape');
    expect(told()).toBeNull();
    const [quiet] = shown.getAllByRole('note');
    await shown.act(() => quiet?.focus());
    expect(quiet?.textContent).toMatch(/served: from 3 to 4, 2 changes\.$/);
    await shown.act(() => quiet?.blur());
    expect(told()).toBeNull();
  });

  test('where nothing breaks B does nothing, and nothing is said', async () => {
    const shown = await showLanes(courses.slice(0, 2));
    const { atMs } = shown.session.history.cursor;
    await shown.press(shown.element, 'b');
    expect(shown.session.history.cursor.atMs).toBe(atMs);
    expect(shown.queryByText(/^First broken/)).toBeNull();
  });

  test('what is not met yet is not broken: no key leads to it, and its lane has a shape of its own', async () => {
    const shown = await showLanes([
      expectation('recovers', { when: 'ever' }, { parts: [[0, 'notYet']], endMs: 9_000 }),
      expectation(
        'whole',
        { when: 'atEnd' },
        {
          parts: [
            [0, 'met'],
            [5_000, 'notYet'],
          ],
          endMs: 9_000,
        },
      ),
    ]);
    expect(shown.queryAllByRole('button', { name: /Go to/ })).toEqual([]);
    expect(shown.getByText('recovers: not yet met.')).toBeTruthy();
    expect(shown.getByText('whole: not yet met.')).toBeTruthy();
    expect(shown.getByText('met so far')).toBeTruthy();
    expect(shown.element.querySelectorAll('.watched-not-yet').length).toBe(2);
    const { atMs } = shown.session.history.cursor;
    await shown.press(shown.element, 'b');
    expect(shown.session.history.cursor.atMs).toBe(atMs);
  });

  test('an alert says how late it fires, from the fact on; one that is blind says so', async () => {
    const asked = { everyMs: 60_000 };
    const shown = await showLanes([
      expectation(
        'late',
        { ...asked, forMs: 30_000 },
        {
          parts: [
            [0, 'met'],
            [4_300, 'pending'],
            [120_100, 'broken', 4_300],
          ],
          endMs: 130_000,
        },
      ),
      expectation('blind', asked, {
        parts: [
          [0, 'met'],
          [1_000, 'pending'],
          [4_300, 'met'],
        ],
        endMs: 130_000,
      }),
    ]);
    expect(
      shown.getByRole('button', {
        name: 'late: fires first at 02:00.1, 1:55.8 after 00:04.3, 1 time, for 9.9 s in all. Go to 02:00.1.',
      }),
    ).toBeTruthy();
    expect(shown.getByText('fires 1:55.8 after 00:04.3')).toBeTruthy();
    expect(
      shown.getByRole('button', {
        name: 'blind: never fired: blind to what began at 00:01.0. Go to 00:01.0.',
      }),
    ).toBeTruthy();
    const signs = [...shown.element.querySelectorAll('.tabular-nums')].map(({ textContent }) => textContent);
    expect(signs.slice(-1)).toEqual(['⊘']);
    const said = () => shown.element.querySelector('[aria-live]')?.textContent;
    await shown.act(() => shown.session.transport.seek(0));
    expect(said()).toBe(
      'First fired at 02:00.1: late. First blind at 00:01.0: blind. B and Shift+B go to each such moment.',
    );
    await shown.press(shown.element, 'b');
    expect([shown.session.history.cursor.atMs, said()]).toEqual([
      1_000,
      'Blind to what begins at 00:01.0: blind.',
    ]);
    expect(shown.getByText('never fired: blind')).toBeTruthy();
    expect(shown.element.querySelectorAll('.watched-pending').length).toBe(2);
  });

  test('where there is too little room it says how many lanes there are below, and leads to them', async () => {
    const shown = await showLanes();
    const scroller = shown.element.querySelector('.overflow-y-auto');
    if (scroller === null) throw new Error('no lanes');
    expect(shown.queryByRole('button', { name: /more below/ })).toBeNull();
    Object.defineProperties(scroller, {
      scrollHeight: { value: 96 },
      clientHeight: { value: 48 },
      scrollTop: { value: 0, writable: true },
    });
    await shown.act(() => scroller.dispatchEvent(new Event('scroll')));
    await shown.click('2 more below');
    expect(scroller.scrollTop).toBe(48);
    await shown.act(() => scroller.dispatchEvent(new Event('scroll')));
    await shown.click('2 more above');
    expect(scroller.scrollTop).toBe(0);
  });

  test('what is watched is asked of the session, while it goes on and where it was undone', async () => {
    const shown = await show(() => <WatchLanes axis={axis} />, { script: clusterScript({ pairs: 1 }, 2) });
    const known = async () => {
      for (let slice = 0; slice < 40; slice += 1) await shown.act(() => shown.place.idle());
    };
    await shown.run(
      '.expect primaries always NOT EXISTS (SELECT * FROM PLAYGROUND.PARTITIONS WHERE PRIMARY_NODE_ID IS NULL)',
    );
    await known();
    expect(shown.getByText('primaries: met all the time.')).toBeTruthy();
    await shown.run('.kill leaf-1; .wait 10s');
    await known();
    expect(shown.getByText('broken for 3.3 s')).toBeTruthy();
    await shown.act(() => shown.session.undo());
    await shown.act(() => shown.place.playOut());
    await known();
    expect(shown.getByText('primaries: met all the time.')).toBeTruthy();
    await shown.run('.unwatch primaries');
    await known();
    expect(shown.queryByText(/primaries/)).toBeNull();
  });
});
