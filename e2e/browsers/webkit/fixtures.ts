import { test as base, expect } from '@playwright/test';
import { type Browser, WebKitDriver } from './driver.ts';
import { Screen } from './screen.ts';

export { expect };

interface Scenario {
  readonly browser: Browser;
  readonly screen: Screen;
}

/** Playwright's `test` in WebKit; a scenario fails when its page has thrown anything. */
export const test = base.extend<{ readonly webkit: Scenario }, { readonly driver: WebKitDriver }>({
  driver: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it which fixtures this one needs.
    async ({}, use) => {
      const driver = new WebKitDriver();
      await use(driver);
      driver.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  webkit: async ({ driver, baseURL }, use) => {
    const browser = await driver.openBrowser();
    const screen = new Screen(browser);
    try {
      await screen.open(baseURL ?? '');
      await screen.hurry();
      await use({ browser, screen });
      expect(await screen.faults(), 'what the page has thrown').toEqual([]);
    } finally {
      await browser.close();
    }
  },
});
