import { readMarkdownStory } from '@ha-playground/engine/story';
import { describe, expect, test } from 'vitest';
import { storyPageWords as german } from '../../words/de/story-pages.ts';
import { storyPageWords as english } from '../../words/en/story-pages.ts';
import {
  oembedOf,
  type PageLanguage,
  pageOfStories,
  pageOfStory,
  type Site,
  type StoryOfSite,
} from './story-page.ts';

const tick = '```';
const text = `# A <title>

What it is about: \`x\` & more.

Why it comes.

${tick}sql
SELECT 1, '<script>';
${tick}

${tick}output
+---+----------+
| 1 | <script> |
+---+----------+
| 1 | <script> |
+---+----------+
1 row in set (0.00 sec)
${tick}

> Keep this.

## The end

[Try it](?story=alerts), [the chapter](../../docs/book/a.md) or [not](javascript:alert(1)).
`;
const read = readMarkdownStory(text);
if (!read.ok) throw new Error(read.message);
const { title, summary } = read.story;
const story: StoryOfSite = {
  id: 'a-story',
  title,
  summary,
  story: read.story,
  picture: { width: 700, height: 350 },
};
const other: StoryOfSite = { ...story, id: 'other', title: 'Another', picture: null };
const inEnglish: PageLanguage = {
  tag: 'en',
  name: 'English',
  words: english,
  folder: '',
  spokenAnswer: (choice) => choice,
};
const inGerman: PageLanguage = {
  tag: 'de',
  name: 'Deutsch',
  words: german,
  folder: 'de/',
  spokenAnswer: (choice) => (choice === 'Yes' ? 'Ja' : choice),
};
const address = 'https://example.org/p/';
const site: Site = {
  address,
  stories: [story, other],
  language: inEnglish,
  others: [inGerman],
  hasDocs: false,
};

describe('page of a story', () => {
  test('everything of it is read without a script: prose, statements, tables, what to keep', () => {
    const page = pageOfStory(story, site);
    expect(page).toContain('<h1>A &#60;title&#62;</h1>');
    expect(page.match(/What it is about/g)).toHaveLength(3);
    expect(page).toContain('<p>Why it comes.</p><pre class="statements"');
    expect(page).toContain(
      '<tbody><tr><td>1</td><td>&#60;script&#62;</td></tr></tbody></table></div><p class="below">1 row in set',
    );
    expect(page).toContain('<blockquote>Keep this.</blockquote><h2>The end</h2>');
    expect(page).toContain('<a href="../../?story=alerts">Try it</a>');
    expect(page).not.toMatch(/href="javascript|<script>/);
    expect(page).toContain(', <span>the chapter</span> or');
    expect(pageOfStory(story, { ...site, hasDocs: true })).toContain(
      '<a href="../../docs/book/a.html">the chapter</a>',
    );
    expect(page).toContain('After it: <a href="../other/">Another</a>');
  });

  test('it names its own address, picture and oEmbed where the site has an address, and nowhere else', () => {
    expect(pageOfStory(story, site)).toContain(
      '<link rel="canonical" href="https://example.org/p/stories/a-story/">',
    );
    expect(pageOfStory(story, site)).toContain('content="https://example.org/p/stories/a-story/picture.png"');
    expect(pageOfStory(other, site)).not.toContain('og:image');
    expect(pageOfStory(story, { ...site, address: null })).not.toMatch(/https?:/);
    expect(oembedOf(other, site, address)).toEqual({
      version: '1.0',
      type: 'rich',
      title: 'Another',
      provider_name: 'HA Playground',
      provider_url: 'https://example.org/p/',
      width: 700,
      height: 520,
      html: expect.stringMatching(
        /^<iframe src="https:\/\/example\.org\/p\/embed\/\?story=other" title="Another" /,
      ),
    });
  });

  test('in another language it stands in that one’s folder, leads into the playground in it, and each names the other', () => {
    const own: Site = { ...site, language: inGerman, others: [inEnglish] };
    const page = pageOfStory(story, own);
    expect(page).toContain('<html lang="de">');
    expect(page).toContain('<link rel="canonical" href="https://example.org/p/de/stories/a-story/">');
    expect(page).toContain('<a href="../../../?story=a-story&#38;lang=de" class="play">Schritt für Schritt');
    expect(page).toContain('<a href="../../../?story=alerts&#38;lang=de">Try it</a>');
    expect(page).toContain('src="../../../stories/a-story/picture.png"');
    expect(page).toMatch(/<ha-playground [^>]*lang="de"/);
    expect(page).toContain('<a href="../../../stories/a-story/" hreflang="en" lang="en">English</a>');
    expect(pageOfStory(story, site)).toContain(
      '<a href="../../de/stories/a-story/" hreflang="de" lang="de">Deutsch</a>',
    );
    for (const each of [pageOfStory(story, site), page])
      for (const [tag, folder] of [
        ['de', 'de/'],
        ['en', ''],
      ])
        expect(each).toContain(
          `<link rel="alternate" hreflang="${tag}" href="https://example.org/p/${folder}stories/a-story/">`,
        );
    expect(pageOfStory(story, { ...own, address: null })).not.toMatch(/https?:/);
    expect(JSON.stringify(oembedOf(other, own, address))).toContain('embed/?story=other&#38;lang=de');
    expect(pageOfStories(own)).toContain('<link rel="stylesheet" href="../../stories/stories.css">');
  });

  test('the list has every story', () => {
    const list = pageOfStories(site);
    expect(list).toContain('<h2><a href="a-story/">A &#60;title&#62;</a></h2>');
    expect(list).toContain('<h2><a href="other/">Another</a></h2>');
  });
});
