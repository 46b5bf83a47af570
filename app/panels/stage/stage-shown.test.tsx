// @vitest-environment happy-dom
import { ordinal } from '@ha-playground/engine';
import { describe, expect, test, vi } from 'vitest';
import { type Shown, show } from '../../hooks/shown-for-tests.tsx';
import { clusterScript, leaf } from '../../presentation/script-for-tests.ts';
import type { ExplainedPlan } from '../../presentation/statements/plan-explained.ts';
import { NextStep } from './next-step.tsx';
import { RiskLine } from './risk-line.tsx';
import { Stage } from './stage.tsx';

const showStage = async (script = clusterScript({ pairs: 2 }, 4), onBuild = vi.fn(), onNode = vi.fn()) => {
  const shown = await show(
    () => (
      <Stage tools={null} chips={{ current: null }} isCovered={false} onBuild={onBuild} onNode={onNode}>
        <RiskLine />
      </Stage>
    ),
    { script },
  );
  await shown.act(() => shown.place.idle());
  return shown;
};

const runAll = async (shown: Shown, ...statements: readonly string[]) => {
  for (const statement of statements) await shown.run(statement);
  await shown.act(() => shown.place.idle());
};

const riskOf = ({ getByRole }: Shown) =>
  getByRole('region', { name: 'Risk of one more failure' }).textContent;
const toldBy = ({ getByRole }: Shown) => getByRole('status', { name: 'What happens now' }).textContent;

describe('a plan that is explained', () => {
  const planTo = (number: number): ExplainedPlan => {
    const move = { source: leaf(1), target: leaf(number), reason: { kind: 'asked' } } as const;
    return {
      kind: 'rebalance',
      database: 'test',
      actions: [{ action: 'COPY PARTITION', ordinal: ordinal(0), phase: 2, ...move }],
    };
  };

  test('it is told, unless it names a leaf that is not there: the cluster has become another one', async () => {
    const shown = await showStage();
    await shown.act(() => shown.session.view.explain(planTo(2)));
    expect(toldBy(shown)).toContain('Nothing has moved yet.');
    await shown.act(() => shown.session.view.explain(planTo(99)));
    expect(toldBy(shown)).not.toContain('Nothing has moved yet.');
  });
});

describe('risk line', () => {
  test('nothing is wrong: the worst that one more failure does', async () => {
    expect(riskOf(await showStage())).toBe(
      'If leaf-1 dies now: 2 partitions lose their second copy · leaf-3 does double work',
    );
  });

  test('one leaf of a pair is gone: what its pair would take with it', async () => {
    const shown = await showStage();
    await runAll(shown, '.kill leaf-4', '.wait 4s');
    expect(riskOf(shown)).toBe('If leaf-2 dies now: 2 partitions go offline');
  });

  test('a whole pair is gone: what is offline already leads', async () => {
    const shown = await showStage();
    await runAll(shown, '.kill leaf-4', '.wait 4s', '.kill leaf-2', '.wait idle');
    expect(riskOf(shown)).toBe(
      '2 partitions of test are offlineIf leaf-1 dies now: 2 partitions lose their second copy · leaf-3 does double work',
    );
  });

  test('a leaf is pointed at: its failure is told, and read out', async () => {
    const shown = await showStage();
    await shown.act(() => shown.session.view.point({ node: leaf(4), ordinal: null }));
    const told = '2 partitions lose their second copy';
    expect(riskOf(shown)).toContain(`If leaf-4 dies now: ${told}`);
    expect(shown.getByText(new RegExp(`^If leaf-4 dies now: ${told}`)).getAttribute('aria-live')).toBe(
      'polite',
    );
    await shown.act(() => shown.session.view.point(null));
    expect(riskOf(shown)).toContain('If leaf-1 dies now');
  });

  test('a pair and a group are pointed at: what the failure of all their leaves costs', async () => {
    const shown = await showStage();
    const together = (kind: 'pair' | 'group') => ({
      node: null,
      ordinal: null,
      together: kind === 'pair' ? { kind, slot: 1 } : { kind, group: 2 as const },
    });
    await shown.act(() => shown.session.view.point(together('pair') as never));
    expect(riskOf(shown)).toContain('If pair 2 dies now: 2 partitions go offline');
    await shown.act(() => shown.session.view.point(together('group') as never));
    expect(riskOf(shown)).toContain('If availability group 2 dies now: 4 partitions lose their second copy');
  });
});

