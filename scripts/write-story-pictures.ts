/**
 * Draws every story stage by stage: `npm run pictures` builds the page, takes each story to its end and writes
 * docs/stories, one picture from the middle of each stage of each step and one of its end, where they show anything new,
 * and a page that shows them in order.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { chromium, type Locator, type Page } from '@playwright/test';
import { preview } from 'vite';
import { chromiumArguments, installedChromium } from '../e2e/support/chromium.ts';
import { stories } from '../engine/stories/index.ts';
import { readMarkdownStory, stepsOf } from '../engine/story.ts';

interface Picture {
  readonly file: string;
  /** What was run since the picture before. */
  readonly script: string;
  /** The simulated clock. */
  readonly clock: string;
  readonly narration: string;
}

const folder = 'docs/stories';
/** A step takes no longer than this, played as fast as the page can. */
const stepLimitMs = 120_000;
/** No step of a story has more stages. */
const mostStages = 60;
/** Nobody can point between two instants that are closer than this on the timeline. */
const leastStagePixels = 3;

const asked = process.argv.slice(2);
const chosen = asked.length === 0 ? stories : stories.filter(({ id }) => asked.includes(id));
const server = await preview({ logLevel: 'error', preview: { host: '127.0.0.1' } });
const address = server.resolvedUrls?.local[0];
if (address === undefined) throw new Error('the built page has no address');
const executablePath = installedChromium();
const browser = await chromium.launch({
  args: chromiumArguments(),
  ...(executablePath ? { executablePath } : {}),
});
mkdirSync(folder, { recursive: true });
for (const { id, title, text } of chosen) {
  rmSync(`${folder}/${id}`, { recursive: true, force: true });
  mkdirSync(`${folder}/${id}`);
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 }, colorScheme: 'light' });
  await page.goto(`${address}?story=${id}`);
  const pictures = await drawStory(page, id, stepsIn(text));
  writeFileSync(`${folder}/${id}/README.md`, storyPage(title, pictures));
  console.log(`${id}: ${pictures.length} pictures`);
  await page.close();
}
await browser.close();
await server.close();
writeFileSync(`${folder}/README.md`, contents());

function stepsIn(text: string): readonly string[] {
  const read = readMarkdownStory(text);
  if (!read.ok) throw new Error('a story of the engine is no story');
  return stepsOf(read.story).steps;
}

async function drawStory(page: Page, id: string, steps: readonly string[]): Promise<Picture[]> {
  const lesson = page.getByRole('region', { name: 'Lesson', exact: true });
  const goOn = lesson.getByRole('button').last();
  const nextStep = lesson.getByRole('button', { name: 'Next step' });
  // What was paused for a picture stays so: the lesson says when a step has ended.
  const ended = nextStep.or(lesson.getByText('The story ends here'));
  const cluster = page.locator('.cluster-picture');
  const narration = page.getByRole('status', { name: 'What happens now' });
  const head = page.getByRole('slider', { name: 'Moment shown' });
  await page.getByRole('button', { name: /^Pace/ }).click();
  await page.getByRole('slider', { name: 'Speed' }).press('End');
  await page.keyboard.press('Escape');
  // The first picture waits for all that comes after the first load.
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(1_000);
  const pictures: Picture[] = [];
  let lastSeen: Buffer = Buffer.alloc(0);
  let script: string[] = [];
  const draw = async (): Promise<void> => {
    // Where a pointer rests, something is lit or previewed.
    await page.mouse.move(1, 1);
    // What is risked is worked out when there is nothing else to do.
    await page.waitForTimeout(300);
    const seen = await screenshotOf(page, cluster);
    const told = (await narration.textContent()) ?? '';
    const last = pictures.at(-1);
    if (last === undefined || !lastSeen.equals(seen) || told !== last.narration) {
      const file = `${String(pictures.length + 1).padStart(2, '0')}.png`;
      writeFileSync(`${folder}/${id}/${file}`, seen);
      const clock = (await head.getAttribute('aria-valuetext'))?.split(' of ')[0] ?? '';
      pictures.push({ file, script: script.join('\n'), clock, narration: told });
      script = [];
    }
    lastSeen = seen;
  };
  for (const step of steps) {
    const drawnToMs = await instantOf(head);
    if (pictures.length === 0) await draw();
    script.push(step);
    // A step that has been taken is left first.
    if (await nextStep.isVisible()) await nextStep.click();
    await goOn.click();
    await ended.waitFor({ timeout: stepLimitMs });
    for (const x of await middlesOfStages(head, drawnToMs)) {
      const place = await head.boundingBox();
      if (place === null) throw new Error('the moment shown is not on the page');
      await page.mouse.click(x, place.y + place.height - 8);
      await draw();
    }
    await head.press('End');
    await draw();
  }
  return pictures;
}

/** The picture with a little of the card around it, without the underline of the tab above it. */
async function screenshotOf(page: Page, cluster: Locator): Promise<Buffer> {
  const box = await cluster.boundingBox();
  if (box === null) throw new Error('the cluster is not on the page');
  const clip = { x: box.x - 6, y: box.y + 2, width: box.width + 12, height: box.height + 4 };
  return page.screenshot({ animations: 'disabled', clip });
}

/** Where on the page the middles of the stages lie that the moment shown has gone through since an instant. */
async function middlesOfStages(head: Locator, sinceMs: number): Promise<readonly number[]> {
  const stops: number[] = [];
  for (let stop = 0; stop < mostStages && (await instantOf(head)) >= sinceMs; stop += 1) {
    const place = await head.boundingBox();
    if (place !== null && stops[0] !== place.x) stops.unshift(place.x);
    const before = await instantOf(head);
    await head.press('Shift+ArrowLeft');
    if ((await instantOf(head)) === before) break;
  }
  const half = ((await head.boundingBox())?.width ?? 0) / 2;
  return stops
    .map((x, index) => ({ x, next: stops[index + 1] ?? x }))
    .filter(({ x, next }) => next - x > leastStagePixels)
    .map(({ x, next }) => half + (x + next) / 2);
}

async function instantOf(head: Locator): Promise<number> {
  return Number(await head.getAttribute('aria-valuenow'));
}

function storyPage(title: string, pictures: readonly Picture[]): string {
  const steps = pictures.map(({ file, script, clock, narration }) => {
    const run = script === '' ? '' : `\`\`\`sql\n${script}\n\`\`\`\n\n`;
    return `${run}![${narration.replaceAll(/[[\]]/g, '')}](${file})\n\n${clock} · ${narration}\n`;
  });
  return `# ${title}\n\nWritten by \`npm run pictures\`.\n\n${steps.join('\n')}`;
}

function contents(): string {
  const lines = stories.map(({ id, title }) => `- [${title}](${id}/README.md)`);
  const { name } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly name: string };
  return `# The stories of ${name}, step by step\n\nWritten by \`npm run pictures\`.\n\n${lines.join('\n')}\n`;
}
