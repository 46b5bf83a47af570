/** Draws how every kind of instance looks to eyes that see fewer colours: `npx tsx scripts/vision.ts` writes docs/vision. */
import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { chromiumArguments, installedChromium } from '../e2e/support/chromium.ts';
import { restrictedEyes, seenBy } from '../e2e/support/vision/eyes.ts';
import { openSheets, paintedSheet } from '../e2e/support/vision/sheets.ts';

const executablePath = installedChromium();
const browser = await chromium.launch({
  args: chromiumArguments(),
  ...(executablePath ? { executablePath } : {}),
});
mkdirSync('docs/vision', { recursive: true });
for (const eyes of restrictedEyes) {
  const page = await browser.newPage();
  await openSheets(page);
  for (const theme of ['light', 'dark']) {
    const { width, height, pixels } = await paintedSheet(page, theme, true);
    const seen = seenBy(eyes, Buffer.from(pixels, 'base64')).toString('base64');
    await page.evaluate(([across, down, text]) => window.showPixels(across, down, text), [
      width,
      height,
      seen,
    ] as const);
  }
  await page.locator('main').evaluate((main) => {
    main.style.width = 'max-content';
  });
  await page.locator('main').screenshot({ path: `docs/vision/${eyes}.png` });
  await page.close();
}
await browser.close();
