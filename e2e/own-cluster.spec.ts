import { Playground, write } from './playground.ts';
import { expect, test } from './support/fixtures.ts';

const pasted = `.import
SHOW LEAVES;
+-------+------+--------------------+-----------+-----------+--------+
| Host  | Port | Availability_Group | Pair_Host | Pair_Port | State  |
+-------+------+--------------------+-----------+-----------+--------+
| east1 | 3306 |                  1 | west1     |      3306 | online |
| west1 | 3306 |                  2 | east1     |      3306 | online |
+-------+------+--------------------+-----------+-----------+--------+
SHOW PARTITIONS ON orders;
+---------+-------+------+---------+--------+
| Ordinal | Host  | Port | Role    | Locked |
+---------+-------+------+---------+--------+
|       0 | east1 | 3306 | Master  | 0      |
|       0 | west1 | 3306 | Slave   | 0      |
|       1 | east1 | 3306 | Master  | 0      |
|       1 | west1 | 3306 | Replica | 0      |
+---------+-------+------+---------+--------+
.end`;

test('an operator brings a cluster of their own: pastes its tables, sees it, and asks what would even it', {
  tag: '@wide',
}, async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.rehearse();
  await playground.storyChoice.click();
  await page.getByRole('menuitemradio', { name: 'Empty cluster' }).click();
  await expect(page.getByRole('button', { name: /^leaf-\d/ })).toHaveCount(0);
  await write(playground.prompt, pasted);
  await playground.prompt.press('Enter');
  await expect(playground.leaf('east1')).toBeVisible();
  await expect(playground.leaf('west1')).toBeVisible();
  // Whoever rehearses is not sent to the stories, and is shown where they were when the page is loaded again.
  const rehearse = page.getByRole('tab', { name: 'Rehearse', exact: true });
  await expect(rehearse).toHaveAttribute('aria-selected', 'true');
  await expect(page).toHaveURL(/[?&]door=rehearse/);
  await playground.run('EXPLAIN REBALANCE PARTITIONS ON orders;');
  await expect(playground.log).toContainText('PROMOTE PARTITION');
  await page.reload();
  await expect(playground.leaf('east1')).toBeVisible();
  await expect(rehearse).toHaveAttribute('aria-selected', 'true');
});
