import type { Page } from '@playwright/test';
import { type Pace, paceOf } from './paces.ts';

/** What starts a motion, which is not timed, and what goes on while frames are counted. */
interface Act {
  readonly begin: (page: Page) => Promise<void>;
  readonly meanwhile: (page: Page) => Promise<void>;
}

/** What a page takes while so many frames of an act are shown. */
export const during =
  ({ begin, meanwhile }: Act, frames: number) =>
  async (page: Page): Promise<Pace> => {
    await begin(page);
    const [pace] = await Promise.all([paceOf(page, { frames }), meanwhile(page)]);
    return pace;
  };

/** Takes the next step of the story. */
export async function takeStep(page: Page): Promise<void> {
  await page.getByRole('region', { name: 'Lesson', exact: true }).getByRole('button').last().click();
}

/** Lays hold of the moment shown, at the end of the history. */
export async function takePlayhead(page: Page): Promise<void> {
  const { y, right } = await trackOf(page);
  await page.mouse.move(right, y);
  await page.mouse.down();
}

/** Drags from the end of the history to its beginning and back for as long as `isGoingOn`. */
export async function dragToAndFro(page: Page, isGoingOn: () => boolean): Promise<void> {
  const { y, left, right } = await trackOf(page);
  for (let step = 0; isGoingOn(); step += 1) {
    const turn = (step % (2 * stepsAcross)) / stepsAcross;
    const share = turn <= 1 ? 1 - turn : turn - 1;
    await page.mouse.move(left + share * (right - left), y);
  }
}

/**
 * Drags to the beginning and back, then goes to the same places without dragging. The answer has how many instants were
 * drawn in all, and of how many frames the drawing was not that of their instant.
 */
export async function compareWithRest(page: Page): Promise<{ instants: number; wrong: number }> {
  // Beside what a first visit is told, the narration has so little room that the picture gets smaller for a long line.
  await page.getByRole('button', { name: 'Skip', exact: true }).click();
  const { y, left, right } = await trackOf(page);
  const places = Array.from({ length: placesCompared }, (_, index) => {
    const share = index / (placesCompared - 1);
    return left + share * (right - left);
  });
  const known = new Map<string, string>();
  for (const x of places) {
    await page.mouse.click(x, y);
    const { atMs, drawn } = await page.evaluate(() => frameRecorder.drawnAtRest());
    known.set(atMs, drawn);
  }
  await page.mouse.move(right, y);
  await page.mouse.down();
  await page.evaluate(() => {
    globalThis.stopWatching = frameRecorder.watch();
  });
  for (const x of [...places.toReversed(), ...places]) {
    await page.mouse.move(x, y);
    await page.waitForTimeout(20);
  }
  const frames = await page.evaluate(() => globalThis.stopWatching());
  await page.mouse.up();
  const compared = frames.filter(({ atMs }) => known.has(atMs));
  const wrong = compared.filter(({ atMs, drawn }) => known.get(atMs) !== drawn).length;
  const instants = new Set(compared.map(({ atMs }) => atMs)).size;
  if (instants < placesCompared / 2) throw new Error(`the drag has drawn no more than ${instants} instants`);
  return { instants, wrong };
}

const stepsAcross = 120;
const placesCompared = 60;

/** Where the moment shown can be dragged to. */
async function trackOf(page: Page): Promise<{ y: number; left: number; right: number }> {
  const head = page.getByRole('slider', { name: 'Moment shown' });
  await head.focus();
  const xAt = async (key: 'Home' | 'End'): Promise<{ x: number; y: number }> => {
    await head.press(key);
    await page.waitForTimeout(100);
    const place = await head.boundingBox();
    if (place === null) throw new Error('the moment shown is not on the page');
    return { x: place.x + place.width / 2, y: place.y + place.height - 8 };
  };
  const { x: left } = await xAt('Home');
  const { x: right, y } = await xAt('End');
  return { y, left, right };
}
