import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  oembedOf,
  pageOfRenamed,
  pageOfStories,
  pageOfStory,
  type StoryOfSite,
} from '../../app/pages/stories/story-page.ts';
import { renamedStories } from '../../app/presentation/renamed-stories.ts';
import { stories } from '../../engine/stories/index.ts';
import { readMarkdownStory } from '../../engine/story.ts';

/** Writes `stories/` below `folder`, and returns how many pages there are. */
export function writeStoryPages(folder: string, address: string | null): number {
  const shown = stories.map(shownOf);
  const site = { address, stories: shown };
  const place = join(folder, 'stories');
  mkdirSync(place, { recursive: true });
  copyFileSync('app/pages/stories/stories.css', join(place, 'stories.css'));
  writeFileSync(join(place, 'index.html'), pageOfStories(site));
  for (const story of shown) {
    const own = join(place, story.id);
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, 'index.html'), pageOfStory(story, site));
    const picture = pictureOf(story.id);
    if (picture !== null) copyFileSync(picture, join(own, 'picture.png'));
    if (address !== null)
      writeFileSync(join(own, 'oembed.json'), `${JSON.stringify(oembedOf(story, address), null, 2)}\n`);
  }
  for (const [before, now] of Object.entries(renamedStories)) {
    mkdirSync(join(place, before), { recursive: true });
    writeFileSync(join(place, before, 'index.html'), pageOfRenamed(now));
  }
  return shown.length + 1;
}

function shownOf({ id, title, summary, text }: (typeof stories)[number]): StoryOfSite {
  const read = readMarkdownStory(text);
  if (!read.ok) throw new Error(`${id} is no story`);
  return { id, title, summary, story: read.story, picture: sizeOf(pictureOf(id)) };
}

/** As a PNG says it in its first bytes. */
function sizeOf(picture: string | null): StoryOfSite['picture'] {
  if (picture === null) return null;
  const bytes = readFileSync(picture);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** A picture from within a story, once something has happened: that of the third stage, or the last before it. */
function pictureOf(id: string): string | null {
  const folder = join('docs/stories', id);
  if (!existsSync(folder)) return null;
  const pictures = readdirSync(folder).filter((file) => file.endsWith('.png'));
  const chosen = pictures.toSorted()[Math.min(2, pictures.length - 1)];
  return chosen === undefined ? null : join(folder, chosen);
}
