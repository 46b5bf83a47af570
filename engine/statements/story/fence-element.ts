import { type FencePart, fencesOfPage, type PageFence, partsOfBlocks, scriptOfBlocks } from './page-fence.ts';

/** An element of a page, before it is written as HTML or as whatever a site generator makes pages of. */
export interface PageElement {
  readonly tag: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children: readonly (PageElement | string)[];
}

export interface ElementOptions {
  /** The folder of the player, with or without its last slash; null where the page's script says it by where it stands. */
  readonly src: string | null;
  /** What there is to say of a story; null for one that there is not. */
  readonly story: (id: string) => { readonly title: string; readonly summary: string } | null;
  /** What the link to the playground says. */
  readonly linkText?: string;
}

/**
 * A fence as the element `<ha-playground>`. What it holds is read where no script runs, and shown until the player comes: what
 * the story is about, its statements, real tables, and a link to the playground where `src` says where that is.
 */
export function elementOfFence(fence: PageFence, options: ElementOptions): PageElement {
  const { parameters, blocks } = fence;
  const script = parameters.get('cmd') ?? scriptOfBlocks(blocks);
  const story = storyOf(fence, options);
  const src = parameters.get('src') ?? options.src;
  const own = new Map(parameters);
  if (script !== '') own.set('cmd', script);
  if (src !== null) own.set('src', src);
  if (!own.has('title') && story !== null) own.set('title', story.title);
  const link = src === null ? null : linkTo(src, own);
  return element(
    'ha-playground',
    [...own],
    [
      ...(story === null
        ? []
        : [element('p', [], [element('strong', [], [story.title]), ` ${story.summary}`])]),
      ...partsOfBlocks(blocks).flatMap(elementsOfPart),
      ...(link === null
        ? []
        : [
            element(
              'p',
              [],
              [element('a', [['href', link]], [options.linkText ?? 'Open it in HA Playground'])],
            ),
          ]),
    ],
  );
}

function storyOf({ parameters }: PageFence, { story }: ElementOptions): ReturnType<ElementOptions['story']> {
  const id = parameters.get('story');
  return id === undefined ? null : story(id);
}

/** The page of the playground, beside the folder of the player. */
function linkTo(src: string, parameters: ReadonlyMap<string, string>): string {
  const asked = ['story', 'cmd', 'seed'].flatMap((name) => {
    const value = parameters.get(name);
    return value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`];
  });
  const record = parameters.get('record');
  const query = asked.length === 0 ? '' : `?${asked.join('&')}`;
  return `${src.replace(/\/?$/, '/')}../${query}${record === undefined ? '' : `#s=${record}`}`;
}

/** What stands in a fence or a block of a story, as HTML has it: `pre`, or a table and a paragraph for each line that is printed below. */
export function elementsOfPart(part: FencePart): readonly PageElement[] {
  if (part.kind !== 'table')
    return [
      element(
        'pre',
        [],
        [
          element(
            'code',
            [['class', `language-${part.kind === 'statements' ? 'sql' : 'text'}`]],
            [part.text],
          ),
        ],
      ),
    ];
  const row = (tag: string, cells: readonly string[]): PageElement =>
    element(
      'tr',
      [],
      cells.map((cell) => element(tag, tag === 'th' ? [['scope', 'col']] : [], [cell])),
    );
  return [
    element(
      'table',
      [],
      [
        element('thead', [], [row('th', part.header)]),
        element(
          'tbody',
          [],
          part.rows.map((cells) => row('td', cells)),
        ),
      ],
    ),
    ...part.below.map((line) => element('p', [], [line])),
  ];
}

const element = (
  tag: string,
  attributes: PageElement['attributes'],
  children: PageElement['children'],
): PageElement => ({ tag, attributes, children });

/**
 * An element as HTML in one line, whatever is in its texts: no line of it ends a block of Markdown, and neither a tag nor what
 * a template engine would fill in (`{{ }}`) comes of a text.
 */
export function htmlOf({ tag, attributes, children }: PageElement): string {
  const written = attributes.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
  const within = children
    .map((child) => (typeof child === 'string' ? escaped(child) : htmlOf(child)))
    .join('');
  return `<${tag}${written}>${isVoid.test(tag) ? '' : `${within}</${tag}>`}`;
}

/** Elements that hold nothing. */
const isVoid = /^(?:img|link|meta)$/;

/** Line ends too: an empty line would end a block of HTML in Markdown. */
const escaped = (text: string): string =>
  text.replace(/[&<>"'`{}\n\r*_[\]\\$|~]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** What a page shows in place of a fence that cannot be shown: one sentence. */
export const noticeOf = (message: string): PageElement =>
  element('p', [['role', 'note']], [element('strong', [], ['HA Playground: ']), message]);

/** A page in Markdown with an element in place of each of its fences `ha`, and all else as it was. Never throws. */
export function pageWithElements(
  page: string,
  options: ElementOptions,
): {
  readonly text: string;
  readonly broken: readonly { readonly line: number; readonly message: string }[];
} {
  const lines = page.split('\n');
  const written: string[] = [];
  const broken: { readonly line: number; readonly message: string }[] = [];
  let next = 0;
  for (const fence of fencesOfPage(page)) {
    const message = fence.ok ? whyNotShown(fence, options) : fence.message;
    if (message !== null) broken.push({ line: fence.line, message });
    const shown = message === null && fence.ok ? elementOfFence(fence, options) : noticeOf(message ?? '');
    const opening = lines[fence.opensAt - 1] ?? '';
    const margin = new RegExp(`^(?: *> ?){${fence.quotations}} *`).exec(opening)?.[0] ?? '';
    const end = opening.endsWith('\r') ? '\r' : '';
    written.push(
      ...lines.slice(next, fence.opensAt - 1),
      // A block of HTML that may follow a line of text at once, and ends with an empty line.
      `${margin}${htmlOf({ tag: 'div', attributes: [], children: [shown] })}${end}`,
    );
    next = Math.max(fence.closesAt, fence.opensAt - 1);
    if ((lines[next] ?? '').trim() !== '') written.push(`${'>'.repeat(fence.quotations)}${end}`);
  }
  return { text: [...written, ...lines.slice(next)].join('\n'), broken };
}

/** A sentence where a fence names a story that there is not. */
export function whyNotShown({ parameters }: PageFence, { story }: ElementOptions): string | null {
  const id = parameters.get('story');
  return id === undefined || id === 'empty' || story(id) !== null ? null : `There is no story “${id}”.`;
}
