import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

interface Asked {
  /** Where to look, as a selector; the whole page if none. */
  readonly within?: string;
  /** Names of axe's rules that are left out. */
  readonly without?: readonly string[];
  /** Other themes in which colours are compared as well: what else axe asks is the same in each. */
  readonly themes?: readonly string[];
}

/** Expects that axe finds nothing that stands in the way of assistive technology, as the page is lit and in `themes`. */
export async function expectNoBarriers(
  page: Page,
  { within, without, themes = [] }: Asked = {},
): Promise<void> {
  const axe = (): AxeBuilder => {
    // The page has no frames of others, so axe needs no blank page to put the findings of frames together.
    const builder = new AxeBuilder({ page }).setLegacyMode(true);
    return within === undefined ? builder : builder.include(within);
  };
  await expectNone(without === undefined ? axe() : axe().disableRules([...without]));
  expect(await page.evaluate(unsaid), 'whoever says what is read on a control is understood').toEqual([]);
  if (themes.length === 0) return;
  const lit = await page.evaluate(() => document.documentElement.dataset.theme);
  for (const theme of themes) {
    await light(page, theme);
    await expectNone(axe().withRules('color-contrast'), theme);
  }
  await light(page, lit);
}

async function expectNone(axe: AxeBuilder, theme = 'as lit'): Promise<void> {
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
  expect(found, theme).toEqual([]);
}

/** Lights the page with `theme`, and waits until its colours have come. */
async function light(page: Page, theme: string | undefined): Promise<void> {
  await page.evaluate(async (wanted) => {
    const { documentElement } = document;
    if (wanted === undefined) delete documentElement.dataset.theme;
    else documentElement.dataset.theme = wanted;
    await new Promise(requestAnimationFrame);
    const running = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(running.map(({ finished }) => finished));
  }, theme);
}

/**
 * Runs in the page: the controls whose names lack what is read on them (WCAG 2.5.3). A leaf of the picture is no text: its name says
 * first how it is called.
 */
function unsaid(): readonly string[] {
  const said = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return (
    [...document.querySelectorAll<HTMLElement>(':is(button, a, summary, [role=tab])[aria-label]')]
      .filter((one) => one.checkVisibility())
      // biome-ignore lint/performance/useDomNodeTextContent: what is not seen is not said.
      .map(({ ariaLabel, innerText }) => ({ name: ariaLabel ?? '', read: innerText }))
      .filter(({ name, read }) => !said(name).includes(said(read)))
      .map(({ name, read }) => `“${read}” is called “${name}”`)
  );
}
