// @vitest-environment happy-dom
import { ordinal } from '@ha-playground/engine';
import { describe, expect, test, vi } from 'vitest';
import { type Shown, show } from '../../hooks/shown-for-tests.tsx';
import { clusterScript, leaf } from '../../presentation/script-for-tests.ts';
import type { PictureSelection } from '../../presentation/sight/selection.ts';
import { InspectorPanel } from './inspector-panel.tsx';

const showInspector = async (statements: readonly string[], selection: PictureSelection | null) => {
  const inspection = { inspect: vi.fn(), waiting: { current: null }, opener: { current: null } };
  const shown = await show(() => <InspectorPanel inspection={inspection} />, {
    script: clusterScript({ pairs: 2 }, 4),
  });
  for (const statement of statements) await shown.run(statement);
  if (selection !== null) await shown.act(() => shown.session.view.inspect(selection));
  return Object.assign(shown, { inspection });
};

const copy = { node: leaf(4), ordinal: ordinal(1), database: 'test' };
const partition = { ...copy, node: null };

/** What is known: term by term. */
const factsOf = ({ element }: Shown): Readonly<Record<string, string | null | undefined>> =>
  Object.fromEntries(
    [...element.querySelectorAll('[aria-label="What is known"] dt, section dl dt')].map((term) => [
      term.textContent,
      term.nextElementSibling?.textContent,
    ]),
  );

const nextOf = ({ element }: Shown) =>
  [...element.querySelectorAll('li')]
    .map(({ textContent }) => textContent?.replace(/\s+/g, ' '))
    .filter((text) => /^(possible|by itself|not now): /.test(text ?? ''));

describe('inspector', () => {
  test('nothing chosen: it begins with the leaves', async () => {
    const shown = await showInspector([], null);
    await shown.click('Inspect leaf-3');
    expect(shown.inspection.inspect.mock.calls).toEqual([[{ node: leaf(3), ordinal: null }]]);
  });

  test('a killed leaf: its machine is still online, its process stopped, and what can be said to it', async () => {
    const shown = await showInspector(['.kill leaf-4'], { node: leaf(4), ordinal: null });
    expect(shown.getByRole('heading', { name: 'What is inspected: leaf-4' })).not.toBeNull();
    expect(shown.getByRole('img', { name: 'State machine Leaf: now online' })).not.toBeNull();
    expect(factsOf(shown)).toMatchObject({
      address: 'leaf-4:3306',
      'node id': '5',
      group: '2, pair with leaf-2',
      process: 'stopped, since 00:01.0',
      holds: 'test: 1 primary, 1 replica',
    });
    const statements = shown.getByRole('list', { name: 'Statements about it' });
    expect([...statements.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual([
      '.start leaf-4',
      "DETACH LEAF 'leaf-4':3306;",
      "REMOVE LEAF 'leaf-4':3306;",
    ]);
  });

  test('a partition after a failover: served by its only copy, and what would take it away', async () => {
    const shown = await showInspector(['.kill leaf-4', '.wait 4s'], partition);
    expect(shown.getByRole('img', { name: 'State machine Partition: now served' })).not.toBeNull();
    expect(nextOf(shown)).toEqual([
      'possible: offline · primary lost: leaf-2 fails, which holds the only copy in service',
      'not now: locked · promotion begins: no replica is there to take over',
    ]);
    const copies = shown.getByRole('region', { name: 'copies' });
    expect(
      [...copies.querySelectorAll('tbody tr')].map((row) =>
        [...row.children].map((cell) => cell.textContent),
      ),
    ).toEqual([
      ['leaf-2', 'primary', 'online', '6', '0', 'it leads'],
      ['leaf-4', 'replica', 'offline', '', '0', 'yes'],
    ]);
  });

  test('its history: which states, when and for how long, and a way to each', async () => {
    const shown = await showInspector(['.kill leaf-4', '.wait 4s'], partition);
    const states = shown.getByRole('list', { name: 'Its states' });
    expect([...states.children].map(({ textContent }) => textContent)).toEqual([
      'served00:00.0 · 4.0 s',
      '→locked00:04.0 · 0.3 s',
      '→served00:04.3 · until now',
    ]);
    await shown.click('Go to locked 00:04.0 · 0.3 s');
    expect(shown.session.history.cursor.atMs).toBe(4000);
    expect(shown.getByRole('img', { name: 'State machine Partition: now locked' })).not.toBeNull();
  });

  test('a copy that recovers: what comes by itself, when, and what cannot be done now', async () => {
    const shown = await showInspector(['.kill leaf-4', '.wait 4s', '.start leaf-4'], copy);
    expect(shown.getByRole('img', { name: 'State machine Copy: now recovering' })).not.toBeNull();
    expect(nextOf(shown)).toEqual([
      'by itself: pending · data read back: it is a replica in service, at 00:10.4',
      'possible: offline · process ends: the process on leaf-4 ends',
      'not now: online · data read back: it has been taken out of service',
      'not now: replicating · data read back: it has been taken out of service',
      "not now: PROMOTE PARTITION test:1 ON 'leaf-4':3306; · the leaf does not answer",
      "not now: COPY PARTITION test:1 ON 'leaf-4':3306; · the leaf does not answer",
      "not now: DROP PARTITION test:1 ON 'leaf-4':3306; · the leaf does not answer",
    ]);
  });

  test('a copy that is not there: its title stays, and it is said', async () => {
    const shown = await showInspector([], { node: leaf(4), ordinal: ordinal(99), database: 'test' });
    expect(shown.queryByRole('img')).toBeNull();
  });

  test('a statement about it: the button runs it', async () => {
    const shown = await showInspector(['.kill leaf-4'], { node: leaf(4), ordinal: null });
    await shown.click(/^[.]start leaf-4/);
    expect(shown.session.history.branch.entries.at(-1)?.command.kind).toBe('startNode');
  });
});
