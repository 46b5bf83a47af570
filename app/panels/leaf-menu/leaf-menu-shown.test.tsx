// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { type Shown, show } from '../../hooks/shown-for-tests.tsx';
import { clusterScript, leaf } from '../../presentation/script-for-tests.ts';
import { LeafMenu } from './leaf-menu.tsx';

const anchor = { left: 0, top: 0, right: 10, bottom: 10, width: 10, height: 10, x: 0, y: 0 };

const showMenu = async (statements: readonly string[] = [], pointed = null as never) => {
  const calls = { onClose: vi.fn(), onResult: vi.fn(), onInspect: vi.fn() };
  const shown = await show(
    () => <LeafMenu node={leaf(4)} pointed={pointed} anchor={anchor as never} {...calls} />,
    { script: clusterScript({ pairs: 2 }, 4) },
  );
  for (const statement of statements) await shown.run(statement);
  return Object.assign(shown, calls);
};

/** What can be chosen; what cannot be now stands in brackets. */
const itemsOf = ({ getAllByRole }: Shown) =>
  getAllByRole('menuitem').map((item) => {
    const name = item.querySelector('span > span')?.textContent;
    return item.getAttribute('aria-disabled') === 'true' ? `(${name})` : name;
  });

const choose = (shown: Shown, name: RegExp) => shown.act(() => shown.getByRole('menuitem', { name }).click());

describe('menu of a leaf', () => {
  test('online: every statement that it can be told, and what cannot be now', async () => {
    const shown = await showMenu();
    expect(shown.getByRole('menu', { name: 'Commands for leaf-4' }).firstElementChild?.textContent).toBe(
      'leaf-4 · online',
    );
    expect(itemsOf(shown)).toEqual([
      'SHOW DATABASES EXTENDED;',
      "(ATTACH LEAF 'leaf-4':3306;)",
      "DETACH LEAF 'leaf-4':3306;",
      '.hang leaf-4',
      '.stop leaf-4',
      '.kill leaf-4',
      "REMOVE LEAF 'leaf-4':3306;",
      'Inspect leaf-4',
      'Inspect test:1 on leaf-4',
      'Inspect test:3 on leaf-4',
    ]);
  });

  test('every statement says what it does, or why it cannot be chosen', async () => {
    const shown = await showMenu();
    expect(
      shown.getAllByRole('menuitem').map((item: Element) => item.querySelector('.text-xs')?.textContent),
    ).toEqual([
      'on a connection to this leaf',
      'only a detached leaf is attached by hand',
      'takes the leaf out of service',
      'the process stops answering',
      'a clean shutdown',
      'the process dies at once',
      'the cluster forgets the leaf',
      'its states, what can happen next, its history',
      undefined,
      undefined,
    ]);
  });

  test('killed: it can be started', async () => {
    const shown = await showMenu(['.kill leaf-4', '.wait 4s']);
    expect(shown.getByRole('menu').firstElementChild?.textContent).toBe('leaf-4 · offline');
    expect(itemsOf(shown)).toContain('.start leaf-4');
    expect(itemsOf(shown)).not.toContain('.kill leaf-4');
  });

  test('detached: it can be attached, and not detached again', async () => {
    const shown = await showMenu(["DETACH LEAF 'leaf-4':3306;"]);
    expect(itemsOf(shown)).toContain("ATTACH LEAF 'leaf-4':3306;");
    expect(itemsOf(shown)).not.toContain("DETACH LEAF 'leaf-4':3306;");
  });

  test('a choice runs the statement and closes the menu', async () => {
    const shown = await showMenu();
    await choose(shown, /^[.]kill leaf-4/);
    expect(shown.session.history.branch.entries.at(-1)?.command.kind).toBe('killNode');
    expect(shown.onClose).toHaveBeenCalledTimes(1);
    expect(shown.onResult).not.toHaveBeenCalled();
  });

  test('what cannot be chosen runs nothing and leaves the menu open', async () => {
    const shown = await showMenu();
    const before = shown.session.history.branch.entries.length;
    await choose(shown, /^ATTACH LEAF/);
    expect(shown.session.history.branch.entries).toHaveLength(before);
    expect(shown.onClose).not.toHaveBeenCalled();
  });

  test('a statement for the leaf itself runs there, and the console is shown', async () => {
    const shown = await showMenu();
    await choose(shown, /^SHOW DATABASES EXTENDED/);
    expect(shown.session.connections.active.node).toBe(leaf(4));
    expect(shown.onResult).toHaveBeenCalledTimes(1);
  });

  test('a copy was pointed at: it can be inspected too', async () => {
    const pointed = { node: leaf(4), ordinal: 1, database: 'test' };
    const shown = await showMenu([], pointed as never);
    expect(itemsOf(shown).slice(-2)).toEqual(['Inspect leaf-4', 'Inspect test:1 on leaf-4']);
    await choose(shown, /^Inspect test:1 on leaf-4/);
    expect(shown.onInspect.mock.calls).toEqual([[pointed]]);
  });

  test('nothing but the leaf was pointed at, as by keys: every copy that it holds can be inspected', async () => {
    const shown = await showMenu();
    await choose(shown, /^Inspect test:3 on leaf-4/);
    expect(shown.onInspect.mock.calls).toEqual([[{ node: leaf(4), ordinal: 3, database: 'test' }]]);
  });

  test('Esc closes it, arrows walk it', async () => {
    const shown = await showMenu();
    const [first, second] = shown.getAllByRole('menuitem');
    await shown.press(shown.getByRole('menu'), 'Home');
    expect(document.activeElement).toBe(first);
    await shown.press(document.activeElement as Element, 'ArrowDown');
    expect(document.activeElement).toBe(second);
    await shown.press(document.activeElement as Element, 'Escape');
    expect(shown.onClose).toHaveBeenCalledTimes(1);
  });
});
