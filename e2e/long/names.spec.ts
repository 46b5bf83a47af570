import type { Locator, Page } from '@playwright/test';
import { Playground, write } from '../playground.ts';
import { expect, test } from '../support/fixtures.ts';
import { cmd } from '../support/states.ts';

const setUp = [
  'CREATE DATABASE `order` PARTITIONS 8;',
  'CREATE DATABASE `a-b` PARTITIONS 4;',
  'CREATE TABLE `order`.`x y` (id INT);',
  'INSERT INTO `order`.`x y` VALUES (1), (2), ... (50);',
  'DROP DATABASE test;',
  'USE `order`;',
].join('\n');

test('an operator whose databases have awkward names: whatever the page writes about them runs', async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.whole();
  await write(playground.prompt, setUp);
  await playground.prompt.press('Enter');
  await expect(playground.log).toContainText('Database changed');

  await playground.tryNext.getByRole('button', { name: 'EXPLAIN REBALANCE PARTITIONS ON `order`;' }).click();
  await expect(playground.log).toContainText('EXPLAIN REBALANCE PARTITIONS ON `order`;');

  await playground.button('Client load').click();
  await expect(playground.log).toContainText('.workload 50 reads 20 writes ON `order`.`x y`');
  await expect(page.getByRole('region', { name: 'Clients' })).toContainText('reads 100 %');

  await page.getByRole('tab', { name: 'Tables' }).click();
  const tables = page.getByRole('tabpanel', { name: 'Tables' });
  await page.getByRole('combobox', { name: 'Table', exact: true }).selectOption('SHOW PARTITIONS');
  await expect(tables.getByText('SHOW PARTITIONS ON `order`;', { exact: true })).toBeVisible();
  await page.getByRole('combobox', { name: 'Database' }).filter({ visible: true }).last().selectOption('a-b');
  await expect(tables.getByText('SHOW PARTITIONS ON `a-b`;', { exact: true })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Ordinal' })).toBeVisible();

  await playground.rehearse();
  await playground.button('EXPLAIN REBALANCE PARTITIONS ON `a-b`;').click();
  await page.getByRole('tab', { name: 'Console' }).click();
  await expect(playground.log).toContainText('EXPLAIN REBALANCE PARTITIONS ON `a-b`;');

  await playground.choose(playground.leaf('leaf-8'), 'DETACH LEAF');
  await playground.run('SHOW TABLES;');
  await expect(playground.log).toContainText('x y');
  await playground.rest();
  await expect(playground.log).not.toContainText('ERROR');

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('region', { name: 'SHOW PARTITIONS ON `order`' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'SHOW PARTITIONS ON `a-b`' })).toBeVisible();
});

const pod = (end: string): string => `node-sdb-leaf-${end}.svc-sdb.ns.svc.cluster.local`;

/** How machines are called: four leaves of each kind, and the part that tells each apart. */
const kinds: readonly (readonly [
  kind: string,
  leaves: readonly (readonly [leaf: string, part: string])[],
])[] = [
  ['EC2', [7, 19, 23, 42].map((end) => [`ip-10-0-1-${end}.eu-west-1.compute.internal`, `${end}`])],
  ['Kubernetes', ['ag1-0', 'ag1-1', 'ag2-0', 'ag2-1'].map((end) => [pod(end), end])],
  ['IPv4', [17, 18, 19, 120].map((end) => [`10.20.30.${end}`, `${end}`])],
  ['IPv6', ['1a', '1b', '2a', '2b'].map((end) => [`fd00:10:20:30:aaaa:bbbb:cccc:${end}`, end])],
  ['one host', [3307, 3308, 3309, 3310].map((port) => [`warehouse-01.example.com:${port}`, `${port}`])],
  ['front', ['alpha', 'bravo', 'delta', 'gamma'].map((own) => [`${own}-warehouse-storage-node.dc1`, own])],
  ['middle', ['east', 'west', 'north', 'south'].map((own) => [`warehouse-${own}-storage-node.dc1`, own])],
];

const addLeaf = (leaf: string, group: number): string => {
  const [, host = leaf, port = '3306'] = /^([^:]*):(\d+)$/.exec(leaf) ?? [];
  return `ADD LEAF root@'${host}':${port} INTO GROUP ${group};`;
};

