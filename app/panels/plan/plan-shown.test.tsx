// @vitest-environment happy-dom
import { assumptionNames, placementOf, planRebalance } from '@ha-playground/engine';
import { describe, expect, test } from 'vitest';
import { type Shown, show } from '../../hooks/shown-for-tests.tsx';
import { clusterScript } from '../../presentation/script-for-tests.ts';
import { formats } from '../../words/index.ts';
import { narrationOf } from '../../words/narration.ts';
import { narrationWithPlan } from '../../words/told-plan.ts';
import { PlanPanel } from './plan-panel.tsx';

const showPlan = (script = clusterScript({ pairs: 2 }, 4)) => show(() => <PlanPanel />, { script });

const widened = clusterScript({ pairs: 2 }, 4).concat(
  "\nADD LEAF root@'leaf-5':3306 INTO GROUP 1;\nADD LEAF root@'leaf-6':3306 INTO GROUP 2;",
);

const newPair = "\nADD LEAF root@'new-1':3306 INTO GROUP 1;\nADD LEAF root@'new-2':3306 INTO GROUP 2;";

/** The moves as they read. */
const movesIn = (element: Element) =>
  [...element.querySelectorAll('[data-move]')].map(({ textContent }) => textContent);

/** What is assumed, as labels and values. */
const fieldsIn = (shown: Shown) =>
  shown
    .getAllByRole<HTMLInputElement>('textbox')
    .map((field) => [field.closest('label')?.textContent, field.value]);

async function assume(shown: Shown, name: string, value: string): Promise<void> {
  const field = shown.getByRole('textbox', { name });
  await shown.write(field, value);
  await shown.act(() => field.closest('form')?.requestSubmit());
  await shown.act(() => shown.place.playOut());
}

const barsIn = (element: Element) =>
  [...element.querySelectorAll('td .sr-only')].map(({ textContent }) => textContent);

const moveOf = ({ element }: Shown, index: number): HTMLElement =>
  element.querySelector(`[data-move="${index}"]`) as HTMLElement;

