import { Playground } from './playground.ts';
import { expectNoBarriers } from './support/barriers.ts';
import { expect, test } from './support/fixtures.ts';

test('a student sees what happens to my query, and what happens to my data', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open('?theme=light');
  await playground.whole();
  const chip = (client: string) => page.locator(`[data-chip="${client}"]`);
  const ways = (fate: string) => page.locator(`[data-requests] g[data-fate="${fate}"]`);

  // Everything is well: somebody asks, and it is answered.
  await expect(chip('reader')).toContainText(/test:\d+.* answered/);
  await expect(chip('writer')).toContainText(/test:\d+.* answered/);
  await expect(ways('waits')).toHaveCount(0);

  // A machine is dead and nobody knows: reads and writes of what it served wait, and so does a SELECT.
  await playground.linger();
  await playground.run('.kill leaf-8');
  for (const client of ['reader', 'writer'])
    await expect(chip(client)).toContainText('test:3, 7 wait: no answer');
  // From both clients to both partitions, as far as the gap beside the leaf has room, and what is too much as a number.
  await expect(ways('waits')).not.toHaveCount(0);
  await expectNoBarriers(page, { themes: ['dark'] });

  // Its pair takes over: all is answered again.
  await playground.hurry();
  await playground.rest();
  await expect(ways('waits')).toHaveCount(0);
  await expect(chip('reader')).toContainText('answered');

  // The other copy dies as well: the error in the chip is the one that a statement gets.
  await playground.run('.kill leaf-4');
  await playground.rest();
  const error = 'Partition test:3 has no master instance.';
  await expect(chip('reader')).toContainText('ERROR 1777: 4 of test');
  await playground.run('SELECT COUNT(*) FROM test.x;');
  await expect(playground.log).toContainText(`ERROR 1777 (HY000): ${error}`);
  await expect(page.locator('[data-requests]')).toContainText('4');

  // What is too much is put away, and stays so for whoever opens the link.
  await playground.button('Hide the clients').click();
  await expect(page.getByRole('region', { name: 'Clients' })).toHaveCount(0);
  await expect(page.locator('[data-requests]')).toHaveCount(0);
  await page.keyboard.press('/');
  await expect(playground.find).toBeFocused();
  await playground.run('SHOW LEAVES;');
  await playground.rest();
  await page.reload();
  await playground.whole();
  await expect(playground.button('Show the clients')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Clients' })).toHaveCount(0);
});