test('an operator whose leaves have long names: what tells them apart is seen wherever they stand, and the whole is a gesture away', async ({
  page,
}) => {
  test.slow();
  await page.setViewportSize({ width: 1280, height: 720 });
  const playground = new Playground(page);
  for (const [kind, leaves] of kinds)
    await test.step(kind, async () => {
      const [lost, part] = leaves[3] ?? ['', ''];
      await playground.read(
        `${cmd(
          'SET GLOBAL redundancy_level = 2;',
          ...leaves.map(([leaf], index) => addLeaf(leaf, index < 2 ? 1 : 2)),
          'CREATE DATABASE shop PARTITIONS 8;',
          '.wait idle',
          `.kill '${lost}'`,
          '.wait idle',
        )}&story=empty`,
      );
      await playground.rush();
      const card = page.locator('[data-leaf]').filter({ hasText: part }).first();
      await expect(playground.narration).toContainText('offline');
      await expect(card).toBeVisible();
      const timeline = page.getByRole('region', { name: 'Timeline' });
      const risk = page.getByRole('region', { name: 'Risk of one more failure' });
      await expect(risk).toContainText('dies now');
      const unseen: string[] = [];
      const look = async (place: string, area: Locator, parts: readonly string[]): Promise<void> => {
        for (const each of parts) {
          const isSeenThere = expect(() =>
            area
              .first()
              .evaluate(isSeen, each)
              .then((seen) => expect(seen).toBe(true)),
          );
          await isSeenThere.toPass({ timeout: 20_000 }).catch(() => unseen.push(`${place}: ${each}`));
        }
      };
      const all = leaves.map(([, each]) => each);
      await look('cards', page.locator('.cluster-picture'), all);
      await look('what happens now', playground.narration, [part]);
      await look('lanes', timeline, [part]);
      await look('risk', risk, [leaves[1]?.[1] ?? '']);

      // Whoever points at it reads the whole name, and whoever copies what is told has it.
      await card.hover();
      await expect(page.locator('.cluster-picture').locator('..').getByText(lost).first()).toBeVisible();
      const copied = await playground.narration.evaluate((element) => {
        getSelection()?.selectAllChildren(element);
        return String(getSelection());
      });
      expect(copied).toContain(lost);
      await card.click();
      const menu = page.getByRole('menu');
      await look('menu', menu, [part]);
      await expect(menu).toContainText(lost);
      await page.keyboard.press('Escape');

      await playground.show('Matrix');
      await look('matrix', playground.matrix, all);
      await playground.show('Lifelines');
      await look('lifelines', page.getByRole('tabpanel', { name: 'Lifelines' }), all);
      await playground.showPane('Tables');
      await look('tables', page.getByRole('tabpanel', { name: 'Tables' }), all);
      expect(unseen, kind).toEqual([]);
    });
});

/** Does a text in `area` have `part`, in letters of which none is cut or lies out of sight? Runs in the page. */
function isSeen(area: Element, part: string): boolean {
  const texts = document.createTreeWalker(area, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    const at = (text.textContent ?? '').lastIndexOf(part);
    const element = text.parentElement;
    if (at < 0 || element === null || !element.checkVisibility({ visibilityProperty: true })) continue;
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + part.length);
    const { left, right, top, bottom, width, height } = range.getBoundingClientRect();
    if (width < 3 * part.length || height < 6 || left < 0 || top < 0 || right > innerWidth) continue;
    let isCut = false;
    for (let around: Element | null = element; around !== null; around = around.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(around);
      if (overflowX === 'visible' && overflowY === 'visible') continue;
      const box = around.getBoundingClientRect();
      // Of a table that scrolls, what is further down is seen by going there.
      isCut ||= left < box.left - 1 || right > box.right + 1;
      isCut ||= overflowY !== 'auto' && (top < box.top - 2 || bottom > box.bottom + 2);
    }
    if (!isCut) return true;
  }
  return false;
}

/** Names that run from right to left, each with what a left-to-right neighbour would be drawn across. */
const rightToLeft = [
  "ADD LEAF root@'שרת-9';",
  "ADD LEAF root@'خادم-10';",
  'CREATE DATABASE `מסד` PARTITIONS 4;',
  'CREATE TABLE `מסד`.`טבלה` (id INT);',
  'INSERT INTO `מסד`.`טבלה` VALUES (1), (2), ... (50);',
  "USE `מסד`; SELECT '\u202eabc' AS `שם`;",
  'REBALANCE PARTITIONS ON `מסד`;',
].join('\n');

