import { Playground } from './playground.ts';
import { expect, test } from './support/fixtures.ts';

test('an operator loses a transaction with a leaf, and undo and a reload keep it open', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.hurry();
  await playground.run('BEGIN;');
  await playground.run('INSERT INTO test.x VALUES (1001), (1002), (1003), ... (1040);');
  await expect(playground.log).toContainText('Query OK, 40 rows affected');
  await playground.rest();
  const open = await playground.stateHash();
  await playground.button('Undo').click();
  await playground.button('Undo').click();
  await playground.run('SELECT COUNT(*) FROM test.x WHERE id > 1000;');
  await expect(playground.answered('0')).toHaveCount(1);
  await playground.button('Redo').click();
  await playground.button('Redo').click();
  await expect.poll(() => playground.stateHash()).toBe(open);

  await page.reload();
  await playground.showPane('Console');
  await expect.poll(() => playground.stateHash()).toBe(open);
  await playground.run('SELECT COUNT(*) FROM test.x WHERE id > 1000;');
  await expect(playground.answered('40')).toHaveCount(1);
  await playground.hurry();
  await playground.run('.kill leaf-1');
  await playground.run('SELECT COUNT(*) FROM test.x;');
  await expect(playground.log).toContainText(
    /ERROR 1857 \(HY000\): The transaction was rolled back: the leaf with the primary of partition test:\d+ was lost\./,
  );
  await playground.button('Play').click();
  await playground.rest();
  await playground.run('SELECT COUNT(*) FROM test.x WHERE id >= 1000;');
  await expect(playground.answered('0')).toHaveCount(2);
});
