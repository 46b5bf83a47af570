import {
  elementsOfPart as elementsOfShown,
  type FencePart,
  htmlOf,
  type PageElement,
  partsOfBlocks,
} from '@ha-playground/engine/pages';
import type { Story } from '@ha-playground/engine/story';
import {
  type Paragraph,
  type Piece,
  pageOfDocs,
  parsePieces,
  parseProse,
  textOf,
} from '../../ui/prose/parse-prose.ts';
import type { StoryPageWords } from '../../words/en/story-pages.ts';

/** A story that gets a page. */
export interface StoryOfSite {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly story: Story;
  /** The size of `picture.png` beside its page, in pixels; null where there is no picture of it. */
  readonly picture: { readonly width: number; readonly height: number } | null;
}

/** A language in which pages of stories are written. */
export interface PageLanguage {
  readonly tag: string;
  /** As it calls itself. */
  readonly name: string;
  readonly words: StoryPageWords;
  /** Where its `stories/` stand in the site: empty for the root, else a folder with its slash. */
  readonly folder: '' | `${string}/`;
  /** What can be chosen in a bet, as people read it. */
  readonly spokenAnswer: (choice: string) => string;
}

/** What surrounds a page. */
export interface Site {
  /** The address of the playground, with its last slash; null where nobody has said it, so that no page names its own. */
  readonly address: string | null;
  readonly stories: readonly StoryOfSite[];
  readonly language: PageLanguage;
  /** In which other languages each page is there as well. */
  readonly others: readonly PageLanguage[];
  /** Is the site of the documentation beside it, in `docs/`? */
  readonly hasDocs: boolean;
}

type Children = readonly (PageElement | string)[];
type Attributes = { readonly [name: string]: string };

const element = (tag: string, attributes: Attributes, ...children: Children): PageElement => ({
  tag,
  attributes: Object.entries(attributes),
  children,
});

/** Scripts and styles of the site alone; the player has a policy of its own. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** From the folder of a language's stories to the root of the site. */
const rootOf = ({ folder }: PageLanguage): string => (folder === '' ? '../' : '../../');

/** Where a page of stories is in a language, from the root of the site: the list, or that of a story. */
const placeOf = ({ folder }: PageLanguage, id: string | null): string =>
  `${folder}stories/${id === null ? '' : `${id}/`}`;

/** What the playground and the player are told, so that they speak the language of the page. */
const spoken = ({ folder, tag }: PageLanguage): string => (folder === '' ? '' : `lang=${tag}`);

/** The same page in other languages, for whoever reads. */
const otherPages = ({ others }: Site, root: string, id: string | null): Children =>
  others.flatMap((other) => [
    ' · ',
    element('a', { href: `${root}${placeOf(other, id)}`, hreflang: other.tag, lang: other.tag }, other.name),
  ]);

/** The same page in all languages, for whoever searches; only where the site knows its address. */
const alternatesOf = ({ address, language, others }: Site, id: string | null): readonly PageElement[] =>
  address === null || others.length === 0
    ? []
    : [language, ...others]
        .toSorted((one, other) => (one.tag < other.tag ? -1 : 1))
        .map((each) =>
          element('link', {
            rel: 'alternate',
            hreflang: each.tag,
            href: `${address}${placeOf(each, id)}`,
          }),
        );

/** The page of a story: all of it is read without a script, and its picture comes alive with one. */
export function pageOfStory(shown: StoryOfSite, site: Site): string {
  const { address, language } = site;
  const { words } = language;
  const { id, title, summary, story } = shown;
  const root = `../${rootOf(language)}`;
  const own = address === null ? null : `${address}${placeOf(language, id)}`;
  const plain = textOf(parsePieces(summary));
  return documentOf(
    language,
    [
      ...headOf({ title: words.titleOf(title), description: plain, root }),
      property('og:type', 'article'),
      property('og:title', title),
      property('og:description', plain),
      ...(own === null ? [] : addressed(own, shown, site)),
      ...alternatesOf(site, id),
      element('script', { src: `${root}embed/ha-playground.js`, defer: '' }),
    ],
    [
      element(
        'nav',
        {},
        element('a', { href: `${root}${asked(spoken(language))}` }, words.site),
        ' › ',
        element('a', { href: '../' }, words.stories),
        ...otherPages(site, root, id),
      ),
      element(
        'main',
        {},
        ...beginningOf(shown, site),
        ...story.blocks.flatMap((block, index) => elementsOfBlock(block, index, site)),
        ...elementsOfProse(story.closing, site),
      ),
      footerOf(id, site),
    ],
  );
}

/** `?lang=de`, or nothing. */
const asked = (...parts: readonly string[]): string => {
  const all = parts.filter((part) => part !== '');
  return all.length === 0 ? '' : `?${all.join('&')}`;
};

