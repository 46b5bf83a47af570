// @vitest-environment happy-dom
import { waitFor, within } from '@testing-library/dom';
import { describe, expect, test } from 'vitest';
import { type Shown, show } from '../../hooks/shown-for-tests.tsx';
import { clusterScript } from '../../presentation/script-for-tests.ts';
import { ConnectionBar, ConsolePanel } from './console-panel.tsx';
import { TryNext } from './try-next.tsx';

const showConsole = (steps: readonly string[] = []) =>
  show(
    () => (
      <>
        <ConnectionBar />
        <ConsolePanel wantsFocus={{ current: false }} />
        <TryNext />
      </>
    ),
    {
      script: clusterScript({ pairs: 2 }, 4),
      steps,
    },
  );

/** Every line of the log, with the room between words taken out. */
const logOf = ({ getByRole }: Shown) =>
  [...getByRole('log', { name: 'Results' }).querySelectorAll('pre, p')].map(({ textContent }) =>
    textContent?.replace(/\s+/g, ' ').trim(),
  );

const enter = async (shown: Shown, text: string) => {
  const field = shown.getByLabelText('Statement');
  await shown.write(field, text);
  await shown.press(field, 'Enter');
  await shown.act(() => shown.place.playOut());
};

describe('console', () => {
  test('a text of thousands of lines: it stands below the field as one, with a single prompt', async () => {
    const shown = await showConsole();
    const field = shown.getByLabelText('Statement');
    const linesOf = async (text: string) => {
      await shown.write(field, text);
      return field.previousElementSibling?.children.length;
    };
    expect([await linesOf('x;\n'.repeat(6_000)), await linesOf('x;\n'.repeat(7_000))]).toEqual([6_001, 1]);
  });

  test('nothing run yet: it says where it is and how to begin', async () => {
    expect(logOf(await showConsole())).toEqual([
      '-- A MySQL client on the master aggregator. -- help; lists the statements, .help the dot commands.',
    ]);
  });

  test('Enter runs what ends in a semicolon: prompt, statement, result', async () => {
    const shown = await showConsole();
    await enter(shown, 'SELECT 1;');
    expect(logOf(shown)[0]).toBe('singlestore> SELECT 1;');
    expect(logOf(shown)[1]).toBe('1 row in set (0.00 sec)');
    expect(shown.getByRole('cell').textContent).toBe('1');
    expect((shown.getByLabelText('Statement') as HTMLTextAreaElement).value).toBe('');
  });

  test('what does not end runs nothing', async () => {
    const shown = await showConsole();
    await enter(shown, 'SHOW LEAVES');
    expect(shown.session.connections.active.log).toEqual([]);
  });

  test('a statement that cannot be read: the error, its place, and what was meant', async () => {
    const shown = await showConsole();
    await shown.run('SHOW LEAFS;');
    expect(logOf(shown).slice(1)).toEqual([
      "ERROR 1064 (42000): You have an error in your SQL syntax; check the manual that corresponds to your MySQL server version for the right syntax to use near 'LEAFS' at line 1",
      'SHOW LEAFS ^^^^^',
      'LEAFS is not understood here. Did you mean LEAVES?',
      'SHOW LEAVES',
    ]);
  });

  test('a quotation without an end: what was entered is written as it was', async () => {
    const shown = await showConsole();
    await shown.run("SELECT 'abc;");
    expect(logOf(shown)[0]).toBe("singlestore> SELECT 'abc;");
  });

  test('a statement that is refused: the error, its place, and what there is', async () => {
    const shown = await showConsole();
    await shown.run("REMOVE LEAF 'leaf-9':3306;");
    expect(logOf(shown).slice(1)).toEqual([
      "ERROR 1105 (HY000): Leaf 'leaf-9':3306 is not in the cluster.",
      "REMOVE LEAF 'leaf-9':3306 ^^^^^^^^^^^^^",
      'The leaves are leaf-1, leaf-2, leaf-3 and leaf-4.',
    ]);
  });

  test('dot commands say what they did, and when', async () => {
    const shown = await showConsole();
    await shown.run('.kill leaf-4');
    expect(logOf(shown)).toEqual(['singlestore> .kill leaf-4', 'leaf-4: process killed at 00:01.000']);
  });
});

