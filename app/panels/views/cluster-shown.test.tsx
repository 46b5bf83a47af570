// @vitest-environment happy-dom
import { waitFor } from '@testing-library/dom';
import { describe, expect, test, vi } from 'vitest';
import { type Shown, show } from '../../hooks/shown-for-tests.tsx';
import { clusterScript, leaf } from '../../presentation/script-for-tests.ts';
import { Finder, PictureViews } from './picture-views.tsx';

const paired = clusterScript({ pairs: 2 }, 4);

const showCluster = (script = paired, onNode = vi.fn(), onInspect = vi.fn()) =>
  show(
    () => (
      <>
        <Finder />
        <PictureViews view="cluster" onNode={onNode} onInspect={onInspect} />
      </>
    ),
    { script },
  );

/** What the card of a leaf says: its name to a screen reader, its tone, what it holds, what is written on it. */
function cardOf({ element, getByRole }: Shown, name: string) {
  const card = getByRole('button', { name: new RegExp(`^${name},`) });
  const holds = element.querySelector(`#${card.getAttribute('aria-describedby')}`);
  return {
    label: card.getAttribute('aria-label'),
    tone: card.getAttribute('data-tone'),
    holds: holds?.textContent,
    written: [...card.querySelectorAll('text')].map(({ textContent }) => textContent),
  };
}

describe('card of a leaf', () => {
  test('online: what it holds is said and counted', async () => {
    expect(cardOf(await showCluster(), 'leaf-1')).toEqual({
      label: 'leaf-1, online, availability group 1, pair of leaf-3, 2 instances',
      tone: 'ok',
      holds: 'Primary of 2. Replica of 0.',
      written: ['leaf-1', '1 primary · 1 replica'],
    });
  });

  test('killed and not missed yet: it does not answer, and its copies neither', async () => {
    const shown = await showCluster();
    await shown.run('.kill leaf-4');
    expect(cardOf(shown, 'leaf-4')).toEqual({
      label: 'leaf-4, online, process stopped, availability group 2, pair of leaf-2, 2 instances',
      tone: 'silent',
      holds: 'Not answering: 1 and 3.',
      written: ['leaf-4', 'no answer 0 s', '2 no answer'],
    });
  });

  test('missed: it is offline, and its pair is primary of everything', async () => {
    const shown = await showCluster();
    await shown.run('.kill leaf-4');
    await shown.run('.wait 4s');
    expect(cardOf(shown, 'leaf-4')).toEqual({
      label: 'leaf-4, offline, process stopped, availability group 2, pair of leaf-2, 2 instances',
      tone: 'gone',
      holds: 'Out of service: 1 and 3.',
      written: ['leaf-4', 'offline', '2 offline'],
    });
    expect(cardOf(shown, 'leaf-2')).toMatchObject({
      holds: 'Primary of 1 and 3. 2 partitions of test have a single copy, on leaf-2.',
      written: ['leaf-2', '2 primaries · 0 replicas · 2 single copies'],
    });
  });

  test('started again: it recovers, waits, and is as it was when all is done', async () => {
    const shown = await showCluster();
    await shown.run('.kill leaf-4');
    await shown.run('.wait 4s');
    await shown.run('.start leaf-4');
    expect(cardOf(shown, 'leaf-4')).toMatchObject({
      label: 'leaf-4, offline, process recovering, availability group 2, pair of leaf-2, 2 instances',
      tone: 'gone',
      holds: 'Recovering: 1 and 3.',
      written: ['leaf-4', 'recovering 0 s', '2 recovering'],
    });
    await shown.run('.wait idle');
    expect(cardOf(shown, 'leaf-4')).toMatchObject({ tone: 'ok', holds: 'Primary of 1. Replica of 3.' });
  });

  test('hung: it is said to hang, for as long as it does', async () => {
    const shown = await showCluster();
    await shown.run('.hang leaf-1');
    await shown.run('.wait 4s');
    expect(cardOf(shown, 'leaf-1')).toMatchObject({
      label: 'leaf-1, online, process hung, availability group 1, pair of leaf-3, 2 instances',
      tone: 'silent',
      written: ['leaf-1', 'hangs 4 s', '2 no answer'],
    });
  });

  test('detached: its copies wait, and its pair serves them', async () => {
    const shown = await showCluster();
    await shown.run("DETACH LEAF 'leaf-3':3306;");
    expect(cardOf(shown, 'leaf-3')).toEqual({
      label: 'leaf-3, detached, availability group 2, pair of leaf-1, 2 instances',
      tone: 'detached',
      holds: 'Waiting to be taken into service: 0 and 2.',
      written: ['leaf-3', 'detached', '2 waiting'],
    });
    expect(cardOf(shown, 'leaf-1').holds).toBe(
      'Primary of 0 and 2. 2 partitions of test have a single copy, on leaf-1.',
    );
  });

  test('both leaves of a pair lost: the last primaries are offline, and the page says which', async () => {
    const shown = await showCluster();
    await shown.run('.kill leaf-4');
    await shown.run('.wait 4s');
    await shown.run('.kill leaf-2');
    await shown.run('.wait idle');
    expect(cardOf(shown, 'leaf-2')).toMatchObject({
      tone: 'gone',
      holds: 'Last primary, offline: 1 and 3.',
      written: ['leaf-2', 'offline', '2 offline'],
    });
    expect(shown.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['1', '3']);
  });

  test('redundancy 1: a leaf has no group and no pair', async () => {
    const shown = await showCluster(clusterScript({ leaves: 2 }, 4));
    expect(cardOf(shown, 'leaf-1')).toMatchObject({
      label: 'leaf-1, online, 2 instances',
      written: ['leaf-1', '2 primaries'],
    });
    expect(shown.queryByRole('button', { name: /^Pair 1/ })).toBeNull();
  });
});