/** What a story is about, the way to play it, and its picture, which comes alive. */
function beginningOf({ id, title, summary, story, picture }: StoryOfSite, site: Site): Children {
  const { language } = site;
  const { words } = language;
  const root = `../${rootOf(language)}`;
  return [
    element('h1', {}, title),
    element('p', { class: 'summary' }, ...elementsOfPieces(parsePieces(summary), site)),
    element(
      'p',
      {},
      element('a', { href: `${root}${asked(`story=${id}`, spoken(language))}`, class: 'play' }, words.play),
    ),
    element(
      'ha-playground',
      {
        story: id,
        title,
        loading: 'click',
        label: words.watch,
        ...(spoken(language) === '' ? {} : { lang: language.tag }),
      },
      ...(picture === null
        ? []
        : [
            element('img', {
              // All languages share the picture.
              src: language.folder === '' ? 'picture.png' : `${root}stories/${id}/picture.png`,
              alt: words.pictureOf(title),
              width: `${picture.width}`,
              height: `${picture.height}`,
            }),
          ]),
    ),
    // The first paragraph of a story is its summary, which stands above.
    ...elementsOfProse(withoutFirst(story.blocks[0]?.prose ?? '', summary), site),
  ];
}

const elementsOfBlock = (block: Story['blocks'][number], index: number, site: Site): Children => [
  ...(index === 0 ? [] : elementsOfProse(block.prose, site)),
  ...(block.bet === undefined
    ? []
    : [
        element(
          'ul',
          {},
          ...block.bet.choices.map((choice) => element('li', {}, site.language.spokenAnswer(choice))),
        ),
      ]),
  ...partsOfBlocks([block]).flatMap(elementsOfPart),
  ...(block.takeaway === ''
    ? []
    : [
        element(
          'blockquote',
          {},
          ...elementsOfPieces(parsePieces(block.takeaway.replaceAll('\n', ' ')), site),
        ),
      ]),
];

/** The stories before and after it, in the order in which they are offered. */
function footerOf(id: string, { stories, language: { words } }: Site): PageElement {
  const at = stories.findIndex((other) => other.id === id);
  const neighbours = [
    { name: words.before, other: stories[at - 1] },
    { name: words.after, other: stories[at + 1] },
  ];
  return element(
    'footer',
    {},
    element('p', {}, words.made),
    ...neighbours.flatMap(({ name, other }) =>
      other === undefined
        ? []
        : [element('p', {}, `${name}: `, element('a', { href: `../${other.id}/` }, other.title))],
    ),
  );
}

/** The page that lists them all. */
export function pageOfStories(site: Site): string {
  const { address, stories, language } = site;
  const { words } = language;
  const root = rootOf(language);
  const playground = `${root}${asked(spoken(language))}`;
  return documentOf(
    language,
    [
      ...headOf({ title: words.titleOf(words.stories), description: words.storiesIntroduction, root }),
      ...(address === null
        ? []
        : [element('link', { rel: 'canonical', href: `${address}${placeOf(language, null)}` })]),
      ...alternatesOf(site, null),
    ],
    [
      element('nav', {}, element('a', { href: playground }, words.site), ...otherPages(site, root, null)),
      element(
        'main',
        {},
        element('h1', {}, words.stories),
        element('p', { class: 'summary' }, words.storiesIntroduction),
        element('p', {}, element('a', { href: playground, class: 'play' }, words.playAny)),
        ...stories.map(({ id, title, summary }) =>
          element(
            'section',
            {},
            element('h2', {}, element('a', { href: `${id}/` }, title)),
            element('p', {}, ...elementsOfPieces(parsePieces(summary), site)),
          ),
        ),
      ),
    ],
  );
}

/** What stands where a story was called otherwise: it leads on to where that is now. */
export const pageOfRenamed = (now: string, language: PageLanguage): string =>
  documentOf(
    language,
    [
      element('meta', { charset: 'utf-8' }),
      element('meta', { 'http-equiv': 'refresh', content: `0; url=../${now}/` }),
      element('meta', { name: 'robots', content: 'noindex' }),
      element('title', {}, language.words.site),
    ],
    [element('p', {}, element('a', { href: `../${now}/` }, language.words.play))],
  );

/** What a page that links to a story can show in its place, as oEmbed says it. */
export const oembedOf = (
  { id, title, picture }: StoryOfSite,
  { language }: Pick<Site, 'language'>,
  address: string,
): object => {
  const frame = element('iframe', {
    src: `${address}embed/${asked(`story=${id}`, spoken(language))}`,
    title,
    sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox',
    loading: 'lazy',
    width: '700',
    height: '520',
    style: 'border:0',
  });
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: language.words.site,
    provider_url: address,
    width: 700,
    height: 520,
    html: htmlOf(frame),
    ...(picture === null
      ? {}
      : {
          thumbnail_url: `${address}stories/${id}/picture.png`,
          thumbnail_width: picture.width,
          thumbnail_height: picture.height,
        }),
  };
};

