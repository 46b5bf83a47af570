import { expect, test } from '../support/fixtures.ts';

const screens = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

/** What becomes of `leaf-8: process killed at …` and of every other sentence of the engine. */
const saidOf = {
  double: /(leaf-8.*) : \1/,
  long: /^(\d\d:\d\d\.\d)?1234567890/,
  rtl: /\u202eleaf-8/,
  xss: '<img src="x:"',
} as const;

/** What becomes of what is wrong with a statement, and of what to do. */
const explainedOf = {
  double: /(Did you mean.*) : \1/,
  long: /^1234567890\d+ 1234567890/,
  rtl: /^\u202e.*LEEVES.*\u202c \u202eDid you mean/,
  xss: /^<img src="x:".* <img src="x:"/,
} as const;

for (const strings of ['double', 'long', 'rtl', 'xss'] as const) {
  for (const screen of screens) {
    test(`a translator: strings that nobody would write break nothing (${strings}, ${screen.width} px)`, async ({
      page,
    }) => {
      await page.setViewportSize(screen);
      await page.goto(`./?stringTest=${strings}`);
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('HA Playground');
      await expectWhole(page, strings);

      // What the console is called nobody knows: a key opens it.
      await page.waitForFunction(() => performance.getEntriesByName('whole').length > 0);
      await page.keyboard.press('Control+`');
      const prompt = page.getByRole('textbox').last();
      await prompt.click();
      await prompt.pressSequentially('.kill leaf-8');
      await prompt.press('Enter');
      const said = page.getByRole('log').locator('pre').last();
      await expect(said).toContainText(saidOf[strings]);
      await expectWhole(page, strings);
      // What the engine refuses, it says as well, and what it has seen.
      await prompt.pressSequentially('SHOW LEEVES;');
      await prompt.press('Enter');
      await expect(page.getByRole('log').locator('p').last()).toContainText(explainedOf[strings]);
      await expectWhole(page, strings);
      const tools = page.getByRole('tablist').last();
      await tools.getByRole('tab').nth(2).click();
      await expect(page.getByRole('listitem').filter({ hasText: saidOf[strings] }).first()).toBeVisible();
      expect(await pixelsOverTheEdge(page)).toBe(0);
      await tools.getByRole('tab').first().click();
      await expectWhole(page, strings);
      await page.getByRole('banner').getByRole('button').last().click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectWhole(page, strings);
    });
  }
}

const pixelsOverTheEdge = (page: import('@playwright/test').Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** Nothing hangs over the page's edge, the picture and the prompt have room, and no string has become markup. */
async function expectWhole(page: import('@playwright/test').Page, strings: string): Promise<void> {
  const found = await page.evaluate(() => {
    const { scrollWidth } = document.documentElement;
    const boxOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
    const isWithin = (element: Element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width === 0 || (left >= -1 && right <= innerWidth + 1);
    };
    return {
      title: document.title,
      injected: document.querySelectorAll('img, body script').length,
      overTheEdge: scrollWidth - innerWidth,
      pictureHeight: boxOf('canvas')?.height ?? 0,
      promptWidth: boxOf('textarea, [data-drawer-line]')?.width ?? 0,
      strayButtons: [...document.querySelectorAll('header button, fieldset button')]
        .filter((button) => !isWithin(button))
        .map((button) => button.textContent),
      direction: getComputedStyle(document.documentElement).direction,
    };
  });
  expect(found).toMatchObject({
    title: expect.stringMatching(/(?:^| · )HA Playground$/),
    injected: 0,
    overTheEdge: 0,
    strayButtons: [],
    direction: strings === 'rtl' ? 'rtl' : 'ltr',
  });
  expect(found.pictureHeight).toBeGreaterThan(180);
  expect(found.promptWidth).toBeGreaterThan(120);
}
