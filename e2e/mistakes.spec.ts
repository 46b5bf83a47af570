import { Playground, write } from './playground.ts';
import { expect, test } from './support/fixtures.ts';

const mistakes = [
  { name: 'unknown statement', text: 'EXPLODE LEAVES;', says: /ERROR 1064 \(42000\)/ },
  { name: 'unknown variable', text: 'SET GLOBAL auto_attahc = Off;', says: /ERROR 1193 \(HY000\)/ },
  { name: 'unknown table', text: 'SELECT COUNT(*) FROM test.y;', says: /ERROR 1146 \(42S02\)/ },
  { name: 'unknown database', text: 'SHOW PARTITIONS ON tset;', says: /ERROR 1049 \(42000\)/ },
  { name: 'missing quote', text: "DETACH LEAF 'leaf-8:3306;", says: /ERROR 1064 \(42000\)/ },
  { name: 'unknown leaf', text: '.kill leaf-80', says: /ERROR .*leaf-80/ },
] as const;

for (const { name, text, says } of mistakes) {
  test(`a person errs: a clear error with its place, and nothing has changed (${name})`, {
    tag: name === 'unknown statement' ? '@core' : '@wide',
  }, async ({ page }) => {
    const playground = new Playground(page);
    await playground.open();
    const before = await playground.stateHash();
    await playground.run(text);
    await expect(playground.log).toContainText(says);
    await expect(playground.log).toContainText('^');
    await expectNothingChanged(playground, before);
  });
}

test('a person errs: a statement on the wrong kind of node', { tag: '@wide' }, async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.run('.connect leaf-8');
  await playground.run('REBALANCE PARTITIONS ON test;');
  await expect(playground.log).toContainText(/ERROR \d+/);
  await expect(playground.log).toContainText('leaf-8> REBALANCE');
  await expect(playground.leaf('leaf-8')).toHaveAccessibleName(/online/);
  await playground.expectHolds('leaf-8', 2, 2);
});

test('a person errs: an empty line', { tag: '@wide' }, async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  const before = await playground.stateHash();
  await playground.prompt.press('Enter');
  await expect(page.getByRole('alert')).toContainText('nothing to run');
  await expect.poll(() => playground.stateHash()).toBe(before);
});

test('a person errs: half a table in .import', { tag: '@wide' }, async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await write(playground.prompt, '.import\n+------+-----+\n| Host | Po\n.end');
  await playground.prompt.press('Enter');
  await expect(playground.log).toContainText(/ERROR/);
  await expect(page.getByRole('button', { name: /^leaf-\d/ })).toHaveCount(8);
});

test('a person pastes a megabyte', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  const before = await playground.stateHash();
  await playground.prompt.click();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', 'SELECT 1;\n'.repeat(104_858));
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await expect(page.getByRole('alert')).toContainText('Nothing was run');
  await expect(page.getByRole('alert')).toContainText('line 20,001');
  await expect(playground.prompt).toHaveValue('');
  await expect.poll(() => playground.stateHash()).toBe(before);
});

test('a person pastes a whole script with prompts, and it runs', { tag: '@wide' }, async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await write(
    playground.prompt,
    'singlestore> USE test;\nsinglestore> SELECT COUNT(*)\n    -> FROM x\\G\n.kill leaf-8',
  );
  await playground.prompt.press('Control+Enter');
  await expect(playground.log).toContainText('Database changed');
  await expect(playground.log).toContainText('1. row');
  await expect(playground.leaf('leaf-8')).toHaveAccessibleName(/offline/);
});

/** Simulated time goes on a little before a command, even one that is refused; the cluster must be as it was. */
async function expectNothingChanged(playground: Playground, before: string): Promise<void> {
  await expect(playground.button('Undo')).toBeDisabled();
  await expect(playground.page.getByRole('button', { name: /^leaf-\d.*online/ })).toHaveCount(8);
  for (let leaf = 1; leaf <= 8; leaf += 1) await playground.expectHolds(`leaf-${leaf}`, 2, 2);
  await playground.button('To the start').click();
  await expect.poll(() => playground.stateHash()).toBe(before);
}
