// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { show } from '../../hooks/shown-for-tests.tsx';
import { clusterScript } from '../../presentation/script-for-tests.ts';
import { WatchesContents } from './watches-contents.tsx';

async function showContents(refusing: (count: number) => string | null = () => null) {
  const scripts: string[] = [];
  const shown = await show(() => <WatchesContents onWatch={(script) => refusing(scripts.push(script))} />, {
    script: clusterScript({ pairs: 1 }, 2),
  });
  const names = () => shown.session.play.watches.all.map(({ name }) => name);
  return { ...shown, names, scripts };
}

describe('watches: the ready ones', () => {
  test('each has a sentence; what is ticked is watched, and no longer when it is ticked again', async () => {
    const shown = await showContents();
    expect(shown.getAllByRole('checkbox').length).toBe(8);
    const box = shown.getByRole('checkbox', { name: 'a partition without a primary' });
    await shown.act(() => box.click());
    await shown.act(() => shown.place.playOut());
    expect(shown.names()).toEqual(['primaries']);
    expect(shown.getByText(/^\.expect primaries always NOT EXISTS/)).toBeTruthy();
    await shown.act(() => shown.getByRole('checkbox', { name: 'a partition without a primary' }).click());
    await shown.act(() => shown.place.playOut());
    expect(shown.names()).toEqual([]);
    expect(shown.queryByText('Watched now')).toBeNull();
  });

  test('how long a leaf may be away is asked for; without a number it cannot be ticked', async () => {
    const shown = await showContents();
    const [seconds] = shown.getAllByRole('spinbutton', { name: 'How long, in seconds' });
    if (seconds === undefined) throw new Error('no field');
    const sentence = 'a leaf that is not online for longer than n seconds';
    await shown.write(seconds, '');
    expect(shown.getByRole('checkbox', { name: sentence })).toHaveProperty('disabled', true);
    await shown.write(seconds, '90');
    await shown.act(() => shown.getByRole('checkbox', { name: sentence }).click());
    await shown.act(() => shown.place.playOut());
    expect(shown.session.play.watches.all[0]?.text.endsWith('FOR 90s')).toBe(true);
  });

  test('whatever is watched can be left', async () => {
    const shown = await showContents();
    await shown.run('.watch `my own` AS SELECT 1');
    await shown.click('Stop watching my own');
    await shown.act(() => shown.place.playOut());
    expect(shown.names()).toEqual([]);
  });
});

describe('watches: an alert of one’s own', () => {
  test('a query that always gives one row needs a value that is wrong', async () => {
    const shown = await showContents();
    const query = shown.getByRole('textbox', { name: 'Monitoring query (SELECT)' });
    await shown.write(query, 'SELECT COUNT(*) FROM INFORMATION_SCHEMA.LEAVES');
    expect(shown.getByText(/always gives one row/)).toBeTruthy();
    expect(shown.getByRole('button', { name: 'Watch it' })).toHaveProperty('disabled', true);
    await shown.write(query, 'SELECT STATE, COUNT(*) FROM INFORMATION_SCHEMA.LEAVES GROUP BY STATE');
    expect(shown.getByRole('button', { name: 'Watch it' })).toHaveProperty('disabled', false);
  });

  test('why it was refused is said beside what was pasted, until that changes', async () => {
    const shown = await showContents(() => 'There is no table called LEAFS.');
    const query = shown.getByRole('textbox', { name: 'Monitoring query (SELECT)' });
    await shown.write(query, 'SELECT * FROM INFORMATION_SCHEMA.LEAFS');
    await shown.click('Watch it');
    expect(shown.getByRole('alert').textContent).toBe('There is no table called LEAFS.');
    expect(shown.scripts.length).toBe(1);
    await shown.write(query, 'SELECT * FROM INFORMATION_SCHEMA.LEAVES');
    expect(shown.queryByRole('alert')).toBeNull();
  });

  test('a name that is taken gets a number', async () => {
    const shown = await show(
      (session) => {
        session.run('.watch alert AS SELECT 1\n.watch alert_2 AS SELECT 1');
        return <WatchesContents onWatch={() => null} />;
      },
      { script: clusterScript({ pairs: 1 }, 2) },
    );
    expect(shown.session.play.watches.all.length).toBe(2);
    expect(shown.getByRole('textbox', { name: 'Name' })).toHaveProperty('value', 'alert_3');
  });

  test('the query that is pasted becomes an expectation, asked over a connection', async () => {
    const shown = await showContents();
    const query = shown.getByRole('textbox', { name: 'Monitoring query (SELECT)' });
    await shown.write(query, "SELECT * FROM INFORMATION_SCHEMA.LEAVES WHERE STATE <> 'online';");
    await shown.write(shown.getByRole('spinbutton', { name: 'It has to last (seconds)' }), '30');
    await shown.write(shown.getByRole('textbox', { name: 'Name' }), 'pager');
    await shown.click('Watch it');
    expect(shown.scripts).toEqual([
      ".expect pager FROM NODE ma always NOT EXISTS (SELECT * FROM INFORMATION_SCHEMA.LEAVES WHERE STATE <> 'online') FOR 30s EVERY 60s;",
    ]);
    await shown.run(shown.scripts[0] ?? '');
    expect(shown.names()).toEqual(['pager']);
  });

  test.each([
    ['', /as soon as there is a query/],
    ['DELETE FROM test.x', /A SELECT is needed/],
    ['SELECT * FROM (', /A SELECT is needed/],
  ])('what cannot be asked is said, and nothing is watched (%s)', async (text, told) => {
    const shown = await showContents();
    await shown.write(shown.getByRole('textbox', { name: 'Monitoring query (SELECT)' }), text);
    expect(shown.getByText(told)).toBeTruthy();
    expect(shown.getByRole('button', { name: 'Watch it' })).toHaveProperty('disabled', true);
  });
});
