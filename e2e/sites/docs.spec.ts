import { expect, test } from '@playwright/test';

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