describe('the end of the console', () => {
  test('what was undone is taken back in its last line, until it is redone or something else is entered', async () => {
    const shown = await showConsole();
    await shown.run('.kill leaf-4');
    await shown.run('SHOW LEAVES;');
    expect(logOf(shown).at(-1)).toContain('4 rows in set');
    await shown.act(() => shown.session.undo());
    expect(logOf(shown).at(-1)).toBe('Taken back: .kill leaf-4 and 1 read. Redo brings it back.');
    await shown.act(() => shown.session.redo());
    expect(logOf(shown).at(-1)).toContain('4 rows in set');
    await shown.act(() => shown.session.undo());
    await shown.run('SELECT 1;');
    expect(logOf(shown).at(-1)).toContain('1 row in set');
  });

  test('what lies ahead of the moment shown, or on another branch, is not what was entered last there', async () => {
    const shown = await showConsole();
    await shown.run('.kill leaf-4');
    await shown.act(() => shown.session.transport.seek(0));
    expect(logOf(shown).at(-1)).toBe('The moment shown is 00:00.0. What was entered last is ahead.');
    await shown.act(() => shown.session.transport.seek(shown.session.history.endMs));
    expect(logOf(shown).at(-1)).toContain('process killed');
    await shown.act(() => shown.session.undo());
    await shown.run('.kill leaf-3');
    await shown.act(() => shown.session.switchTo(0));
    expect(logOf(shown).at(-1)).toMatch(
      /^The moment shown is [0-9:.]+[.] What was entered last is on branch 2[.]$/,
    );
  });
});

describe('stopping everything', () => {
  test('counts what waits, and not what runs', async () => {
    const shown = await showConsole();
    await shown.act(() => shown.session.run('.wait 10s'));
    await shown.act(() => shown.session.run('SELECT 1;'));
    expect(shown.getByRole('button', { name: /^Stop, / }).textContent).toBe(
      'Stop, and drop 1 statement waiting',
    );
    await shown.act(() => shown.session.run('SELECT 2;'));
    await shown.click('Stop, and drop 2 statements waiting');
    expect(shown.session.connections.active.log.map(({ run }) => run.state)).toEqual([
      'done',
      'done',
      'done',
    ]);
    expect(shown.queryByRole('button', { name: /^Stop/ })).toBeNull();
  });
});

describe('try next', () => {
  test('free to choose: statements, each with its reason, and the button runs it', async () => {
    const shown = await showConsole();
    const names = shown
      .getAllByRole('button', { name: /^Run / })
      .map((one: Element) => one.getAttribute('aria-label'));
    expect(names).toEqual([
      'Run .kill leaf-4',
      'Run SHOW LEAVES;',
      'Run EXPLAIN REBALANCE PARTITIONS ON test;',
      'Run SHOW PARTITIONS ON test;',
    ]);
    const kill = shown.getByRole('button', { name: 'Run .kill leaf-4' });
    const reason = shown.element.querySelector(`[id="${kill.getAttribute('aria-describedby')}"]`);
    expect(reason?.textContent).toBe('see what is left when leaf-4 dies');
    await shown.click('Run SHOW LEAVES;');
    expect(shown.session.connections.active.log.map(({ run }) => run.text)).toEqual(['SHOW LEAVES']);
  });

  test('a story: its next step alone, then the one after it, then the end', async () => {
    const shown = await showConsole(['SHOW LEAVES;', '.kill leaf-4']);
    expect(shown.getByText('A test · step 1 of 2')).not.toBeNull();
    await shown.click('Run SHOW LEAVES;');
    await shown.act(() => shown.place.playOut());
    expect(shown.getByText('A test · step 2 of 2')).not.toBeNull();
    expect(shown.queryByRole('button', { name: 'Run SHOW LEAVES;' })).toBeNull();
    await shown.act(() => new Promise((resolve) => setTimeout(resolve, 650)));
    await shown.click('Run .kill leaf-4');
    await shown.act(() => shown.place.playOut());
    expect(shown.queryByText('A test · step 2 of 2')).toBeNull();
  });
});