describe('line of narration', () => {
  test('at rest, after a failure that nobody has noticed, and after it has been noticed', async () => {
    const shown = await showStage();
    expect(toldBy(shown)).toBe(
      'All 4 leaves are online. test is balanced: 4 partitions, each with a primary and a replica on its pair.',
    );
    await runAll(shown, '.kill leaf-4');
    expect(toldBy(shown)).toBe(
      '1 partition of test is not served until the master aggregator notices. leaf-4 refuses connections. The master aggregator needs about 3 s to be sure. 2 partitions of test have a single copy, on leaf-2.',
    );
    await runAll(shown, '.wait 4s');
    expect(toldBy(shown)).toBe('2 partitions of test have a single copy, on leaf-2. leaf-4 is offline.');
  });
});

const chipOf = ({ element }: Shown, client: 'reader' | 'writer') =>
  [...element.querySelectorAll(`[data-chip="${client}"] li`)].map((line) => line.textContent);

describe('clients', () => {
  test('at rest: each has an answer; after a failure what waits leads, and it is read out once', async () => {
    const shown = await showStage();
    expect(chipOf(shown, 'reader')).toEqual(['test has no table']);
    await runAll(shown, 'CREATE TABLE test.x (id INT);');
    expect(chipOf(shown, 'reader').join()).toMatch(/^test:\d(, \d)? answered$/);
    await runAll(shown, '.kill leaf-4');
    for (const client of ['reader', 'writer'] as const)
      expect(chipOf(shown, client)[0]).toBe('test:1 waits: no answer');
    expect(
      shown.getByText('Reads of test: 1 partition waits. Writes of test: 1 partition waits.'),
    ).not.toBeNull();
    await runAll(shown, '.wait 4s');
    expect(chipOf(shown, 'writer').join()).toMatch(/^test:\d(, \d)? answered$/);
    expect(shown.getByText('Reads and writes of test are answered.').getAttribute('aria-live')).toBe(
      'polite',
    );
  });

  test('a pair is gone: the error of the product stands in the chip', async () => {
    const shown = await showStage();
    await runAll(shown, 'CREATE TABLE test.x (id INT);', '.kill leaf-4', '.kill leaf-2', '.wait 10s');
    expect(chipOf(shown, 'reader')[0]).toBe('ERROR 1777: test:1, 3');
  });

  test('they can be hidden and shown again', async () => {
    const shown = await showStage();
    await shown.click('Hide the clients');
    expect(shown.queryByRole('region', { name: 'Clients' })).toBeNull();
    await shown.click('Show the clients');
    expect(shown.getByRole('region', { name: 'Clients' })).not.toBeNull();
  });

  test('while a load runs they show how its statements fare', async () => {
    const shown = await showStage(`${clusterScript({ pairs: 2 }, 4)}\nCREATE TABLE test.x (id INT);`);
    await shown.click('Client load');
    await runAll(shown, '.wait 2s');
    const clients = shown.getByRole('region', { name: 'Clients' });
    expect(clients.textContent).toContain('reads 100 %');
    expect(clients.textContent).toContain('rows lost 0');
    await shown.click('Stop the client load');
    expect(shown.session.world.workload).toBeNull();
  });
});

describe('aggregators and what to do next', () => {
  test('the master aggregator counts the leaves that answer', async () => {
    const shown = await showStage();
    const name = (answering: number) => `Master aggregator: ${answering} of 4 leaves answer. ma. Commands`;
    expect(shown.getByRole('button', { name: name(4) })).not.toBeNull();
    await runAll(shown, '.kill leaf-4');
    expect(shown.getByRole('button', { name: name(3) })).not.toBeNull();
  });

  test('the next step is a statement, and its button runs it', async () => {
    const shown = await show(() => <NextStep />, { script: clusterScript({ pairs: 2 }, 4) });
    await shown.click('.kill leaf-4');
    expect(shown.session.history.branch.entries.at(-1)?.command.kind).toBe('killNode');
  });

  test('no leaves: a cluster can be built', async () => {
    const onBuild = vi.fn();
    const shown = await showStage('', onBuild);
    await shown.click(/^Build a cluster/);
    expect(onBuild).toHaveBeenCalledTimes(1);
  });

  test('there are leaves: nothing offers to build a cluster', async () => {
    expect((await showStage()).queryByRole('button', { name: /^Build a cluster/ })).toBeNull();
  });

  test('the menu of an aggregator is asked for', async () => {
    const onNode = vi.fn();
    const shown = await showStage(undefined, vi.fn(), onNode);
    await shown.click(/^Master aggregator: .* ma\./);
    expect(onNode.mock.calls.map(([node]) => node)).toEqual([1]);
  });
});