const property = (name: string, content: string): PageElement => element('meta', { property: name, content });

function headOf({
  title,
  description,
  root,
}: {
  readonly title: string;
  readonly description: string;
  /** From the page to the root of the site. */
  readonly root: string;
}): readonly PageElement[] {
  return [
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'description', content: description }),
    element('title', {}, title),
    element('link', { rel: 'icon', type: 'image/svg+xml', href: `${root}favicon.svg` }),
    element('link', { rel: 'stylesheet', href: `${root}stories/stories.css` }),
  ];
}

/** What can be said only of a page that knows its address. */
const addressed = (
  own: string,
  { id, title, picture }: StoryOfSite,
  { address, language }: Site,
): readonly PageElement[] => [
  element('link', { rel: 'canonical', href: own }),
  element('link', { rel: 'alternate', type: 'application/json+oembed', href: `${own}oembed.json`, title }),
  property('og:url', own),
  ...(picture === null
    ? []
    : [
        property('og:image', `${address}stories/${id}/picture.png`),
        property('og:image:alt', language.words.pictureOf(title)),
        element('meta', { name: 'twitter:card', content: 'summary_large_image' }),
      ]),
];

const documentOf = (
  { tag }: PageLanguage,
  head: readonly PageElement[],
  body: readonly PageElement[],
): string => `<!doctype html>\n<html lang="${tag}">\n${[...head, ...body].map(htmlOf).join('\n')}\n</html>\n`;

function withoutFirst(prose: string, summary: string): string {
  const [first = '', ...rest] = prose.split(/\n{2,}/);
  return first.replaceAll('\n', ' ') === summary ? rest.join('\n\n') : prose;
}

const elementsOfProse = (prose: string, site: Site): readonly PageElement[] =>
  parseProse(prose).map((paragraph) => elementOfParagraph(paragraph, site));

function elementOfParagraph(paragraph: Paragraph, site: Site): PageElement {
  switch (paragraph.kind) {
    case 'code':
      return element('pre', {}, element('code', {}, paragraph.text));
    case 'list':
      return element(
        paragraph.isNumbered ? 'ol' : 'ul',
        {},
        ...paragraph.items.map((pieces) => element('li', {}, ...elementsOfPieces(pieces, site))),
      );
    default: {
      const tag = { heading: 'h2', text: 'p', quotation: 'blockquote' }[paragraph.kind];
      return element(tag, {}, ...elementsOfPieces(paragraph.pieces, site));
    }
  }
}

const elementsOfPieces = (pieces: readonly Piece[], site: Site): Children =>
  pieces.map((piece) => elementOfPiece(piece, site));

function elementOfPiece(piece: Piece, site: Site): PageElement | string {
  switch (piece.kind) {
    case 'text':
    case 'term':
      return piece.text;
    case 'code':
      return element('code', {}, piece.text);
    case 'link':
      return elementOfLink(piece, site);
    default:
      return element(piece.kind === 'strong' ? 'strong' : 'em', {}, ...elementsOfPieces(piece.pieces, site));
  }
}

function elementOfLink({ href, pieces }: Extract<Piece, { kind: 'link' }>, site: Site): PageElement {
  const to = hrefOf(href, site);
  const children = elementsOfPieces(pieces, site);
  return to === null ? element('span', {}, ...children) : element('a', { href: to }, ...children);
}

/** A query or a fragment is one of the playground, which then speaks the language of the page; null for what is not in the site. */
function hrefOf(href: string, { language, hasDocs }: Site): string | null {
  const page = pageOfDocs(href);
  if (page !== null) return hasDocs ? `../${rootOf(language)}docs/${page}` : null;
  if (!/^[?#]/.test(href)) return href;
  const [, query = '', fragment = ''] = /^(?:[?]([^#]*))?(#.*)?$/.exec(href) ?? [];
  return `../${rootOf(language)}${asked(query, spoken(language))}${fragment}`;
}

/** As any page shows it; what is wider than the page is scrolled within itself. */
const elementsOfPart = (part: FencePart): readonly PageElement[] =>
  elementsOfShown(part).map((shown) => {
    if (shown.tag === 'table') return element('div', { class: 'table', tabindex: '0' }, shown);
    return {
      ...shown,
      attributes: Object.entries(
        shown.tag === 'pre' ? { class: part.kind, tabindex: '0' } : { class: 'below' },
      ),
    };
  });
