/** What a person has chosen for a picture in a page of theirs: parameters of the player's address, without those left as they are. */
export type EmbedChoice = Readonly<Record<string, string>>;

/** The parameters that know a few values, of which the first is the usual one, and those that are written. */
export const embedChoices = {
  controls: ['min', 'full', 'none'],
  theme: ['auto', 'light', 'dark', 'projector', 'print'],
  autoplay: ['no', 'yes'],
  mode: ['player', 'sandbox', 'static'],
  motion: ['auto', 'full', 'reduced', 'none'],
  loop: ['no', 'yes'],
  readonly: ['no', 'yes'],
  links: ['open', 'none'],
  fit: ['box', 'height'],
  compat: ['none', 'lti'],
  debug: ['none', 'messages'],
} as const;

/** With an example of each. */
export const embedTexts = {
  exercise: 'back-by-hand',
  open: 'leaf-8',
  at: 'end',
  speed: '2',
  allow: '.kill,.start',
  cmd: '.kill leaf-8',
  seed: '7',
  lang: 'en',
  id: 'first',
  origin: 'https://docs.example.org',
} as const;

export interface EmbedSource {
  /** The folder of the page, with its end. */
  readonly folder: string;
  readonly story: string | null;
  /** What was done in the session, packed; null where nothing was, or it is too long for an address. */
  readonly packed: string | null;
  readonly title: string;
  readonly choice: EmbedChoice;
  /** The version that is never changed any more; null for the player as it is at any time. */
  readonly pinned?: string | null;
}

/** The folder of the player. */
const playerOf = ({ folder, pinned = null }: EmbedSource): string =>
  pinned === null ? `${folder}embed/` : `${folder}v/${pinned}/embed/`;

const asked = ({ story, choice }: EmbedSource): readonly (readonly [string, string])[] => [
  ...(story === null ? [] : [['story', story] as const]),
  ...Object.entries(choice).filter(([, value]) => value !== ''),
];

/** The parameters that name several of a few. */
export const embedTicks = {
  panels: ['story', 'console', 'tables', 'events'],
  hide: ['narration', 'transport', 'try'],
} as const;

/** The address of the player. */
export function embedAddress(source: EmbedSource): string {
  const query = new URLSearchParams(asked(source).map(([name, value]) => [name, value])).toString();
  const hash = source.packed === null ? '' : `#s=${source.packed}`;
  return `${playerOf(source)}index.html${query === '' ? '' : `?${query}`}${hash}`;
}

/** A frame that shows it, for any page. */
export const frameCode = (source: EmbedSource): string =>
  `<iframe src="${escaped(embedAddress(source))}" title="${escaped(source.title)}" loading="lazy" width="100%" height="${heightOf(source)}" style="border: 0; color-scheme: ${schemeOf(source)}" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox">${linkOf(source)}</iframe>`;

/** So high a player is on a phone, where it is highest, what is less without its line and its bar, and what each of its panels adds. CSS pixels. */
const usualHeight = 560;
const lineHeight = 60;
const barHeight = 86;
const panelHeight = 288;
const messagesHeight = 160;

/** A frame that is lower cuts something away. */
export function heightOf({ choice }: EmbedSource): number {
  const panels = (choice.panels ?? '').split(',').filter((panel) => panel !== '').length;
  const hidden = (choice.hide ?? '').split(',');
  const hasBar = choice.controls !== 'none' && choice.mode !== 'static' && !hidden.includes('transport');
  const less = (hidden.includes('narration') ? lineHeight : 0) + (hasBar ? 0 : barHeight);
  return usualHeight - less + panels * panelHeight + (choice.debug === 'messages' ? messagesHeight : 0);
}

/** A frame that is lit in another way than what it holds has an opaque ground, which shows at the round corners. */
function schemeOf({ choice: { theme = 'auto' } }: EmbedSource): string {
  if (theme === 'auto') return 'light dark';
  return theme === 'dark' ? 'dark' : 'light';
}

/** For readers without script, and for those who look before the player has come. */
function linkOf({ folder, story, packed, title }: EmbedSource): string {
  const address = new URL(folder);
  if (packed !== null) address.hash = `s=${packed}`;
  else if (story !== null) address.searchParams.set('story', story);
  return `<a href="${escaped(address.href)}">${escaped(title)}</a>`;
}

/** The element of other pages, and the script that it needs once. */
export function elementCode(source: EmbedSource): string {
  // It says itself who it is and where.
  const own = asked(source).filter(([name]) => !['id', 'origin', 'compat'].includes(name));
  const attributes = [
    ...own,
    ...(source.packed === null ? [] : [['record', source.packed] as const]),
    ['title', source.title] as const,
  ];
  const written = attributes.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
  return `<script src="${escaped(playerOf(source))}ha-playground.js"></script>\n<ha-playground${written}>${linkOf(source)}</ha-playground>`;
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
