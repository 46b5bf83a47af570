// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { show } from '../../hooks/shown-for-tests.tsx';
import type { Lesson as ToldLesson } from '../../presentation/start.ts';
import { freePlay } from '../../presentation/start.ts';
import { Lesson } from './lesson.tsx';
import type { TurnPage } from './use-lesson.ts';

const hostile = '<img src="x" onerror="alert(1)"> [go](javascript:alert(1)) <script>alert(1)</script>';
const steps = ["ADD LEAF root@'leaf-1':3306;", '.wait 10s\n.kill leaf-1\n.wait idle', 'SHOW LEAVES;'];
const lesson: ToldLesson = {
  told: [
    { prose: `Why *one*. ${hostile}`, takeaway: `Keep. ${hostile}`, columns: [] },
    { prose: 'Why two.', takeaway: '', columns: [] },
    { prose: 'Why three.', takeaway: 'Kept.', columns: ['State', 'Host'] },
  ],
  closing: 'The end.',
};

async function shownLesson(first: number | null = null) {
  const turnPage = { current: null as TurnPage | null };
  const onStep = vi.fn();
  const onStart = vi.fn();
  const onPresent = vi.fn();
  const shown = await show(
    () => (
      <Lesson lesson={lesson} nextStory={freePlay} {...{ onStart, onPresent, onStep, turnPage, first }} />
    ),
    { script: '', steps, lesson },
  );
  const turn = async (by: 1 | -1) => {
    // A hand takes a moment from page to page.
    const nowMs = performance.now();
    vi.spyOn(performance, 'now').mockReturnValueOnce(nowMs + 1_000);
    await shown.act(() => turnPage.current?.(by));
    await shown.act(() => shown.place.playOut());
  };
  return { ...shown, turn, turnPage, onStep, onStart, onPresent };
}

