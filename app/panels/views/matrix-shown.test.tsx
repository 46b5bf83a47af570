// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { type Shown, show } from '../../hooks/shown-for-tests.tsx';
import { clusterScript, leaf } from '../../presentation/script-for-tests.ts';
import { PictureViews } from './picture-views.tsx';

const showMatrix = (onInspect = vi.fn(), onNode = vi.fn(), script = clusterScript({ pairs: 2 }, 4)) =>
  show(() => <PictureViews view="matrix" onNode={onNode} onInspect={onInspect} />, {
    script,
  });

const rowOf = ({ getAllByRole }: Shown, name: string): readonly (string | null)[] => {
  const row = getAllByRole('row').find(({ firstElementChild }) =>
    firstElementChild?.getAttribute('aria-label')?.startsWith(`${name},`),
  );
  return [...(row?.children ?? [])].map((cell) => cell.getAttribute('aria-label'));
};

describe('matrix', () => {
  test('a row a leaf, a column a partition: who holds what in which role', async () => {
    const shown = await showMatrix();
    expect(rowOf(shown, 'leaf-1')).toEqual([
      'leaf-1, online',
      'replica',
      'nothing here',
      'primary',
      'nothing here',
      '1 primary, 1 replica',
    ]);
    expect(rowOf(shown, 'leaf-4')).toEqual([
      'leaf-4, online',
      'nothing here',
      'primary',
      'nothing here',
      'replica',
      '1 primary, 1 replica',
    ]);
  });

  test('the grid says how large it is and which groups it has', async () => {
    const { getByRole, getAllByRole } = await showMatrix();
    const grid = getByRole('grid', { name: 'Matrix of leaves and partitions' });
    expect([grid.getAttribute('aria-rowcount'), grid.getAttribute('aria-colcount')]).toEqual(['5', '6']);
    expect(getAllByRole('rowgroup').map((group) => group.getAttribute('aria-label'))).toEqual([
      'Availability group 1',
      'Availability group 2',
    ]);
    expect(getAllByRole('columnheader').map((head) => head.getAttribute('aria-label'))).toEqual([
      'leaf',
      'test:0',
      'test:1',
      'test:2',
      'test:3',
      'holds',
    ]);
  });

  test('a killed leaf: its cells do not answer, its pair has copies without a second one, and a line says it', async () => {
    const shown = await showMatrix();
    await shown.run('.kill leaf-4');
    expect(rowOf(shown, 'leaf-4')).toEqual([
      'leaf-4, no answer',
      'nothing here',
      'not answering',
      'nothing here',
      'not answering',
      '0 primaries, 0 replicas, 2 out of service',
    ]);
    expect(rowOf(shown, 'leaf-2').at(-1)).toBe('1 primary, 1 replica, 2 without a second copy');
    expect(
      shown.getByText('1 and 3 of test have one copy: if leaf-2 dies now they go offline.'),
    ).not.toBeNull();
  });

  test('after the failover: the pair is primary of all, and the leaf out of service', async () => {
    const shown = await showMatrix();
    await shown.run('.kill leaf-4');
    await shown.run('.wait 4s');
    expect(rowOf(shown, 'leaf-2')).toEqual([
      'leaf-2, online',
      'nothing here',
      'primary',
      'nothing here',
      'primary',
      '2 primaries, 0 replicas, 2 without a second copy',
    ]);
    expect(rowOf(shown, 'leaf-4').slice(0, 3)).toEqual(['leaf-4, offline', 'nothing here', 'out of service']);
  });

  test('no partitions: the matrix says so', async () => {
    const { getByText } = await showMatrix(vi.fn(), vi.fn(), "ADD LEAF root@'leaf-1':3306;");
    expect(getByText('No database yet. CREATE DATABASE brings partitions.')).not.toBeNull();
  });

  test('arrow keys walk the grid, and Enter chooses a copy', async () => {
    const onInspect = vi.fn();
    const shown = await showMatrix(onInspect);
    const active = () => shown.element.querySelector('[data-place][tabindex="0"]');
    expect(active()?.getAttribute('aria-label')).toBe('leaf-1, online');
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight']) await shown.press(active() as Element, key);
    expect(active()?.getAttribute('data-place')).toBe('1 3');
    await shown.press(active() as Element, 'Enter');
    expect(onInspect.mock.calls).toEqual([[{ node: leaf(1), ordinal: 2, database: 'test' }]]);
    await shown.press(active() as Element, 'ArrowDown');
    expect(active()?.getAttribute('data-place')).toBe('2 3');
  });

  test('smaller cells can be chosen until they are the smallest', async () => {
    const shown = await showMatrix();
    const smaller = () => shown.getByRole('button', { name: 'Smaller cells' });
    const larger = () => shown.getByRole('button', { name: 'Larger cells' });
    expect([smaller(), larger()].map((one) => one.getAttribute('aria-disabled'))).toEqual(['false', 'true']);
    await shown.click('Smaller cells');
    expect(larger().getAttribute('aria-disabled')).toBe('false');
    for (let press = 0; press < 10; press += 1) await shown.click('Smaller cells');
    expect(smaller().getAttribute('aria-disabled')).toBe('true');
  });
});
