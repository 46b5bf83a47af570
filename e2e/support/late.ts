import type { Page } from '@playwright/test';

/**
 * From now on, files of the page whose name begins so come only once the returned function has been called: a slow
 * network, stopped where the test wants it.
 */
export async function holdBack(page: Page, name: string): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(`**/assets/${name}-*.js`, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}
