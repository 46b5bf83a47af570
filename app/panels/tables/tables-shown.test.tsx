// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { type Shown, show } from '../../hooks/shown-for-tests.tsx';
import { clusterScript } from '../../presentation/script-for-tests.ts';
import { TablesPanel } from './tables-panel.tsx';

const showTables = (onRun = vi.fn(), script = clusterScript({ pairs: 2 }, 4)) =>
  show(() => <TablesPanel onRun={onRun} />, { script });

const columnOf = ({ element }: Shown, name: string) => {
  const heads = [...element.querySelectorAll('th')].map(({ textContent }) => textContent);
  return [...element.querySelectorAll('tbody tr')].map(
    (row) => row.children[heads.indexOf(name)]?.textContent,
  );
};

describe('tables', () => {
  test('SHOW LEAVES first: a row a leaf, as of the moment shown', async () => {
    const shown = await showTables();
    expect(shown.getByRole('region', { name: 'SHOW LEAVES at 00:00.0' })).not.toBeNull();
    expect(columnOf(shown, 'Host')).toEqual(['leaf-1', 'leaf-2', 'leaf-3', 'leaf-4']);
    expect(columnOf(shown, 'Pair_Host')).toEqual(['leaf-3', 'leaf-4', 'leaf-1', 'leaf-2']);
    expect(columnOf(shown, 'State')).toEqual(['online', 'online', 'online', 'online']);
  });

  test('a leaf goes offline: its row says so, and what has changed is said above the table', async () => {
    const shown = await showTables();
    await shown.run('.kill leaf-4');
    await shown.run('.wait 4s');
    expect(columnOf(shown, 'State')).toEqual(['online', 'online', 'online', 'offline (changed from online)']);
    expect(shown.element.querySelector('strong')?.textContent).toContain('State');
  });

  test('another table is chosen: its statement stands above it', async () => {
    const shown = await showTables();
    await shown.write(shown.getByRole('combobox', { name: 'Table' }), 'SHOW PARTITIONS');
    expect(shown.element.querySelector('code')?.textContent).toBe('SHOW PARTITIONS ON test;');
    expect(columnOf(shown, 'Ordinal')).toEqual(['0', '0', '1', '1', '2', '2', '3', '3']);
    expect(columnOf(shown, 'Role').slice(0, 2)).toEqual(['Master', 'Replica']);
  });

  test('run in the console: the statement runs there, and the console is shown', async () => {
    const onRun = vi.fn();
    const shown = await showTables(onRun);
    await shown.click('Run in console');
    expect(shown.session.connections.active.log.map(({ run }) => run.text)).toEqual(['SHOW LEAVES']);
    expect(onRun).toHaveBeenCalledTimes(1);
  });

  test('a table of a database, and there is none: it says so in place of a statement', async () => {
    const shown = await showTables(vi.fn(), "ADD LEAF root@'leaf-1':3306;");
    await shown.write(shown.getByRole('combobox', { name: 'Table' }), 'SHOW PARTITIONS');
    expect(shown.element.querySelector('code')).toBeNull();
    expect(shown.queryByRole('table')).toBeNull();
    expect(shown.element.querySelector('p')?.textContent).not.toBe('');
  });
});
