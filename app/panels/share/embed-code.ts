/** What a person has chosen for a picture in a page of theirs: parameters of the player's address, without those left as they are. */
export type EmbedChoice = Readonly<Record<string, string>>;

/** The parameters that know a few values, of which the first is the usual one, and those that are written. */
export const embedChoices = {
  mode: ['player', 'sandbox', 'static'],
  controls: ['min', 'full', 'none'],
  theme: ['auto', 'light', 'dark', 'projector', 'print'],
  motion: ['auto', 'full', 'reduced', 'none'],
  autoplay: ['no', 'yes'],
  loop: ['no', 'yes'],
  readonly: ['no', 'yes'],
  links: ['open', 'none'],
  fit: ['box', 'height'],
  compat: ['none', 'lti'],
  debug: ['none', 'messages'],
} as const;

/** With an example of each. */
export const embedTexts = {
  at: 'end',
  speed: '2',
  panels: 'console,events',
  hide: 'try',
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
}

const asked = ({ story, choice }: EmbedSource): readonly (readonly [string, string])[] => [
  ...(story === null ? [] : [['story', story] as const]),
  ...Object.entries(choice).filter(([, value]) => value !== ''),
];

/** The address of the player. */
export function embedAddress(source: EmbedSource): string {
  const query = new URLSearchParams(asked(source).map(([name, value]) => [name, value])).toString();
  const hash = source.packed === null ? '' : `#s=${source.packed}`;
  return `${source.folder}embed/index.html${query === '' ? '' : `?${query}`}${hash}`;
}

/** A frame that shows it, for any page. */
export const frameCode = (source: EmbedSource): string =>
  `<iframe src="${escaped(embedAddress(source))}" title="${escaped(source.title)}" loading="lazy" width="100%" height="520" style="border: 0" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>`;

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
  return `<script src="${escaped(source.folder)}embed/ha-playground.js"></script>\n<ha-playground${written}></ha-playground>`;
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
