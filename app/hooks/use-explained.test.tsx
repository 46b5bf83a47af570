// @vitest-environment happy-dom
import { ordinal } from '@ha-playground/engine';
import { expect, test } from 'vitest';
import { clusterScript, instantOf, leaf } from '../presentation/script-for-tests.ts';
import { show } from './shown-for-tests.tsx';
import { useExplained } from './use-explained.ts';
import { useSession } from './use-session.tsx';

const Plan = () => <p>{useExplained(useSession())?.database ?? 'no plan'}</p>;

test('a plan is in the picture until it, or another one for its database, runs', async () => {
  const script = `${clusterScript({ pairs: 2 }, 4)}
ADD LEAF root@'leaf-5':3306 INTO GROUP 1;
ADD LEAF root@'leaf-6':3306 INTO GROUP 2;`;
  const shown = await show(() => <Plan />, { script });
  const move = { source: leaf(1), target: leaf(5), reason: { kind: 'asked' } } as const;
  await shown.act(() =>
    shown.session.view.explain({
      kind: 'rebalance',
      database: 'test',
      actions: [{ action: 'COPY PARTITION', ordinal: ordinal(0), phase: 2, ...move }],
    }),
  );
  expect(shown.element.textContent).toBe('test');
  await shown.run('REBALANCE PARTITIONS ON test;');
  const { history, transport } = shown.session;
  const [startMs, endMs] = [instantOf(history, 'operationStarted'), instantOf(history, 'operationFinished')];
  await shown.act(() => transport.seek((startMs + endMs) / 2));
  expect(shown.element.textContent).toBe('no plan');
  await shown.act(() => transport.seek(startMs - 1));
  expect(shown.element.textContent).toBe('test');
});
