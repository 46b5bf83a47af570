import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  oembedOf,
  type PageLanguage,
  pageOfRenamed,
  pageOfStories,
  pageOfStory,
  type Site,
  type StoryOfSite,
} from '../../app/pages/stories/story-page.ts';
import { renamedStories } from '../../app/presentation/renamed-stories.ts';
import { translated } from '../../app/presentation/translated.ts';
import { answers as germanAnswers } from '../../app/words/de/answers.ts';
import { storyPageWords as german } from '../../app/words/de/story-pages.ts';
import { storyPageWords as english } from '../../app/words/en/story-pages.ts';
import { stories } from '../../engine/stories/index.ts';
import { readMarkdownStory } from '../../engine/story.ts';

const inEnglish: PageLanguage = {
  tag: 'en',
  name: 'English',
  words: english,
  folder: '',
  spokenAnswer: (choice) => choice,
};

/** English first, which stands at the root; each other one in a folder called by its tag, as its prose is in `app/words`. */
const pageLanguages: readonly PageLanguage[] = [
  inEnglish,
  {
    tag: 'de',
    name: 'Deutsch',
    words: german,
    folder: 'de/',
    spokenAnswer: (choice) => germanAnswers[choice] ?? choice,
  },
];

/** Writes `stories/` below `folder`, in each language, and returns how many pages there are. */
export function writeStoryPages(folder: string, address: string | null): number {
  for (const language of pageLanguages) writePagesIn(language, folder, address);
  const place = join(folder, 'stories');
  copyFileSync('app/pages/stories/stories.css', join(place, 'stories.css'));
  for (const { id } of stories) {
    const picture = pictureOf(id);
    if (picture !== null) copyFileSync(picture, join(place, id, 'picture.png'));
  }
  for (const [before, now] of Object.entries(renamedStories)) {
    mkdirSync(join(place, before), { recursive: true });
    writeFileSync(join(place, before, 'index.html'), pageOfRenamed(now, inEnglish));
  }
  return pageLanguages.length * (stories.length + 1);
}

function writePagesIn(language: PageLanguage, folder: string, address: string | null): void {
  const shown = stories.map((story) => shownIn(language, story));
  const others = pageLanguages.filter((other) => other !== language);
  const hasDocs = process.env.WITH_DOCS !== undefined;
  const site: Site = { address, stories: shown, language, others, hasDocs };
  const place = join(folder, language.folder, 'stories');
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'index.html'), pageOfStories(site));
  for (const story of shown) {
    const own = join(place, story.id);
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, 'index.html'), pageOfStory(story, site));
    if (address !== null)
      writeFileSync(join(own, 'oembed.json'), `${JSON.stringify(oembedOf(story, site, address), null, 2)}\n`);
  }
}

/** A story as a language tells it: throws where it has no text of it, or one of another version. */
function shownIn(language: PageLanguage, { id, title, summary, text }: Written): StoryOfSite {
  const told = language === inEnglish ? text : translated(text, proseOf(language, id));
  const read = told === null ? null : readMarkdownStory(told);
  if (read === null || !read.ok) throw new Error(`${id} is no story in ${language.tag}`);
  const named = language === inEnglish ? { title, summary } : read.story;
  return {
    id,
    title: named.title,
    summary: named.summary,
    story: read.story,
    picture: sizeOf(pictureOf(id)),
  };
}

type Written = (typeof stories)[number];

const proseOf = ({ tag }: PageLanguage, id: string): string =>
  readFileSync(`app/words/${tag}/stories/${id}.md`, 'utf8');

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