test('an operator whose names run from right to left: they turn nothing around them', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.whole();
  await playground.hurry();
  await write(playground.prompt, rightToLeft);
  await playground.prompt.press('Enter');
  await playground.rest();
  await playground.run(".kill 'שרת-9'");
  await playground.rest();
  await expect(playground.log).toContainText("SELECT '\\u202Eabc' AS `שם`;");
  expect(await turnedIn(page)).toEqual([]);

  for (const view of ['Matrix', 'Lifelines'] as const) {
    await playground.show(view);
    await expect(page.getByText(/שרת-9/).filter({ visible: true }).first()).toBeVisible();
    expect(await turnedIn(page), view).toEqual([]);
  }
  await playground.find.fill('מסד:1');
  await playground.find.press('Enter');
  for (const tab of ['Rehearse', 'Tables', 'Events']) {
    await page.getByRole('tab', { name: tab }).click();
    await expect(
      page
        .getByText(/מסד|שרת/)
        .filter({ visible: true })
        .first(),
    ).toBeVisible();
    expect(await turnedIn(page), tab).toEqual([]);
  }
  await page.getByRole('tab', { name: 'Inspector' }).click();
  await expect(playground.inspected).toContainText('מסד:1');
  expect(await turnedIn(page), 'inspected partition').toEqual([]);

  await playground.show('Cluster');
  await playground.button('Whole picture').click();
  await page.getByRole('button', { name: /^\u2068שרת-9\u2069,/ }).click();
  await expect(page.getByRole('menuitem', { name: /^\.start/ })).toBeVisible();
  expect(await turnedIn(page), 'menu').toEqual([]);
  await page.getByRole('menuitem', { name: /^Inspect/ }).click();
  await expect(playground.inspected).toContainText('שרת-9');
  expect(await turnedIn(page), 'inspected leaf').toEqual([]);

  await page.getByRole('tab', { name: 'Console' }).click();
  await playground.button('Undo').click();
  await playground.run(".kill 'خادم-10'");
  await expect(page.getByRole('button', { name: /^Branches: / })).toHaveText('Branch 2');
  await playground.button('Compare').click();
  await expect(page.getByRole('dialog').getByText('Differences')).toBeVisible();
  expect(await turnedIn(page), 'comparison').toEqual([]);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('region', { name: /^SHOW PARTITIONS ON/ }).first()).toBeVisible();
  expect(await turnedIn(page), 'print').toEqual([]);
});

/**
 * Every text of the page, seen or read out, in which a name that runs from right to left stands beside something else
 * and is not isolated from it, or in which a character turns the direction.
 */
const turnedIn = (page: Page): Promise<readonly string[]> => page.evaluate(findTurned);

function findTurned(): readonly string[] {
  const rightToLeft = /[\u0590-\u08ff]/;
  const controls = /[\u200e\u200f\u202a-\u202e\u2066\u2067]/;
  /** What is left when isolated stretches and names that stand alone are taken out. */
  const isTurned = (text: string): boolean => {
    if (controls.test(text)) return true;
    const rest = text.replace(/\u2068[^\u2069]*\u2069/g, '·');
    return rightToLeft.test(rest) && !/^[\p{L}\p{M}\p{N}_.-]+$/u.test(rest.trim());
  };
  const turned: string[] = [];
  for (const element of document.querySelectorAll('body *')) {
    for (const name of ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt']) {
      const value = element.getAttribute(name);
      if (value !== null && isTurned(value)) turned.push(`${name}: ${value}`);
    }
  }
  /** What stands in the paragraph of which `node` is a part; what has a direction of its own is left out. */
  const told = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element) || isApart(node)) return '';
    return [...node.childNodes].map(told).join('');
  };
  const isApart = (element: Element): boolean => {
    const { display, unicodeBidi } = getComputedStyle(element);
    return display !== 'inline' || unicodeBidi.startsWith('isolate');
  };
  for (const element of document.querySelectorAll('body, body *')) {
    if (!isApart(element) || element.matches('bdi, script, style, textarea, [aria-hidden="true"] *'))
      continue;
    const text = [...element.childNodes].map(told).join('');
    if (isTurned(text)) turned.push(`${element.outerHTML.slice(0, 200)}: ${text}`);
  }
  if (isTurned(document.title)) turned.push(`document: ${document.title}`);
  return turned;
}