/** The rows of opened moves, each as its cells read. */
const rowsOf = ({ element }: Shown) =>
  [...element.querySelectorAll('[data-row]')].map((button) =>
    [...(button.closest('tr')?.children ?? [])].map(({ textContent }) => textContent),
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

  test('a new pair: a move for each partition, under its phases, with what is not there and why', async () => {
    const { getByRole, getByText, element } = await showPlan(widened);
    expect(getByRole('heading', { level: 2 }).textContent).toBe('1 move, about 4.7 s');
    expect(element.textContent).toContain('REBALANCE PARTITIONS ON test · 4 rows · 200 MB copied');
    const table = getByRole('table', { name: 'Moves of the plan' });
    expect(movesIn(table)).toEqual(['test:3 moves from pair 2 to pair 3: 2 copies, 1 promotion, 2 drops']);
    expect(barsIn(table)).toEqual([
      'phase 4: 2 actions, about 2.2 s, 200 MB',
      'phase 5: 1 action, with 1 drop, about 1.5 s',
      'phase 6: 1 action, about 1.0 s',
    ]);
    expect(
      getByText('no phase 1–3: nothing is missing · no phase 7: nothing has to be copied back'),
    ).not.toBeNull();
  });

  test('a lone copy that moves is dropped with its promotion, and what can restore its second one is named', async () => {
    const { element } = await showPlan(`${widened}\n.wait idle\n.kill leaf-4\n.wait 9s`);
    expect(element.textContent).toContain(
      'no phase 1–3: REBALANCE PARTITIONS cannot restore second copies here without a move; RESTORE REDUNDANCY can',
    );
    expect(element.textContent).toContain(
      'no phase 6: the promotions of phase 5 drop the old copies, and nothing else is left over',
    );
  });

  test.each([
    ['a new pair', widened],
    ['a leaf that is away beside it', `${widened}\n.wait idle\n.kill leaf-4\n.wait 9s`],
    [
      'copies that a rebalance has left behind',
      widened +
        '\n.wait idle\n.background REBALANCE PARTITIONS ON test;\n.wait phase 5\n.kill leaf-3\n.wait 9s',
    ],
  ])(
    'the drops under the phases and those of the moves are as many as the headline’s: %s',
    async (_, script) => {
      const shown = await showPlan(script);
      await shown.run('EXPLAIN REBALANCE PARTITIONS ON test;');
      const { world } = shown.session;
      const { actions } = planRebalance(placementOf(world, 'test'));
      const told = narrationWithPlan(
        narrationOf(world, formats.clock),
        { kind: 'rebalance', database: 'test', actions },
        world,
      ).text;
      const headline = Number(/(\d+) old cop/.exec(told)?.[1]);
      const sum = (texts: readonly (string | null)[], pattern: RegExp) =>
        texts.reduce(
          (total, text) =>
            total +
            Number(
              pattern
                .exec(text ?? '')
                ?.slice(1)
                .find(Boolean) ?? 0,
            ),
          0,
        );
      const heads = [...shown.getByRole('list', { name: 'Time by phase' }).children].map(
        ({ textContent }) => textContent,
      );
      expect(headline).toBeGreaterThan(1);
      expect(sum(movesIn(shown.element), /(\d+) drops?/)).toBe(headline);
      expect(sum(heads, /with (\d+) drops?|· drop(\d+)/)).toBe(headline);
    },
  );

  test('why there are no fewer: how many copies are needed, and who lacks what', async () => {
    const { getByText, getByRole } = await showPlan(widened);
    expect(getByText('2 copies; at least 2 are needed.')).not.toBeNull();
    const proof = getByRole('row', { name: /^leaf-5 \+ leaf-6/ });
    expect([...proof.children].map(({ textContent }) => textContent)).toEqual([
      'leaf-5 + leaf-6',
      '0',
      '1',
      '+2',
    ]);
  });

  test('why there are no fewer stands as a whole at the lower edge, until it is opened', async () => {
    const { element, act } = await showPlan(widened);
    const proof = element.querySelector<HTMLElement>('[data-proof]');
    expect([proof?.style.position, proof?.style.bottom]).toEqual(['sticky', '0px']);
    const details = proof?.querySelector('details');
    await act(() => {
      if (details == null) return;
      details.open = true;
      details.dispatchEvent(new Event('toggle'));
    });
    expect(proof?.style.position).toBe('');
  });

  test('a move opens: every row has its phase, its statement, its reason, what waits for it, its leaf and time', async () => {
    const shown = await showPlan(widened);
    expect(rowsOf(shown)).toEqual([]);
    await shown.act(() => moveOf(shown, 0).click());
    expect(moveOf(shown, 0).getAttribute('aria-expanded')).toBe('true');
    expect(rowsOf(shown)).toEqual([
      [
        '4',
        'COPY PARTITION test:3Pair 2 holds 2 partitions and pair 3 holds 0: test:3 moves.PROMOTE WITH DROP on leaf-5 and DROP on leaf-4 wait for it.',
        'leaf-5',
        'about 2.2 s',
      ],
      [
        '4',
        'COPY PARTITION test:3The new pair of test:3 needs it on both leaves.PROMOTE WITH DROP on leaf-5 and DROP on leaf-4 wait for it.',
        'leaf-6',
        'about 2.2 s',
      ],
      [
        '5',
        'PROMOTE PARTITION WITH DROP test:3Both leaves of the pair have 0 primaries, so the one of group 1 takes test:3 over.DROP on leaf-4 waits for it.',
        'leaf-5',
        'about 1.5 s',
      ],
      [
        '6',
        'DROP PARTITION test:3test:3 has all its copies where they belong; this one is left over.Nothing waits for it.',
        'leaf-4',
        'about 1.0 s',
      ],
    ]);
    await shown.act(() => moveOf(shown, 0).click());
    expect(rowsOf(shown)).toEqual([]);
  });

  test('the product’s own table is one switch away, as it prints it', async () => {
    const shown = await showPlan(widened);
    await shown.click('As the product prints it');
    const table = shown.getByRole('table', { name: 'As the product prints it' });
    const lines = [...table.querySelectorAll('tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(lines[0]).toEqual([
      'Action',
      'Ordinal',
      'Target_Host',
      'Target_Port',
      'Phase',
      'Estimated_Time_Remaining_Ms',
    ]);
    expect(lines[3]?.slice(0, 5)).toEqual(['PROMOTE PARTITION WITH DROP', '3', 'leaf-5', '3306', '5']);
    await shown.click('EXPLAIN REBALANCE PARTITIONS ON test;');
    expect(shown.session.connections.active.log.at(-1)?.run.text).toBe(
      'EXPLAIN REBALANCE PARTITIONS ON test',
    );
  });

  test('what it costs, phase by phase', async () => {
    const { getByRole } = await showPlan(widened);
    const phases = getByRole('list', { name: 'Time by phase' });
    expect([...phases.children].map((phase) => phase.querySelector('.sr-only')?.textContent)).toEqual([
      'phase 4: 2 actions, about 2.2 s, 200 MB',
      'phase 5: 1 action, with 1 drop, about 1.5 s',
      'phase 6: 1 action, about 1.0 s',
    ]);
  });

  test('what is assumed is changed where it stands, by a statement, and the cost follows', async () => {
    const shown = await showPlan(widened);
    const field = shown.getByRole('textbox', { name: 'each partition' });
    expect(shown.element.textContent).toContain('about 4.7 s');
    await shown.write(field, '2');
    expect(shown.getByRole('alert').textContent).toBe('Not taken: write it as 100 MB, or press Escape.');
    await shown.write(field, '2 GB');
    await shown.act(() => field.closest('form')?.requestSubmit());
    await shown.act(() => shown.place.playOut());
    expect(shown.session.connections.active.log.at(-1)?.run.text).toBe('.assume partition_size 2 GB ON test');
    expect(shown.element.textContent).toContain('about 19.9 s');
    expect(shown.element.textContent).toContain('4.0 GB copied');
    expect(shown.queryByRole('alert')).toBeNull();
  });

  test('all that is assumed is gathered, and changed there: of the cluster, of a database, of a leaf', async () => {
    const shown = await showPlan(widened);
    const fields = () => fieldsIn(shown);
    expect(fields()).toEqual([
      ['each partition', '100 MB'],
      ['each leaf’s network', '250 MB/s'],
    ]);
    await shown.click(`+ ${assumptionNames.length - 2} more`);
    expect(fields()).toHaveLength(assumptionNames.length);
    expect(fields()).toContainEqual(['a dead leaf is noticed in', '3 s']);
    await assume(shown, 'a dead leaf is noticed in', '5 s');
    expect(shown.session.connections.active.log.at(-1)?.run.text).toBe('.assume detection 5 s');

    await shown.write(shown.getByRole('combobox', { name: 'Assumed of' }), 'leaf-1');
    expect(fields()).toEqual([
      ['each leaf’s network', '250 MB/s'],
      ['recovery reads', '500 MB/s'],
    ]);
    await assume(shown, 'each leaf’s network', '10 MB/s');
    expect(shown.session.connections.active.log.at(-1)?.run.text).toBe(
      '.assume network_speed 10 MB/s ON leaf-1',
    );
    expect(fields()[0]).toEqual(['each leaf’s network', '10 MB/s']);
    await shown.write(shown.getByRole('combobox', { name: 'Assumed of' }), 'the whole cluster');
    expect(fields()).toContainEqual(['each leaf’s network', '250 MB/s']);
    expect(fields()).toContainEqual(['a dead leaf is noticed in', '5 s']);
  });

  test('the statement is a button: it runs, its moves are kept as the last operation, and nothing is left to do', async () => {
    const shown = await showPlan(widened);
    await shown.click('REBALANCE PARTITIONS ON test;');
    await shown.act(() => shown.place.playOut());
    expect(shown.element.textContent).toContain('test is balanced: REBALANCE PARTITIONS would do nothing.');
    await shown.click('Last operation');
    expect(movesIn(shown.element)).toEqual([
      'test:3 moves from pair 2 to pair 3: 2 copies, 1 promotion, 2 drops · success',
    ]);
    // What it took is no guess any more.
    expect(shown.getByRole('heading', { level: 2 }).textContent).toBe('1 move in 4.7 s');
    expect(barsIn(shown.element)[0]).toBe('phase 4: 2 actions, took 2.2 s, 200 MB');
    expect(shown.element.textContent).not.toContain('about');
    await shown.act(() => moveOf(shown, 0).click());
    expect(rowsOf(shown).map(([phase, , target, , state]) => [phase, target, state])).toEqual([
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

  test('a move that has the focus lights its partition, one that is lit elsewhere is lit here, and arrow keys go on', async () => {
    const shown = await showPlan(`${clusterScript({ pairs: 2 }, 8)}${newPair}`);
    await shown.act(() => moveOf(shown, 0).focus());
    const { view } = shown.session;
    expect(view.sight().selection).toMatchObject({ ordinal: 4, database: 'test', node: null });
    await shown.press(moveOf(shown, 0), 'ArrowDown');
    expect(document.activeElement).toBe(moveOf(shown, 1));
    await shown.press(moveOf(shown, 1), 'ArrowUp');
    expect(document.activeElement).toBe(moveOf(shown, 0));
    await shown.act(() => view.point({ node: null, ordinal: 5 as never, database: 'test' }));
    const looks = [...shown.element.querySelectorAll('tbody[data-look]')].map((move) =>
      move.getAttribute('data-look'),
    );
    expect(looks).toEqual(['plain', 'lit']);
  });

  test('many moves are put together, and all rows of a group open', async () => {
    const shown = await showPlan(`${clusterScript({ pairs: 4 }, 250)}${newPair}`);
    expect(shown.getByRole('heading', { level: 2 }).textContent).toMatch(/^50 moves, about/);
    const moves = movesIn(shown.element);
    expect(moves).toHaveLength(4);
    expect(moves[0]).toMatch(/^1\d partitions of test move from pair 1 to pair 5: 2\d copies/);
    await shown.act(() => moveOf(shown, 3).click());
    expect(rowsOf(shown)).toHaveLength(48);
  });

  test('second copies alone and plans of all databases, once they are explained, are what is shown', async () => {
    const shown = await showPlan(
      `${clusterScript({ pairs: 2 }, 8)}\nCREATE DATABASE shop PARTITIONS 8;${newPair}`,
    );
    const choose = async (name: string): Promise<void> => {
      const select = shown.getByRole('combobox', { name: 'Database' }) as HTMLSelectElement;
      await shown.act(() => {
        select.value = name;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      });
    };
    await choose('all databases');
    await shown.act(() => shown.place.playOut());
    expect(shown.element.textContent).toContain('REBALANCE ALL DATABASES · ');
    const databases = new Set(movesIn(shown.element).map((move) => move.split(':')[0]));
    expect([...databases].sort()).toEqual(['shop', 'test']);
    // One total, of both.
    const headOfAll = shown.getByRole('heading', { level: 2 }).textContent ?? '';
    await choose('test');
    await shown.act(() => shown.place.playOut());
    const headOfOne = shown.getByRole('heading', { level: 2 }).textContent ?? '';
    const countOf = (head: string): number => Number.parseInt(head, 10);
    expect(countOf(headOfAll)).toBeGreaterThan(countOf(headOfOne));
    expect(countOf(headOfOne)).toBeGreaterThan(0);
  });
});
