import { expect } from '@playwright/test';
import { type Playground, write } from '../playground.ts';

/** A state of the page that somebody should have looked at: `scripts/screens.ts` draws them, a test looks for barriers in them. */
export interface State {
  readonly name: string;
  /** What the address asks for; the theme is added by whoever opens it. */
  readonly query: string;
  /** Goes on from there; the page is whole, and nothing is pending. */
  readonly reach?: (playground: Playground) => Promise<void>;
}

export const cmd = (...statements: readonly string[]): string =>
  `?${new URLSearchParams({ cmd: statements.join('\n') })}`;

const threeDatabases = [
  'CREATE DATABASE orders PARTITIONS 24;',
  'CREATE DATABASE metrics PARTITIONS 8;',
  '.wait idle',
];
const newPair = ["ADD LEAF root@'leaf-9':3306 INTO GROUP 1;", "ADD LEAF root@'leaf-10':3306 INTO GROUP 2;"];
/** Leaves from the ninth to the last, in two groups in turn. */
const leavesTo = (last: number): readonly string[] =>
  Array.from(
    { length: last - 8 },
    (_, index) => `ADD LEAF root@'leaf-${index + 9}':3306 INTO GROUP ${(index % 2) + 1};`,
  );
const rebalance = ['.wait idle', 'REBALANCE PARTITIONS ON test;', '.wait idle'];
const back = (key: string, times: number) => async (playground: Playground) => {
  await leaveFocus(playground);
  for (let time = 0; time < times; time += 1) await playground.page.keyboard.press(key);
};

/** States of everything that strangers ask of the page, in the order in which they ask. */
export const states: readonly State[] = [
  { name: 'start', query: '' },
  {
    name: 'gravest-offline',
    query: cmd('.kill leaf-8', '.wait idle', '.kill leaf-4', '.wait idle'),
  },
  {
    name: 'gravest-rehearse',
    query: cmd('.kill leaf-8', '.wait idle', '.kill leaf-4', '.wait idle'),
    reach: (playground) => playground.rehearse(),
  },
  {
    name: 'clients-wait',
    query: cmd('.wait 2s', '.kill leaf-8', '.wait idle'),
    reach: back('Shift+ArrowLeft', 2),
  },
  {
    name: 'undone',
    query: cmd('.wait 2s', '.kill leaf-8', '.wait idle'),
    reach: async (playground) => {
      await playground.button('Undo').click();
      await playground.showPane('Console');
    },
  },
  {
    name: 'console-table',
    query: cmd('.kill leaf-8', '.wait idle', 'SHOW LEAVES;'),
    reach: (playground) => playground.showPane('Console'),
  },
  {
    name: 'assumed',
    query: cmd(...newPair, '.wait idle'),
    reach: async (playground) => {
      await playground.rehearse();
      const { page } = playground;
      await expect(page.getByRole('tabpanel', { name: 'Rehearse' }).getByRole('table')).toBeVisible();
    },
  },
  {
    name: 'ninth-leaf',
    query: cmd("ADD LEAF root@'leaf-9':3306 INTO GROUP 1;", '.wait idle'),
  },
  {
    name: 'three-databases',
    query: cmd(...threeDatabases, '.kill leaf-8', '.wait idle'),
  },
  {
    name: 'five-databases',
    query: cmd(
      ...threeDatabases,
      'CREATE DATABASE users PARTITIONS 32;',
      'CREATE DATABASE audit PARTITIONS 4;',
      '.wait idle',
      '.kill leaf-8',
      '.wait idle',
    ),
  },
  {
    name: 'explain',
    query: cmd(...newPair, '.wait idle', 'EXPLAIN REBALANCE PARTITIONS ON test;'),
    reach: (playground) => playground.rehearse(),
  },
  {
    name: 'rebalanced',
    query: cmd(...newPair, ...rebalance),
    reach: async (playground) => {
      await playground.rehearse();
      await playground.button('Last operation').click();
    },
  },
  {
    name: 'rebalancing',
    query: cmd(...newPair, ...rebalance),
    reach: async (playground) => {
      await playground.rehearse();
      await back('Shift+ArrowLeft', 3)(playground);
    },
  },
  {
    name: 'partitions-200',
    query: cmd(
      'CREATE DATABASE big PARTITIONS 200;',
      'DROP DATABASE test;',
      '.wait idle',
      '.kill leaf-8',
      '.wait idle',
    ),
  },
  {
    name: 'leaves-24',
    query: cmd(...leavesTo(24), '.wait idle', 'EXPLAIN REBALANCE PARTITIONS ON test;'),
    reach: (playground) => playground.rehearse(),
  },
  {
    name: 'leaves-64',
    // No address has so many statements.
    query: cmd(...threeDatabases),
    reach: async (playground) => {
      await playground.showPane('Console');
      await write(
        playground.prompt,
        [...leavesTo(64), '.wait idle', 'EXPLAIN REBALANCE ALL DATABASES;'].join('\n'),
      );
      await playground.prompt.press('Enter');
      await expect(playground.leaf('leaf-64')).toBeVisible();
      await playground.stepOver();
      await playground.closeConsole();
      await playground.rehearse();
    },
  },
  { name: 'lesson-4', query: '?story=redundancy-2&step=4' },
  {
    name: 'term',
    query: '?story=redundancy-2&step=4',
    reach: async (playground) => {
      await playground.lesson.locator('[data-word]').first().click();
    },
  },
  {
    name: 'stories',
    query: '',
    reach: async (playground) => {
      await playground.storyChoice.click();
    },
  },
  {
    name: 'present',
    query: '?story=redundancy-2&step=4',
    reach: async (playground) => {
      // A window that has been given the whole screen keeps its size.
      await playground.page.evaluate(() => {
        document.documentElement.requestFullscreen = () => Promise.reject(new TypeError('not allowed'));
      });
      await playground.lesson.getByRole('button', { name: 'Present' }).click();
      await expect(playground.page.getByRole('heading', { level: 1 })).toBeHidden();
    },
  },
  {
    name: 'keys',
    query: '',
    reach: async (playground) => {
      await playground.button('Help and keys').click();
      await expect(playground.page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'leaf-menu',
    query: cmd('.kill leaf-8', '.wait idle'),
    reach: (playground) => playground.leaf('leaf-4').click(),
  },
];

/** Opens the page and brings it into the state; time stands still then. */
export async function reach(playground: Playground, { query, reach: goOn }: State): Promise<void> {
  const { page } = playground;
  await playground.read(query);
  await playground.whole();
  if (query.includes('cmd=')) {
    await expect(playground.button('Undo')).toBeEnabled();
    await playground.rush();
    await playground.stepOver();
  }
  await leaveFocus(playground);
  await page.evaluate(() => scrollTo(0, 0));
  await goOn?.(playground);
}

/** Keys are those of the page then. */
const leaveFocus = ({ page }: Playground): Promise<void> =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
