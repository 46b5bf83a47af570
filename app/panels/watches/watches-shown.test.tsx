// @vitest-environment happy-dom
import { useState } from 'react';
import { describe, expect, test } from 'vitest';
import { show } from '../../hooks/shown-for-tests.tsx';
import { clusterScript } from '../../presentation/script-for-tests.ts';
import { Watches } from './watches.tsx';

const twentyWatches = Array.from({ length: 20 }, (_, index) => `.watch w${index} AS SELECT 1;`).join(' ');

function Closable() {
  const [isOpen, setOpen] = useState(true);
  return <Watches isOpen={isOpen} onClose={() => setOpen(false)} />;
}

/** The dialog, and how often it has closed itself. */
async function showContents() {
  const closings: null[] = [];
  const shown = await show(
    () => <Watches isOpen={closings.length === 0} onClose={() => closings.push(null)} />,
    {
      script: clusterScript({ pairs: 1 }, 2),
    },
  );
  const names = () => shown.session.play.watches.all.map(({ name }) => name);
  const write = (text: string) =>
    shown.write(shown.getByRole('textbox', { name: 'Monitoring query (SELECT)' }), text);
  return { ...shown, names, closings, ask: write };
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
    const shown = await showContents();
    await shown.ask('SELECT * FROM INFORMATION_SCHEMA.LEAFS');
    await shown.click('Watch it');
    expect(shown.getByRole('alert').textContent).toMatch(/LEAFS/);
    expect([shown.closings.length, shown.session.play.entered.length]).toEqual([0, 0]);
    await shown.ask('SELECT * FROM INFORMATION_SCHEMA.LEAVES');
    expect(shown.queryByRole('alert')).toBeNull();
  });

  test('while a .wait runs the whole statement is looked at all the same, and nothing is entered that would be refused', async () => {
    const shown = await showContents();
    await shown.act(() => shown.session.run('.wait 2m;'));
    await shown.ask("SELECT * FROM INFORMATION_SCHEMA.LEAVES WHERE STATE <> 'online'");
    const [over] = shown.getAllByRole('combobox', { name: 'Asked over (FROM NODE)' });
    await shown.act(() => {
      if (!(over instanceof HTMLSelectElement)) throw new Error('no choice');
      over.value = 'leaf-1';
      over.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await shown.click('Watch it');
    expect(shown.getByRole('alert').textContent).toMatch(
      /^INFORMATION_SCHEMA\.LEAVES is kept by the aggregators.*FROM NODE ma/,
    );
    expect([shown.closings.length, shown.session.play.entered.length]).toEqual([0, 1]);
  });

  test('what has to wait says for what, stays open, and says when it is watched', async () => {
    const shown = await showContents();
    await shown.act(() => shown.session.run('.wait 2m;'));
    await shown.ask("SELECT * FROM INFORMATION_SCHEMA.LEAVES WHERE STATE <> 'online'");
    await shown.click('Watch it');
    expect(shown.closings.length).toBe(0);
    expect(shown.getByRole('status').textContent).toMatch(
      /^\.expect alert .* waits for \.wait 2m, and begins after it$/,
    );
    expect(shown.getByRole('button', { name: /^Stop \.expect alert/ })).toBeTruthy();
    expect(shown.getByRole('textbox', { name: 'Name' })).toHaveProperty('value', 'alert_2');
    await shown.act(() => shown.place.playOut());
    expect(shown.names()).toEqual(['alert']);
    expect(shown.getByRole('status').textContent).toMatch(/it is watched\.$/);
  });

  test('what was refused when its turn came is told', async () => {
    const shown = await showContents();
    await shown.act(() => shown.session.run('.wait 2m; .watch alert AS SELECT 1;'));
    await shown.ask("SELECT * FROM INFORMATION_SCHEMA.LEAVES WHERE STATE <> 'online'");
    await shown.write(shown.getByRole('textbox', { name: 'Name' }), 'alert');
    await shown.click('Watch it');
    expect(shown.queryByRole('alert')).toBeNull();
    await shown.act(() => shown.place.playOut());
    expect(shown.getByRole('alert').textContent).toMatch(
      /^\.expect alert .* had to wait, and was refused then: There is a watch called alert\./,
    );
  });

  test('once the dialog is closed it is told over the page, until somebody has closed that', async () => {
    const shown = await show(() => <Closable />, { script: clusterScript({ pairs: 1 }, 2) });
    await shown.act(() => shown.session.run(`.wait 2m; ${twentyWatches}`));
    await shown.act(() => shown.getByRole('checkbox', { name: 'a partition without a primary' }).click());
    await shown.click('Close');
    await shown.act(() => shown.place.playOut());
    expect(shown.getByText(/refused then: There are 20 watches/)).toBeTruthy();
    await shown.act(() => shown.getByText('Close', { selector: '[data-notice] button' }).click());
    expect(shown.queryByText(/refused then/)).toBeNull();
  });

  test('what is ticked while a .wait runs is ticked, and says what it waits for', async () => {
    const shown = await showContents();
    await shown.act(() => shown.session.run('.wait 2m;'));
    const box = () => shown.getByRole('checkbox', { name: 'a partition without a primary' });
    await shown.act(() => box().click());
    expect(box()).toMatchObject({ checked: true, disabled: true });
    expect(shown.getAllByText('waits for .wait 2m, and begins after it').length).toBe(2);
    await shown.act(() => shown.place.playOut());
    expect(box()).toMatchObject({ checked: true, disabled: false });
    expect(shown.names()).toEqual(['primaries']);
  });

  test('one watch too many is refused where it was ticked', async () => {
    const shown = await showContents();
    await shown.run(twentyWatches);
    await shown.act(() => shown.getByRole('checkbox', { name: 'a partition without a primary' }).click());
    expect(shown.getByRole('alert').textContent).toMatch(/^There are 20 watches/);
  });

  test('a name that is taken gets a number', async () => {
    const shown = await show(
      (session) => {
        session.run('.watch alert AS SELECT 1\n.watch alert_2 AS SELECT 1');
        return <Watches isOpen onClose={() => {}} />;
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
    expect(shown.session.play.watches.all.map(({ text }) => text)).toEqual([
      ".expect pager FROM NODE ma always NOT EXISTS (SELECT * FROM INFORMATION_SCHEMA.LEAVES WHERE STATE <> 'online') FOR 30s EVERY 60s",
    ]);
    expect(shown.closings.length).toBe(1);
  });

  test.each([
    ['', /as soon as there is a query/],
    ['DELETE FROM test.x', /A SELECT is needed/],
    ['SHOW LEAVES', /SELECT \* FROM INFORMATION_SCHEMA\.LEAVES lists too/],
    ['SELECT * FROM', /The statement ends too early\. After FROM write/],
  ])('what cannot be asked is said, and nothing is watched (%s)', async (text, told) => {
    const shown = await showContents();
    await shown.write(shown.getByRole('textbox', { name: 'Monitoring query (SELECT)' }), text);
    expect(shown.getByText(told)).toBeTruthy();
    expect(shown.getByRole('button', { name: 'Watch it' })).toHaveProperty('disabled', true);
  });

  test.each([
    ['SELECT COUNT(*) FORM x', 'x'],
    ['SELCT 1', 'SELCT'],
  ])('what cannot be read is shown at its place (%s)', async (text, place) => {
    const shown = await showContents();
    await shown.write(shown.getByRole('textbox', { name: 'Monitoring query (SELECT)' }), text);
    expect(shown.element.ownerDocument.querySelector('mark')?.textContent).toBe(place);
  });
});
