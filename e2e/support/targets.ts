import type { Page } from '@playwright/test';

/**
 * What a finger cannot meet well: controls in sight that are less than 44 px high or wide, with their sizes. Where a control is
 * drawn smaller, the label around it counts. A word that can be asked stands in a line of text, and is as high as its line
 * allows; what keys alone bring into sight is clipped away until they do, and no finger meets it.
 */
export function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, [role="tab"], [role="slider"], [role^="menuitem"], select, input')]
      .filter(
        (control) =>
          control.checkVisibility() &&
          control.closest('svg, [data-word]') === null &&
          getComputedStyle(control).clipPath !== 'inset(50%)',
      )
      .map((control) => ({ control, box: (control.closest('label') ?? control).getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 43.5 || box.height < 43.5))
      .map(
        ({ control, box }) =>
          `${Math.round(box.width)} × ${Math.round(box.height)} ${control.outerHTML.slice(0, 110)}`,
      ),
  );
}