describe('cells, pairs and groups', () => {
  test('partition cells: each has its ordinal and its role, leaf by leaf', async () => {
    const shown = await showCluster();
    expect(shown.painted().join(' ')).toBe('0 R 2 P 0 P 2 R 1 R 3 P 1 P 3 R');
  });

  test('pairs and groups are buttons that name their leaves', async () => {
    const { getByRole } = await showCluster();
    const toolbar = getByRole('toolbar', { name: 'Pairs and availability groups' });
    expect(
      [...toolbar.querySelectorAll('[role=button]')].map((one) => one.getAttribute('aria-label')),
    ).toEqual([
      'Availability group 1: leaf-1 and leaf-2',
      'Availability group 2: leaf-3 and leaf-4',
      'Pair 1: leaf-1 and leaf-3',
      'Pair 2: leaf-2 and leaf-4',
    ]);
  });

  test('a pair is chosen by Enter and let go by Enter: it is pressed meanwhile', async () => {
    const shown = await showCluster();
    const pair = () => shown.getByRole('button', { name: 'Pair 2: leaf-2 and leaf-4' });
    expect(pair().getAttribute('aria-pressed')).toBe('false');
    await shown.press(pair(), 'Enter');
    expect(pair().getAttribute('aria-pressed')).toBe('true');
    expect(shown.session.view.sight().selection).toMatchObject({ together: { kind: 'pair', slot: 1 } });
    await shown.press(pair(), 'Enter');
    expect(pair().getAttribute('aria-pressed')).toBe('false');
  });

  test('Enter on a leaf opens its menu', async () => {
    const onNode = vi.fn();
    const shown = await showCluster(paired, onNode);
    await shown.press(shown.getByRole('button', { name: /^leaf-3,/ }), 'Enter');
    expect(onNode.mock.calls.map(([node]) => node)).toEqual([leaf(3)]);
  });

  test('the key says what the marks mean while nothing is wrong', async () => {
    const { getByRole } = await showCluster();
    const key = getByRole('list', { name: 'Key' });
    expect([...key.children].map(({ lastChild }) => lastChild?.textContent)).toEqual([
      'primary',
      'replica',
      'copy arriving',
      'out of service',
    ]);
  });

  test('zoom: as it is, only in is possible', async () => {
    const { getByRole } = await showCluster();
    expect(getByRole('button', { name: 'Zoom out' }).getAttribute('aria-disabled')).toBe('true');
    expect(getByRole('button', { name: 'Zoom in' }).getAttribute('aria-disabled')).not.toBe('true');
  });
});

describe('finding', () => {
  const find = async (shown: Shown, text: string) => {
    const field = shown.getByLabelText('Find a leaf or a partition') as HTMLInputElement;
    await shown.write(field, text);
    await shown.act(() => field.form?.requestSubmit());
  };

  test('a leaf by its name, a partition by its database and ordinal: it is lit', async () => {
    const shown = await showCluster();
    await find(shown, 'leaf-3');
    expect(shown.session.view.sight().selection).toEqual({ node: leaf(3), ordinal: null });
    await find(shown, 'test:1');
    expect(shown.session.view.sight().selection).toEqual({ node: null, ordinal: 1, database: 'test' });
  });

  test('what is not there: nothing is lit, and the page says so', async () => {
    const shown = await showCluster();
    await find(shown, 'leaf-9');
    expect(shown.session.view.sight().selection).toBeNull();
    expect(shown.element.querySelector('output')?.textContent).toBe('Nothing here is called leaf-9.');
  });
});

describe('many leaves', () => {
  test('a hundred are rendered at once, the others in turns', async () => {
    const shown = await showCluster(clusterScript({ pairs: 55 }, 8));
    const names = (): readonly (string | null)[] =>
      shown.getAllByRole('button', { name: /^leaf-/ }).map((card) => card.getAttribute('data-leaf'));
    await waitFor(() => expect(names()).toHaveLength(110), { timeout: 10_000 });
    expect(new Set(names()).size).toBe(110);
  });
});
