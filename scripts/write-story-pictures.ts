/**
 * Draws every story step by step: `npm run pictures` builds the page, takes each story to its end and writes
 * docs/stories, one picture for each step that changes what is seen, and a page that shows them in order.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import { chromiumArguments, installedChromium } from '../e2e/support/chromium.ts';
import { stories } from '../engine/stories/index.ts';

interface Picture {
  readonly file: string;
  /** What was run since the picture before. */
  readonly script: string;
  readonly narration: string;
}

const folder = 'docs/stories';
/** A step takes no longer than this, played as fast as the page can. */
const stepLimitMs = 120_000;

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
for (const { id, title } of chosen) {
  rmSync(`${folder}/${id}`, { recursive: true, force: true });
  mkdirSync(`${folder}/${id}`);
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 }, colorScheme: 'light' });
  await page.goto(`${address}?story=${id}`);
  const pictures = await drawStory(page, id);
  writeFileSync(`${folder}/${id}/README.md`, storyPage(title, pictures));
  console.log(`${id}: ${pictures.length} pictures`);
  await page.close();
}
await browser.close();
await server.close();
writeFileSync(`${folder}/README.md`, contents());

async function drawStory(page: Page, id: string): Promise<Picture[]> {
  const tryNext = page.getByRole('region', { name: 'Try next' });
  const stage = page.getByRole('region', { name: 'Cluster', exact: true });
  const picture = stage.getByRole('tabpanel', { name: 'Cluster' });
  const narration = page.getByRole('status', { name: 'What happens now' });
  await page.getByRole('slider', { name: 'Speed' }).press('End');
  const pictures: Picture[] = [];
  let lastSeen: Buffer = Buffer.alloc(0);
  let script: string[] = [];
  for (;;) {
    await page.getByText(/^(nothing pending|waiting for the next step)$/).waitFor({ timeout: stepLimitMs });
    // What is risked is worked out when there is nothing else to do.
    await page.waitForTimeout(300);
    const seen = await picture.screenshot({ animations: 'disabled' });
    const told = (await narration.textContent()) ?? '';
    const last = pictures.at(-1);
    if (last === undefined || !lastSeen.equals(seen) || told !== last.narration) {
      const file = `${String(pictures.length + 1).padStart(2, '0')}.png`;
      writeFileSync(`${folder}/${id}/${file}`, seen);
      pictures.push({ file, script: script.join('\n'), narration: told });
      script = [];
    }
    lastSeen = seen;
    if (await tryNext.getByText('the end').isVisible()) return pictures;
    const next = tryNext.getByRole('button').first();
    script.push((await next.textContent()) ?? '');
    await next.click();
  }
}

function storyPage(title: string, pictures: readonly Picture[]): string {
  const steps = pictures.map(({ file, script, narration }) => {
    const run = script === '' ? '' : `\`\`\`sql\n${script}\n\`\`\`\n\n`;
    return `${run}![${narration.replaceAll(/[[\]]/g, '')}](${file})\n\n${narration}\n`;
  });
  return `# ${title}\n\nWritten by \`npm run pictures\`.\n\n${steps.join('\n')}`;
}

function contents(): string {
  const lines = stories.map(({ id, title }) => `- [${title}](${id}/README.md)`);
  const { name } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly name: string };
  return `# The stories of ${name}, step by step\n\nWritten by \`npm run pictures\`.\n\n${lines.join('\n')}\n`;
}
