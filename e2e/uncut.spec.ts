import type { Page } from '@playwright/test';
import { Playground } from './playground.ts';
import { cutsIn } from './support/cuts.ts';
import { expect, test } from './support/fixtures.ts';
import { cmd, states as known, reach, type State } from './support/states.ts';

/** With `E2E_WIDE` all of the matrix is measured; else the largest and the smallest window, with letters as they are. */
const isWide = Boolean(process.env.E2E_WIDE);

/** Windows, and of each the sizes of letters that a browser may be set to; what lies over the page is looked at in two. */
const sizes = [
  { width: 1440, height: 900, scales: [1, 1.5], isForSheets: true },
  { width: 1280, height: 720, scales: [1, 1.25], isForSheets: false },
  { width: 1024, height: 768, scales: [1], isForSheets: false },
  { width: 390, height: 844, scales: [1, 1.5], isForSheets: true },
];

const pods = [1, 2].flatMap((group) =>
  [0, 1, 2].map((pod) => ({
    host: `node-sdb-leaf-ag${group}-${pod}.svc-sdb-leaf.ns.svc.cluster.local`,
    group,
  })),
);
const addPods = pods.map(({ host, group }) => `ADD LEAF root@'${host}' INTO GROUP ${group};`);
const create = (...databases: readonly string[]): readonly string[] =>
  databases.map((name) => `CREATE DATABASE ${name} PARTITIONS 8;`);
const five = create('orders', 'metrics', 'accounting', 'customers');
const kill = (...leaves: readonly number[]): readonly string[] =>
  leaves.flatMap((leaf) => [`.kill leaf-${leaf}`, '.wait 4s']);
const killPod = [`.kill '${pods[1]?.host}'`, '.wait idle'];

const states: readonly State[] = [
  { name: 'nothing has been done', query: '' },
  { name: 'a step of a story', query: '?story=redundancy-2&step=5' },
  { name: 'three databases and a dead leaf', query: cmd(...create('orders', 'metrics'), ...kill(8)) },
  { name: 'five databases', query: cmd(...five) },
  {
    name: 'five databases that partitions of are offline',
    query: cmd(...five, ...kill(8, 3, 4), '.wait idle'),
  },
  {
    name: 'a plan for leaves with long names',
    query: cmd(...addPods, ...killPod, 'EXPLAIN REBALANCE PARTITIONS ON test;'),
    reach: (playground) => playground.rehearse(),
  },
  {
    name: 'a plan beside what hurts, above the console',
    query: cmd(...five, ...addPods, ...killPod, 'EXPLAIN REBALANCE PARTITIONS ON test;'),
    reach: (playground) => playground.showPane('Console'),
  },
  { name: 'six dead leaves, in lanes', query: cmd(...kill(1, 2, 3, 4, 5, 6), '.wait idle') },
  {
    name: 'a load that has met a failure',
    query: cmd('.workload 50 reads 20 writes ON test.x', '.kill leaf-8', '.wait idle'),
  },
  {
    name: 'a statement that runs beside others',
    query: '',
    reach: async (playground) => {
      await playground.waitInFull();
      await playground.run('.wait 60m');
      for (const look of ['SHOW LEAVES;', 'SHOW PARTITIONS ON test;', 'SHOW DATABASES;'])
        await playground.run(look);
    },
  },
  { name: 'long names in a matrix', query: `${cmd(...addPods)}&view=matrix` },
  { name: 'long names in lifelines', query: `${cmd(...addPods, ...killPod)}&view=lifelines` },
];

/** What lies over the page, or takes its place. */
const sheets: readonly State[] = [
  ...known.filter(({ name }) => ['term', 'stories', 'present', 'keys', 'leaf-menu'].includes(name)),
  {
    name: 'what is taken along',
    query: cmd('.kill leaf-8', '.wait idle'),
    reach: async ({ page }) => {
      await page.getByRole('button', { name: 'Share', exact: true }).click();
      await expect(page.getByRole('dialog').getByRole('heading').first()).toBeVisible();
    },
  },
];

test('whoever reads at any size and with larger letters: no text is cut, or the whole is a gesture away', async ({
  page,
}) => {
  const found: string[] = [];
  for (const state of [...states, ...sheets]) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await reach(new Playground(page), state);
    for (const { scales, isForSheets, ...size } of sizes) {
      if ((sheets.includes(state) || !isWide) && !isForSheets) continue;
      await page.setViewportSize(size);
      for (const scale of isWide ? scales : [1]) {
        await enlargeText(page, scale);
        for (const cut of await cutsIn(page))
          found.push(`${state.name}, ${size.width} px × ${scale}: ${cut}`);
      }
    }
    await enlargeText(page, 1);
  }
  expect(found).toEqual([]);
});

/**
 * As a browser does that is set to larger letters. What follows the size of its box has followed then, and what was on its way to
 * its place, as the axis is when it has become longer, has come there.
 */
const enlargeText = (page: Page, scale: number): Promise<void> =>
  page.evaluate(async (share) => {
    document.documentElement.style.fontSize = share === 1 ? '' : `${87.5 * share}%`;
    await new Promise((resolve) => setTimeout(resolve, 150));
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  }, scale);
