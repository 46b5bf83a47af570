// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { show } from '../../hooks/shown-for-tests.tsx';
import { clusterScript, leaf } from '../../presentation/script-for-tests.ts';
import { PictureViews } from './picture-views.tsx';

const showLifelines = (onInspect = vi.fn(), onNode = vi.fn()) =>
  show(() => <PictureViews view="lifelines" onNode={onNode} onInspect={onInspect} />, {
    script: clusterScript({ pairs: 2 }, 4),
  });

async function afterFailureAndReturn() {
  const shown = await showLifelines();
  for (const statement of ['.kill leaf-4', '.wait 4s', '.start leaf-4', '.wait idle'])
    await shown.run(statement);
  return shown;
}

describe('lifelines', () => {
  test('at rest: a lane a leaf, a line a copy, in the role that it has', async () => {
    const { getByRole } = await showLifelines();
    expect(getByRole('button', { name: 'leaf-1, online, 1P 1R' })).not.toBeNull();
    expect(getByRole('button', { name: 'test:0 on leaf-1: replica' })).not.toBeNull();
    expect(getByRole('button', { name: 'test:2 on leaf-1: primary' })).not.toBeNull();
  });

  test('a leaf that failed and came back: its line tells everything that it was, and when', async () => {
    const { getByRole } = await afterFailureAndReturn();
    expect(getByRole('button', { name: /^test:1 on leaf-4/ }).getAttribute('aria-label')).toBe(
      'test:1 on leaf-4: primary until 0:01.0, not answering until 0:04.0, last primary, offline until 0:04.3, out of service until 0:06.0, waiting to be taken into service until 0:10.4, copy arriving until 0:12.6, replica until 0:17.7, primary',
    );
  });

  test('its pair: the line tells when it took over and when it handed back', async () => {
    const { getByRole } = await afterFailureAndReturn();
    expect(getByRole('button', { name: /^test:1 on leaf-2/ }).getAttribute('aria-label')).toBe(
      'test:1 on leaf-2: replica until 0:04.3, primary until 0:17.7, copy arriving until 0:19.5, replica',
    );
  });

  test('what happened stands above the lanes', async () => {
    const { element } = await afterFailureAndReturn();
    expect([...element.querySelectorAll('svg text')].map(({ textContent }) => textContent)).toEqual([
      'leaf-4 killed',
      '1 promoted',
      'leaf-4 offline',
      'leaf-4 started',
      'leaf-4 online',
      '1 promoted',
    ]);
  });

  test('leaves to which nothing happened come last and are told in counts', async () => {
    const shown = await afterFailureAndReturn();
    const leaves = [...shown.element.querySelectorAll('[data-act=leaf]')];
    expect(leaves.map((one) => one.getAttribute('aria-label'))).toEqual([
      'leaf-2, online, 1P 1R',
      'leaf-4, online, 1P 1R',
      'leaf-1, online, 1P 1R',
      'leaf-3, online, 1P 1R',
    ]);
    expect(shown.queryByRole('button', { name: /^test:0 on leaf-1/ })).toBeNull();
    await shown.click('Tell leaf-1 line by line');
    expect(shown.getByRole('button', { name: 'test:0 on leaf-1: replica' })).not.toBeNull();
    await shown.click('Tell leaf-1 in counts');
    expect(shown.queryByRole('button', { name: /^test:0 on leaf-1/ })).toBeNull();
  });

  test('a line chosen: the copy is inspected', async () => {
    const onInspect = vi.fn();
    const shown = await showLifelines(onInspect);
    await shown.click('test:2 on leaf-1: primary');
    expect(onInspect.mock.calls).toEqual([[{ node: leaf(1), ordinal: 2, database: 'test' }]]);
  });
});
