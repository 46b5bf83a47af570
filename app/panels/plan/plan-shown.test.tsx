// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { type Shown, show } from '../../hooks/shown-for-tests.tsx';
import { clusterScript } from '../../presentation/script-for-tests.ts';
import { PlanPanel } from './plan-panel.tsx';

const showPlan = (script = clusterScript({ pairs: 2 }, 4)) => show(() => <PlanPanel />, { script });

const widened = clusterScript({ pairs: 2 }, 4).concat(
  "\nADD LEAF root@'leaf-5':3306 INTO GROUP 1;\nADD LEAF root@'leaf-6':3306 INTO GROUP 2;",
);

/** The rows of a plan, each as its cells read. */
const rowsOf = ({ element }: Shown) =>
  [...element.querySelectorAll('tr:has([data-row]), tr[data-row]')].map((row) =>
    [...row.children].map(({ textContent }) => textContent),
  );

describe('plan', () => {
  test('no database: there is nothing to plan', async () => {
    const shown = await showPlan("ADD LEAF root@'leaf-1':3306;");
    expect(shown.element.textContent).toBe('There is no database yet.');
  });

  test('balanced: a rebalance would do nothing', async () => {
    const { element, queryByRole } = await showPlan();
    expect(element.textContent).toContain('test is balanced: REBALANCE PARTITIONS would do nothing.');
    expect(queryByRole('table')).toBeNull();
  });

  test('a new pair: how many copies, how many are needed, and who lacks what', async () => {
    const { getByText, getByRole } = await showPlan(widened);
    expect(getByText('REBALANCE PARTITIONS would take 4 actions.')).not.toBeNull();
    expect(getByText('2 copies; at least 2 are needed.')).not.toBeNull();
    const proof = getByRole('row', { name: /^leaf-5 \+ leaf-6/ });
    expect([...proof.children].map(({ textContent }) => textContent)).toEqual([
      'leaf-5 + leaf-6',
      '0',
      '1',
      '+2',
    ]);
  });

  test('every row has its phase, its statement, its reason, what waits for it, and its leaf', async () => {
    expect(rowsOf(await showPlan(widened))).toEqual([
      [
        '4',
        'COPY PARTITION test:3Pair 2 holds 2 partitions and pair 3 holds 0: test:3 moves.PROMOTE WITH DROP on leaf-5 and DROP on leaf-4 wait for it.',
        'leaf-5',
      ],
      [
        '4',
        'COPY PARTITION test:3The new pair of test:3 needs it on both leaves.PROMOTE WITH DROP on leaf-5 and DROP on leaf-4 wait for it.',
        'leaf-6',
      ],
      [
        '5',
        'PROMOTE PARTITION WITH DROP test:3Both leaves of the pair have 0 primaries, so the one of group 1 takes test:3 over.DROP on leaf-4 waits for it.',
        'leaf-5',
      ],
      [
        '6',
        'DROP PARTITION test:3test:3 has all its copies where they belong; this one is left over.Nothing waits for it.',
        'leaf-4',
      ],
    ]);
  });

  test('what it costs, phase by phase', async () => {
    const { getByRole } = await showPlan(widened);
    const phases = getByRole('list', { name: 'Time by phase' });
    expect([...phases.children].map((phase) => phase.querySelector('.sr-only')?.textContent)).toEqual([
      'phase 4: 2 actions, 2.2 s, 200 MB',
      'phase 5: 1 action, 1.5 s',
      'phase 6: 1 action, 1.0 s',
    ]);
  });

  test('what is assumed is changed where it stands, by a statement, and the cost follows', async () => {
    const shown = await showPlan(widened);
    const field = shown.getByRole('textbox', { name: 'each partition' });
    expect(shown.element.textContent).toContain('about 4.7 s · 200 MB');
    await shown.write(field, '2');
    expect(shown.getByRole('alert').textContent).toBe('Write it as 100 MB.');
    await shown.write(field, '2 GB');
    await shown.act(() => field.closest('form')?.requestSubmit());
    await shown.act(() => shown.place.playOut());
    expect(shown.session.connections.active.log.at(-1)?.run.text).toBe('.assume partition_size 2 GB ON test');
    expect(shown.element.textContent).toContain('about 19.9 s · 4.0 GB');
    expect(shown.queryByRole('alert')).toBeNull();
  });

  test('the statement is a button: it runs, its rows are kept as the last operation, and nothing is left to do', async () => {
    const shown = await showPlan(widened);
    await shown.click('REBALANCE PARTITIONS ON test;');
    await shown.act(() => shown.place.playOut());
    expect(shown.element.textContent).toContain('test is balanced: REBALANCE PARTITIONS would do nothing.');
    await shown.click('Last operation');
    expect(rowsOf(shown).map(([phase, , target, state]) => [phase, target, state])).toEqual([
      ['4', 'leaf-5', 'success'],
      ['4', 'leaf-6', 'success'],
      ['5', 'leaf-5', 'success'],
      ['6', 'leaf-4', 'success'],
    ]);
  });

  test('no operation yet: the panel says so', async () => {
    const shown = await showPlan("ADD LEAF root@'leaf-1':3306;\nCREATE DATABASE test PARTITIONS 2;");
    await shown.click('Last operation');
    expect(shown.getByRole('button', { name: 'Last operation' }).getAttribute('aria-pressed')).toBe('true');
    expect(shown.queryByRole('table')).toBeNull();
  });

  test('a row that has the focus lights its partition, and arrow keys go on', async () => {
    const shown = await showPlan(widened);
    const row = (index: number) => shown.element.querySelector<HTMLElement>(`[data-row="${index}"]`);
    await shown.act(() => row(0)?.focus());
    expect(shown.session.view.sight().selection).toMatchObject({ ordinal: 3, database: 'test', node: null });
    await shown.press(row(0) as Element, 'ArrowDown');
    expect(document.activeElement).toBe(row(1));
    await shown.press(row(1) as Element, 'ArrowUp');
    expect(document.activeElement).toBe(row(0));
  });
});