describe('connections', () => {
  test('a second connection: it has a button of its own, and can be closed', async () => {
    const shown = await showConsole();
    await shown.act(() => shown.session.connect(3 as never));
    const group = shown.getByRole('group', { name: 'Connections' });
    const pressed = () =>
      [...group.querySelectorAll('[aria-pressed]')].map((one) => [
        one.textContent,
        one.getAttribute('aria-pressed'),
      ]);
    expect(pressed()).toEqual([
      ['ma', 'false'],
      ['leaf-2', 'true'],
    ]);
    // It says which one it is, also behind what it has printed, and what leads back.
    const said = '-- This is a connection to leaf-2. To go back, choose ma above.';
    expect(shown.getByText(said)).not.toBeNull();
    expect(shown.queryByText(/A MySQL client on the master aggregator/)).toBeNull();
    await shown.run('SHOW DATABASES EXTENDED;');
    expect(shown.getByText(said)).not.toBeNull();
    await shown.click('ma');
    expect(shown.queryByText(said)).toBeNull();
    expect(pressed()).toEqual([
      ['ma', 'true'],
      ['leaf-2', 'false'],
    ]);
  });
});

const textOf = ({ element }: Shown, where: string) =>
  [...element.querySelectorAll(where)].map(({ textContent }) => textContent);

describe('what is more than a line', () => {
  test('a table is a table; as text it is what the client prints, letter by letter', async () => {
    const shown = await showConsole();
    await shown.run('SHOW LEAVES;');
    const table = shown.getByRole('table', { name: /^SHOW LEAVES at / });
    expect(within(table).getAllByRole('row')).toHaveLength(5);
    expect(within(table).getAllByRole('columnheader')[0]?.textContent).toBe('Host');
    expect(shown.queryByText(/^[+]--/)).toBeNull();
    expect(logOf(shown).at(-1)).toBe('4 rows in set (0.00 sec)');
    await shown.click('as text');
    const { result } = shown.session.connections.active.log[0]?.run ?? {};
    expect(textOf(shown, '[role="log"] pre').at(-1)).toBe(result?.text);
    await shown.click('as text');
    expect(textOf(shown, 'caption')).toHaveLength(1);
  });

  test('what has changed since the same statement is marked, and no column has moved for it', async () => {
    const shown = await showConsole();
    await shown.run('SHOW LEAVES;');
    await shown.run('.kill leaf-4');
    await shown.run('.wait idle');
    await shown.run('SHOW LEAVES;');
    const heads = [...(shown.getAllByRole('table')[1]?.querySelectorAll('th') ?? [])];
    expect(heads.map(({ textContent }) => textContent)).toEqual([
      'Host',
      'Port',
      'Availability_Group',
      'Pair_Host',
      'Pair_Port',
      'State',
      'Opened_Connections',
      'Average_Roundtrip_Latency',
    ]);
    expect(textOf(shown, 'mark')).toEqual(['offline (changed from online)']);
  });

  test('a row lights what it is about', async () => {
    const shown = await showConsole();
    await shown.run('SHOW LEAVES;');
    await shown.act(() => shown.getByRole('row', { name: /^leaf-2/ }).click());
    expect(shown.session.view.sight().chosen).toEqual({ node: 3, ordinal: null });
  });

  test('\\G: a row is pairs of names and values', async () => {
    const shown = await showConsole();
    await shown.run('SHOW LEAVES\\G');
    expect(textOf(shown, '[role="log"] [data-heading]')).toEqual(['1. row', '2. row', '3. row', '4. row']);
    expect(textOf(shown, 'dt')[0]).toBe('Host');
    expect(textOf(shown, 'dd')[0]).toBe('leaf-1');
    expect(logOf(shown).at(-1)).toBe('4 rows in set (0.00 sec)');
  });

  test('.why: a heading, its rows, and a list; help: headings with lists', async () => {
    const shown = await showConsole();
    await shown.run("ADD LEAF root@'leaf-5':3306;");
    await shown.run("ADD LEAF root@'leaf-6':3306;");
    await shown.run('.why ON test');
    expect(textOf(shown, '[role="log"] [data-heading]')).toEqual([
      'Why REBALANCE PARTITIONS ON test would do this now:',
    ]);
    expect(shown.getAllByRole('columnheader').map(({ textContent }) => textContent)).toContain('Reason');
    expect(textOf(shown, '[role="log"] li')[0]).toMatch(/copies; at least \d are needed[.]$/);
    await shown.run('help playground');
    expect(textOf(shown, '[role="log"] [data-heading]')).toContain('SELECT ... FROM PLAYGROUND.table');
    expect(textOf(shown, 'dt')).toContain('PARTITIONS');
    expect(shown.queryByText(/ {2}/)).toBeNull();
  });

  test('of very many rows those in sight are there; as text they are printed after that', async () => {
    const shown = await showConsole();
    await shown.run('CREATE DATABASE big PARTITIONS 1100;');
    await shown.run('SHOW PARTITIONS ON big;');
    const table = shown.getByRole('table');
    expect(table.getAttribute('aria-rowcount')).toBe('2201');
    expect(within(table).getAllByRole('row').length).toBeLessThan(150);
    await shown.click('as text');
    await waitFor(() => expect(logOf(shown).join('\n')).toMatch(/\| 0 \| leaf-1 \| 3306 \|/), {
      timeout: 10_000,
    });
    const log = logOf(shown).join('\n');
    expect(log).toMatch(/-- 180\d more lines not shown/);
  });
});

