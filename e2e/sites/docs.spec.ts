import { readdirSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

for (const base of ['/one/docs/', '/a/deeper/path/docs/'])
  test(`the documentation below ${base}: pages at each depth, from one to the next, back, and by search`, async ({
    page,
  }) => {
    const missing: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400) missing.push(response.url());
    });
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));

    // From the outside to each depth.
    await page.goto(base);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('HA Playground');
    await page.goto(`${base}book/who-notices.html#nobody-asks`);
    await expect(page.locator('ha-playground').last().frameLocator('iframe').locator('main')).toBeAttached();

    // On within the site: the menu stays, and its addresses with it.
    await page
      .getByRole('navigation', { name: 'Main Navigation' })
      .getByRole('link', { name: 'Handbook' })
      .click();
    await expect(page).toHaveURL(new RegExp(`${base}handbook/$`));
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Handbook');
    await page
      .getByRole('navigation', { name: 'Main Navigation' })
      .getByRole('link', { name: 'The book' })
      .click();
    await expect(page).toHaveURL(new RegExp(`${base}book/$`));
    await page.locator('main').getByRole('link', { name: 'What a plan is' }).click();
    await expect(page).toHaveURL(new RegExp(`${base}book/what-a-plan-is.html$`));
    await expect(page.locator('main')).toContainText('“Rebalance”, you say');
    await page.locator('main').getByRole('link', { name: 'Plans, compared' }).click();
    await expect(page).toHaveURL(new RegExp(`${base}plans.html$`));
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('What a plan is');
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('What a plan is');

    // What is searched is found, and opened.
    await page.getByRole('button', { name: 'Search' }).first().click();
    await page.getByRole('searchbox').fill('heartbeat');
    await page.getByRole('option').first().click();
    await expect(page).toHaveURL(new RegExp(`${base}.+\\.html#`));
    await expect(page.locator('main')).toContainText('heartbeat');

    // Out of it: the playground beside it.
    await page
      .getByRole('navigation', { name: 'Main Navigation' })
      .getByRole('link', { name: 'Playground' })
      .click();
    await expect(page).toHaveURL(new RegExp(`${base.replace('docs/', '')}(index.html)?$`));
    expect([missing, faults]).toEqual([[], []]);
  });

const pages = ['docs', 'docs/book', 'docs/handbook'].flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => `${folder}/${file}`.replace(/^docs\//, '').replace(/\.md$/, '.html')),
);

for (const name of pages)
  test(`a person with assistive technology: nothing stands in the way in ${name}, nor in its pictures`, async ({
    page,
  }) => {
    // A reference of a thousand lines is looked through four times.
    test.slow();
    await page.goto(`/one/docs/${name}`);
    for (const width of [1440, 390])
      await test.step(`${width} px wide`, async () => {
        await openPictures(page, width);
        for (const colorScheme of ['light', 'dark'] as const) {
          await light(page, colorScheme);
          // What axe asks but of colours is the same in each.
          const builder = new AxeBuilder({ page });
          const asked = colorScheme === 'dark' ? builder.withRules('color-contrast') : builder;
          const { violations, passes } = await asked.analyze();
          expect(violations.map(told), colorScheme).toEqual([]);
          const frames = await page.locator('ha-playground').count();
          expect(
            passes.some(({ nodes }) => frames === 0 || nodes.some(({ target }) => target.length > 1)),
          ).toBe(true);
        }
      });
  });

type Violation = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number];

const told = ({ id, nodes }: Violation): string =>
  `${id}: ${nodes.map(({ target, html }) => `${target.join(' › ')} ${html.slice(0, 200)}`).join(' | ')}`;

/** Makes the screen as high as the page, so that every picture is seen at once, and waits until they have come. */
async function openPictures(page: Page, width: number): Promise<void> {
  const pictures = page.locator('ha-playground');
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({
    width,
    height: (await pictures.count()) === 0 ? 900 : Math.max(height, 20_000),
  });
  for (const picture of await pictures.all())
    await expect(picture.locator('iframe')).not.toHaveCSS('position', 'absolute');
}

/** Lights the page, and waits until its pictures are lit alike and colours have come. */
async function light(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await expect(page.locator('html')).toHaveClass(colorScheme === 'dark' ? /dark/ : /^((?!dark).)*$/);
  for (const frame of page.frames().slice(1))
    await expect(frame.locator('html')).toHaveAttribute('data-theme', colorScheme);
  for (const frame of page.frames())
    await frame.evaluate(async () => {
      await new Promise(requestAnimationFrame);
      const running = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
      await Promise.allSettled(running.map(({ finished }) => finished));
    });
}
