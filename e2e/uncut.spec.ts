import type { Page } from '@playwright/test';
import { Playground } from './playground.ts';
import { cutsIn } from './support/cuts.ts';
import { expect, test } from './support/fixtures.ts';

/** Windows, and of each the sizes of letters that a browser may be set to. */
const sizes = [
  { width: 1440, height: 900, scales: [1] },
  { width: 1280, height: 720, scales: [1, 1.25] },
  { width: 1024, height: 768, scales: [1] },
  { width: 390, height: 844, scales: [1, 1.25] },
];

const pods = [1, 2].flatMap((group) =>
  [0, 1, 2].map((pod) => ({
    host: `node-sdb-leaf-ag${group}-${pod}.svc-sdb-leaf.ns.svc.cluster.local`,
    group,
  })),
);
const addPods = pods.map(({ host, group }) => `ADD LEAF root@'${host}' INTO GROUP ${group};`).join(' ');
const create = (databases: readonly string[]): string =>
  databases.map((name) => `CREATE DATABASE ${name} PARTITIONS 8;`).join(' ');
const five = create(['orders', 'metrics', 'accounting', 'customers']);
const kill = (leaves: readonly number[]): string =>
  leaves.map((leaf) => `.kill leaf-${leaf}; .wait 4s;`).join(' ');

/** What is seen, and what has to be done for it. */
interface State {
  readonly statements: string;
  readonly query?: string;
  readonly act?: (playground: Playground) => Promise<void>;
}

const rehearse = (playground: Playground) => playground.rehearse();

const states: Readonly<Record<string, State>> = {
  'nothing has been done': { statements: '' },
  'a step of a story': { statements: '', query: 'story=redundancy-2&step=5' },
  'three databases and a dead leaf': { statements: `${create(['orders', 'metrics'])} ${kill([8])}` },
  'five databases': { statements: five },
  'five databases that partitions of are offline': { statements: `${five} ${kill([8, 3, 4])} .wait idle;` },
  'a plan for leaves with long names': {
    statements: `${addPods} .kill '${pods[1]?.host}'; .wait idle; EXPLAIN REBALANCE PARTITIONS ON test;`,
    act: rehearse,
  },
  'six dead leaves, in lanes': { statements: `${kill([1, 2, 3, 4, 5, 6])} .wait idle;` },
  'a load that has met a failure': {
    statements: '.workload 50 reads 20 writes ON test.x; .kill leaf-8; .wait idle;',
  },
  'a statement that runs beside others': {
    statements: '',
    act: async (playground) => {
      await playground.waitInFull();
      await playground.run('.wait 60m');
      for (const look of ['SHOW LEAVES;', 'SHOW PARTITIONS ON test;', 'SHOW DATABASES;'])
        await playground.run(look);
    },
  },
  'long names in a matrix': { statements: addPods, query: 'view=matrix' },
  'long names in lifelines': {
    statements: `${addPods} .kill '${pods[1]?.host}'; .wait idle;`,
    query: 'view=lifelines',
  },
};

test('whoever reads at any size and with larger letters: no text is cut, or the whole is a gesture away', async ({
  page,
}) => {
  const found: string[] = [];
  for (const [name, { statements, query = '', act }] of Object.entries(states)) {
    const playground = new Playground(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await playground.read(`?${query}&cmd=${encodeURIComponent(statements)}`);
    await playground.whole();
    for (let faster = 0; faster < 8; faster += 1) await page.keyboard.press(']');
    if (statements !== '') {
      await expect(playground.clock).not.toHaveText('00:00.0');
      await playground.rest();
    }
    await act?.(playground);
    for (const { scales, ...size } of sizes) {
      await page.setViewportSize(size);
      for (const scale of scales) {
        await enlargeText(page, scale);
        for (const cut of await cutsIn(page)) found.push(`${name}, ${size.width} px × ${scale}: ${cut}`);
      }
    }
    await enlargeText(page, 1);
  }
  expect(found).toEqual([]);
});

/** As a browser does that is set to larger letters; what follows the size of its box has followed then. */
const enlargeText = (page: Page, scale: number): Promise<void> =>
  page.evaluate(async (share) => {
    document.documentElement.style.fontSize = share === 1 ? '' : `${87.5 * share}%`;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }, scale);