describe('the picture and the answer', () => {
  const waiting = (shown: Shown) => shown.queryByText('waits for the picture') !== null;
  /** Shows the first frame of what has been entered, and no more. */
  const begin = async (shown: Shown, text: string) => {
    await shown.act(() => shown.session.transport.play());
    await shown.act(() => shown.place.playOut());
    await shown.act(() => shown.session.run(text));
  };

  test('what was answered appears when the picture has shown the instant that it is about', async () => {
    const shown = await showConsole();
    await begin(shown, '.kill leaf-4');
    expect(waiting(shown)).toBe(true);
    expect(shown.queryByText(/process killed/)).toBeNull();
    await shown.act(() => shown.place.playOut());
    expect(waiting(shown)).toBe(false);
    expect(shown.queryByText(/process killed/)).not.toBeNull();
  });

  test('Enter once more, or its button, shows both at once; time goes on as it was', async () => {
    const shown = await showConsole();
    await begin(shown, '.kill leaf-4');
    await shown.press(shown.getByLabelText('Statement'), 'Enter');
    expect(waiting(shown)).toBe(false);
    expect(shown.session.transport.state).toBe('moving');
    await shown.act(() => shown.place.playOut());
    await begin(shown, '.start leaf-4');
    await shown.click('Show now what .start leaf-4 answered');
    expect(waiting(shown)).toBe(false);
  });

  test('nothing waits while time stands still, and what runs says that it does', async () => {
    const shown = await showConsole();
    await begin(shown, '.kill leaf-4');
    await shown.act(() => shown.session.transport.pause());
    expect(waiting(shown)).toBe(false);
    await shown.act(() => shown.session.run('.wait 1m'));
    expect(shown.queryByText('running')).not.toBeNull();
    await shown.act(() => shown.session.transport.pause());
    expect(shown.queryByText('running')).toBeNull();
    expect(shown.queryByText('goes on when time does: it is paused')).not.toBeNull();
  });
});
