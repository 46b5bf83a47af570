import type { FrameLocator, Page } from '@playwright/test';
import type { Playground } from '../playground.ts';
import { expect } from './fixtures.ts';

/** Where an exercise is worked on. */
export const exerciseIn = (page: Page | FrameLocator) =>
  page.getByRole('region', { name: 'Exercise', exact: true });

/** Solves the exercise about a leaf that does not come back by itself, by keys and names alone, from the list of exercises on. */
export async function bringBackByKeys(playground: Playground): Promise<void> {
  const { page } = playground;
  const exercise = exerciseIn(page);
  await page
    .getByRole('region', { name: 'Exercises', exact: true })
    .getByRole('button', { name: /Bring leaf-8 back by hand/ })
    .focus();
  await page.keyboard.press('Enter');
  await expect(exercise).toContainText('Bring leaf-8 back by hand');
  await exercise.getByRole('radio', { name: 'detached' }).focus();
  await page.keyboard.press('Space');
  await exercise.getByRole('button', { name: 'Place the bet' }).focus();
  await page.keyboard.press('Enter');
  await expect(exercise).toContainText('You bet on detached.');
  await page.keyboard.press('Control+Backquote');
  await expect(playground.prompt).toBeFocused();
  await page.keyboard.type(".start leaf-8\n.wait 10s\nATTACH LEAF 'leaf-8':3306;\n.wait idle\n");
  await expect(exercise).toContainText('Solved. 10 of 10 points.');
}
