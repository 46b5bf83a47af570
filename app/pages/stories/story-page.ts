import {
  elementsOfPart as elementsOfShown,
  type FencePart,
  htmlOf,
  type PageElement,
  partsOfBlocks,
} from '@ha-playground/engine/pages';
import type { Story } from '@ha-playground/engine/story';
import { type Paragraph, type Piece, parsePieces, parseProse, textOf } from '../../ui/prose/parse-prose.ts';
import { storyPageWords as words } from '../../words/en/story-pages.ts';

/** A story that gets a page. */
export interface StoryOfSite {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly story: Story;
  /** The size of `picture.png` beside its page, in pixels; null where there is no picture of it. */
  readonly picture: { readonly width: number; readonly height: number } | null;
}

/** What surrounds a page. */
export interface Site {
  /** The address of the playground, with its last slash; null where nobody has said it, so that no page names its own. */
  readonly address: string | null;
  readonly stories: readonly StoryOfSite[];
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

/** The page of a story: all of it is read without a script, and its picture comes alive with one. */
export function pageOfStory(shown: StoryOfSite, { address, stories }: Site): string {
  const { id, title, summary, story, picture } = shown;
  const own = address === null ? null : `${address}stories/${id}/`;
  const plain = textOf(parsePieces(summary));
  return documentOf(
    [
      ...headOf({ title: words.titleOf(title), description: plain, up: '../' }),
      property('og:type', 'article'),
      property('og:title', title),
      property('og:description', plain),
      ...(own === null ? [] : addressed(own, title, picture !== null)),
      element('script', { src: '../../embed/ha-playground.js', defer: '' }),
    ],
    [
      element(
        'nav',
        {},
        element('a', { href: '../../' }, words.site),
        ' › ',
        element('a', { href: '../' }, words.stories),
      ),
      element(
        'main',
        {},
        ...beginningOf(shown),
        ...story.blocks.flatMap(elementsOfBlock),
        ...elementsOfProse(story.closing),
      ),
      footerOf(id, stories),
    ],
  );
}

/** What a story is about, the way to play it, and its picture, which comes alive. */
function beginningOf({ id, title, summary, story, picture }: StoryOfSite): readonly PageElement[] {
  return [
    element('h1', {}, title),
    element('p', { class: 'summary' }, ...parsePieces(summary).map(elementOfPiece)),
    element('p', {}, element('a', { href: `../../?story=${id}`, class: 'play' }, words.play)),
    element(
      'ha-playground',
      { story: id, title, loading: 'click', label: words.watch },
      ...(picture === null
        ? []
        : [
            element('img', {
              src: 'picture.png',
              alt: words.pictureOf(title),
              width: `${picture.width}`,
              height: `${picture.height}`,
            }),
          ]),
    ),
    // The first paragraph of a story is its summary, which stands above.
    ...elementsOfProse(withoutFirst(story.blocks[0]?.prose ?? '', summary)),
  ];
}

const elementsOfBlock = (block: Story['blocks'][number], index: number): readonly PageElement[] => [
  ...(index === 0 ? [] : elementsOfProse(block.prose)),
  ...(block.bet === undefined
    ? []
    : [element('ul', {}, ...block.bet.choices.map((choice) => element('li', {}, choice)))]),
  ...partsOfBlocks([block]).flatMap(elementsOfPart),
  ...(block.takeaway === ''
    ? []
    : [element('blockquote', {}, ...parsePieces(block.takeaway.replaceAll('\n', ' ')).map(elementOfPiece))]),
];

/** The stories before and after it, in the order in which they are offered. */
function footerOf(id: string, stories: readonly StoryOfSite[]): PageElement {
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
export const pageOfStories = ({ address, stories }: Site): string =>
  documentOf(
    [
      ...headOf({ title: words.titleOf(words.stories), description: words.storiesIntroduction, up: '' }),
      ...(address === null ? [] : [element('link', { rel: 'canonical', href: `${address}stories/` })]),
    ],
    [
      element('nav', {}, element('a', { href: '../' }, words.site)),
      element(
        'main',
        {},
        element('h1', {}, words.stories),
        element('p', { class: 'summary' }, words.storiesIntroduction),
        element('p', {}, element('a', { href: '../', class: 'play' }, words.playAny)),
        ...stories.map(({ id, title, summary }) =>
          element(
            'section',
            {},
            element('h2', {}, element('a', { href: `${id}/` }, title)),
            element('p', {}, ...parsePieces(summary).map(elementOfPiece)),
          ),
        ),
      ),
    ],
  );

/** What stands where a story was called otherwise: it leads on to where that is now. */
export const pageOfRenamed = (now: string): string =>
  documentOf(
    [
      element('meta', { charset: 'utf-8' }),
      element('meta', { 'http-equiv': 'refresh', content: `0; url=../${now}/` }),
      element('meta', { name: 'robots', content: 'noindex' }),
      element('title', {}, words.site),
    ],
    [element('p', {}, element('a', { href: `../${now}/` }, words.play))],
  );

/** What a page that links to a story can show in its place, as oEmbed says it. */
export const oembedOf = ({ id, title, picture }: StoryOfSite, address: string): object => {
  const frame = element('iframe', {
    src: `${address}embed/?story=${id}`,
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
    provider_name: words.site,
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
  up,
}: {
  readonly title: string;
  readonly description: string;
  /** From the page to the folder of all stories. */
  readonly up: string;
}): readonly PageElement[] {
  return [
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'description', content: description }),
    element('title', {}, title),
    element('link', { rel: 'icon', type: 'image/svg+xml', href: `${up}../favicon.svg` }),
    element('link', { rel: 'stylesheet', href: `${up}stories.css` }),
  ];
}

/** What can be said only of a page that knows its address. */
const addressed = (own: string, title: string, hasPicture: boolean): readonly PageElement[] => [
  element('link', { rel: 'canonical', href: own }),
  element('link', { rel: 'alternate', type: 'application/json+oembed', href: `${own}oembed.json`, title }),
  property('og:url', own),
  ...(hasPicture
    ? [
        property('og:image', `${own}picture.png`),
        property('og:image:alt', words.pictureOf(title)),
        element('meta', { name: 'twitter:card', content: 'summary_large_image' }),
      ]
    : []),
];

const documentOf = (head: readonly PageElement[], body: readonly PageElement[]): string =>
  `<!doctype html>\n<html lang="en">\n${[...head, ...body].map(htmlOf).join('\n')}\n</html>\n`;

function withoutFirst(prose: string, summary: string): string {
  const [first = '', ...rest] = prose.split(/\n{2,}/);
  return first.replaceAll('\n', ' ') === summary ? rest.join('\n\n') : prose;
}

const elementsOfProse = (prose: string): readonly PageElement[] => parseProse(prose).map(elementOfParagraph);

function elementOfParagraph(paragraph: Paragraph): PageElement {
  switch (paragraph.kind) {
    case 'code':
      return element('pre', {}, element('code', {}, paragraph.text));
    case 'list':
      return element(
        paragraph.isNumbered ? 'ol' : 'ul',
        {},
        ...paragraph.items.map((pieces) => element('li', {}, ...pieces.map(elementOfPiece))),
      );
    default: {
      const tag = { heading: 'h2', text: 'p', quotation: 'blockquote' }[paragraph.kind];
      return element(tag, {}, ...paragraph.pieces.map(elementOfPiece));
    }
  }
}

function elementOfPiece(piece: Piece): PageElement | string {
  switch (piece.kind) {
    case 'text':
    case 'term':
      return piece.text;
    case 'code':
      return element('code', {}, piece.text);
    case 'link':
      // A query or a fragment is one of the playground.
      return element(
        'a',
        { href: /^[?#]/.test(piece.href) ? `../../${piece.href}` : piece.href },
        ...piece.pieces.map(elementOfPiece),
      );
    default:
      return element(piece.kind === 'strong' ? 'strong' : 'em', {}, ...piece.pieces.map(elementOfPiece));
  }
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