describe('the lesson', () => {
  it('tells why, then runs the step and prints what it answered, then what to keep', async () => {
    const { turn, getByText, queryByText, element } = await shownLesson();
    expect(getByText('step 1 of 3')).toBeTruthy();
    expect(getByText('one').tagName).toBe('EM');
    expect(queryByText(/^Keep\./)).toBeNull();
    await turn(1);
    expect(getByText(/^Query OK, 1 row affected/)).toBeTruthy();
    expect(getByText(/^Keep\./)).toBeTruthy();
    expect(element.querySelectorAll('img, script, a')).toHaveLength(0);
  });

  it('a step further on is reached by taking those before; the columns that the story names are seen', async () => {
    const { turn, session, getAllByRole, getByText, onStep } = await shownLesson(2);
    expect(session.story?.done).toBe(2);
    expect(onStep).toHaveBeenLastCalledWith(2);
    await turn(1);
    expect(getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['Host', 'State']);
    expect(getByText('offline')).toBeTruthy();
    expect(getByText('Kept.')).toBeTruthy();
    expect(getByText('The end.')).toBeTruthy();
  });

  it('steps back change nothing, and a wait is told where something happens after it', async () => {
    const { turn, session, getByText, queryByText } = await shownLesson(2);
    const { endMs } = session.history;
    await turn(-1);
    expect(getByText('step 2 of 3')).toBeTruthy();
    expect(getByText(/^leaf-1: process killed/)).toBeTruthy();
    expect(getByText('.wait 10s')).toBeTruthy();
    expect(queryByText(/^the cluster is idle/)).toBeNull();
    expect([session.history.endMs, session.story?.done]).toEqual([endMs, 2]);
  });

  it('marks the step that is read, those that have been taken, and none besides', async () => {
    const { turn, session, act, element, click, getAllByRole } = await shownLesson();
    const marks = () =>
      [...element.querySelectorAll('[data-mark]')].map((one) => one.getAttribute('data-mark'));
    expect(marks()).toEqual(['read', 'open', 'open']);
    await turn(1);
    expect(marks()).toEqual(['read', 'open', 'open']);
    await turn(1);
    expect(marks()).toEqual(['taken', 'read', 'open']);
    await turn(1);
    await turn(-1);
    expect(marks()).toEqual(['read', 'taken', 'open']);
    await click(/^Steps of the story/);
    expect(getAllByRole('menuitemradio').map((item: Element) => item.getAttribute('aria-checked'))).toEqual([
      'true',
      'false',
      'false',
    ]);
    await act(() => session.undo());
    await act(() => session.undo());
    expect(marks()).toEqual(['read', 'open', 'open']);
  });

  it('what is over soon keeps its button; what is noticed can be hurried', async () => {
    const { act, element, place } = await shownLesson(1);
    await act(() => new Promise((resolve) => setTimeout(resolve, 650)));
    const foot = () => [...element.querySelectorAll('button')].at(-1);
    expect(foot()?.textContent).toBe('Run it→');
    // Whoever says what is read on it is understood.
    expect(foot()?.getAttribute('aria-label')).toMatch(/^Run it: ./);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      await act(() => foot()?.click());
      expect(foot()?.textContent).toBe('Run it→');
      await act(() => void vi.advanceTimersByTime(699));
      expect(foot()?.textContent).toBe('Run it→');
      await act(() => void vi.advanceTimersByTime(1));
      expect(foot()?.textContent).toBe('Show the answer now→');
      // A finger that was on its way meant what the button said before.
      expect(foot()?.getAttribute('aria-disabled')).toBe('true');
      await act(() => foot()?.click());
      expect(foot()?.textContent).toBe('Show the answer now→');
      await act(() => void vi.advanceTimersByTime(600));
      expect(foot()?.getAttribute('aria-disabled')).toBe('false');
    } finally {
      vi.useRealTimers();
    }
    await act(() => foot()?.click());
    await act(() => place.playOut());
    expect(foot()?.textContent).toBe('Next step→');
    await act(() => foot()?.click());
    expect(foot()?.textContent).toBe('Next step→');
  });

  it('a key that was meant to hurry does not turn the page that has just come', async () => {
    const { act, session, place, turnPage, getByText } = await shownLesson(1);
    await act(() => turnPage.current?.(1));
    await act(() => place.playOut());
    await act(() => turnPage.current?.(1));
    expect(getByText('step 2 of 3')).toBeTruthy();
    expect(session.story?.done).toBe(2);
  });

  it('a bet that was lost says what made it otherwise, and goes to that moment', async () => {
    const bet = {
      question: 'How many leaves run then?',
      answer: "SELECT SUM(UP) FROM PLAYGROUND.NODES WHERE HOST = 'leaf-1'",
      choices: ['0', '1'],
      line: 1,
    };
    const [first, second, third] = lesson.told;
    if (first === undefined || second === undefined || third === undefined) throw new Error('three are told');
    const asking = { ...lesson, told: [first, { ...second, bet }, third] };
    const turnPage = { current: null as TurnPage | null };
    const shown = await show(
      () => (
        <Lesson
          lesson={asking}
          nextStory={freePlay}
          {...{ onStart: vi.fn(), onPresent: vi.fn(), onStep: vi.fn(), turnPage, first: 1 }}
        />
      ),
      { script: '', steps, lesson: asking },
    );
    await shown.act(() => shown.getByRole('radio', { name: '1' }).click());
    const radio = shown.getByRole('radio', { name: '0' }) as HTMLInputElement;
    expect(radio.disabled).toBe(false);
    await shown.act(() => turnPage.current?.(1));
    // Nobody bets on what can be seen to come.
    expect(radio.disabled).toBe(true);
    await shown.act(() => shown.place.playOut());
    // It is loaded when it is wanted, and then asked while nothing is more urgent.
    await vi.waitFor(async () => {
      await shown.act(() => shown.place.idle());
      expect(shown.element.textContent).toMatch(/Not 1 but 0, since .*leaf-1: process killed/);
    });
    const { atMs } = shown.session.history.cursor;
    await shown.click('Show that moment');
    expect(shown.session.history.cursor.atMs).toBeLessThan(atMs);
    expect(shown.session.history.cursor.atMs).toBe(12_000);
    expect(shown.element.textContent).toMatch(/Not 1 but 0/);
  });

  it('at the end the next story can be gone on to, which leaves this cluster', async () => {
    const { turn, act, click, onStart, getByRole, getByText } = await shownLesson(2);
    await turn(1);
    await turn(1);
    expect(onStart).not.toHaveBeenCalled();
    expect(getByText(/The story ends here/)).toBeTruthy();
    // It leaves the cluster that somebody was told to go on with: it says so, and does not stand out.
    const next = getByRole('button', { name: /^Next: .*, on a new cluster/ });
    expect(next.className).not.toContain('bg-primary');
    await act(() => new Promise((resolve) => setTimeout(resolve, 650)));
    await click(/^Next: /);
    expect(onStart).toHaveBeenCalledWith(freePlay);
  });
});
