import { expect, test } from '@playwright/test';
import markdownIt from '../../app/markdown/markdown-it.ts';
import { address } from '../support/settings.ts';
import { page as markdown } from './page.ts';
import { sites } from './sites.ts';

interface Element_ extends HTMLElement {
  play(): void;
  pause(): void;
  getState(): Promise<object>;
}

for (const { name, path, dark } of sites)
  test(`a reader of a site made with ${name}: pictures come when they are near, follow the page, and take nothing from it`, async ({
    page,
  }) => {
    const ofPlayer: string[] = [];
    page.on('request', (request) => {
      if (request.url().startsWith(address))
        ofPlayer.push(new URL(request.url()).pathname.split('/').at(-1) ?? '');
    });
    await page.addInitScript(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      for (const type of ['ready', 'step', 'progress', 'complete', 'error'])
        addEventListener(type, (event) => {
          if (event instanceof CustomEvent) heard.push(type);
        });
    });
    const heard = (): Promise<readonly string[]> =>
      page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    await page.goto(path);
    const pictures = page.locator('ha-playground');
    const isOurs = path.startsWith('/elsewhere');
    const lazy = isOurs ? pictures.nth(1) : pictures.first();

    // The poster first: words and tables that are read without a player.
    await expect(lazy.getByRole('button', { name: 'Play' })).toBeAttached();
    if (!isOurs) {
      await expect(pictures.first()).toContainText('Losing a leaf in redundancy 2');
      await expect(pictures.last().getByRole('table')).toContainText('100');
      await expect(page.locator('iframe')).toHaveCount(0);
      expect(ofPlayer).toEqual(['ha-playground.js']);
    }

    // Two screens above it the picture comes, and the page stays where it is, with its focus.
    const above = await lazy.evaluate((element) => {
      const top = element.getBoundingClientRect().top + scrollY;
      scrollTo({ top: Math.max(0, top - innerHeight * 2.5), behavior: 'instant' });
      return Math.round(scrollY);
    });
    const player = lazy.frameLocator('iframe');
    await expect(player.getByRole('button', { name: /^leaf-8, online/ })).toBeVisible();
    await expect.poll(heard).toContain('ready');
    expect(await page.evaluate(() => [Math.round(scrollY), document.activeElement?.tagName])).toEqual([
      above,
      'BODY',
    ]);

    // As high as it needs where it is seen, and no frame that scrolls.
    await lazy.evaluate((element) => {
      scrollTo({ top: element.getBoundingClientRect().top + scrollY - 150, behavior: 'instant' });
    });
    await expect
      .poll(async () => {
        const needed = (await player.locator('main').boundingBox())?.height ?? 0;
        return Math.abs(needed - (await lazy.locator('iframe').evaluate((frame) => frame.clientHeight)));
      })
      .toBeLessThanOrEqual(1);

    // The wheel over it scrolls the page.
    const before = await page.evaluate(() => scrollY);
    const box = await lazy.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 200);
    await page.mouse.wheel(0, 120);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);

    // Light and dark with the page, while it is open.
    const lit = player.locator('html');
    await expect(lit).toHaveAttribute('data-theme', 'light');
    await page.locator(dark[0]).evaluate((element, [, attribute, value]) => {
      element.setAttribute(attribute, attribute === 'class' ? `${element.className} ${value}` : value);
    }, dark);
    await expect(lit).toHaveAttribute('data-theme', 'dark');

    // Asked and told.
    const of = lazy as unknown as { evaluate<T>(work: (element: Element_) => T | Promise<T>): Promise<T> };
    await of.evaluate((element) => element.play());
    await expect.poll(heard).toContain('progress');
    await of.evaluate((element) => element.pause());
    expect(await of.evaluate((element) => element.getState())).toMatchObject({ isPlaying: false });

    // On paper the picture stays, and its button goes.
    await page.emulateMedia({ media: 'print' });
    await expect(lazy.locator('iframe')).toBeVisible();
    expect((await lazy.boundingBox())?.height).toBeGreaterThan(200);
    await page.emulateMedia({ media: 'screen' });
    if (isOurs) return;

    // Where a click is wanted nothing comes without one.
    const clicked = pictures.last();
    const asked = ofPlayer.length;
    await clicked.scrollIntoViewIfNeeded();
    await page.waitForTimeout(1_000);
    await expect(clicked.locator('iframe')).toHaveCount(0);
    expect(ofPlayer.length).toBe(asked);
    await clicked.getByRole('button', { name: 'Play' }).click();
    await expect(
      clicked.frameLocator('iframe').getByRole('button', { name: /^leaf-8, offline/ }),
    ).toBeVisible();
  });

test('one fence gives one element, whoever makes the site', async ({ page }) => {
  const written = async (): Promise<readonly object[]> =>
    await page
      .locator('ha-playground')
      .evaluateAll((elements) =>
        elements.map((element) =>
          Object.fromEntries(
            [...element.attributes]
              .filter(({ name }) => name !== 'style')
              .map(({ name, value }) => [name, value]),
          ),
        ),
      );
  await page.goto('/docusaurus/');
  const docusaurus = await written();
  expect(docusaurus).toHaveLength(2);
  await page.goto('/mkdocs/');
  expect(await written()).toEqual(docusaurus);
  const rules: Parameters<typeof markdownIt>[0]['renderer']['rules'] = {};
  markdownIt({ renderer: { rules } }, { src: `${address}embed/` });
  const fences = [...markdown.matchAll(/```(ha.*)\n([^`]*)```/g)];
  const html = fences.map(([, info = '', content = '']) => rules.fence?.([{ info, content }], 0));
  await page.setContent(html.join('\n'));
  expect(await written()).toEqual(docusaurus);
});
