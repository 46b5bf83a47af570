import { speedLimits } from '../time/playback.ts';

/** A panel that an embed shows besides picture and time, if it is asked for. */
export const embedPanels = ['story', 'console', 'tables', 'events'] as const;
export type EmbedPanel = (typeof embedPanels)[number];

/** What an embed shows by itself and leaves away if it is asked to. */
export const embedParts = ['narration', 'transport', 'try'] as const;
export type EmbedPart = (typeof embedParts)[number];

/** Where in a story it stands: after so many of its steps, at an instant, or at its end. */
export type Place =
  | { readonly kind: 'step'; readonly step: number }
  | { readonly kind: 'instant'; readonly ms: number }
  | { readonly kind: 'end' };

/** What the address of an embed asks for. */
export interface EmbedWish {
  /** Any name: whether there is such a story is for the catalogue to say. Null for the cluster without a story. */
  readonly story: string | null;
  /** An exercise to be done in place of a story, by its name. */
  readonly exercise: string | null;
  /** `player` is looked at, in a `sandbox` leaves and panels can be acted on, `static` is a picture. */
  readonly mode: 'player' | 'sandbox' | 'static';
  readonly panels: readonly EmbedPanel[];
  readonly hide: readonly EmbedPart[];
  readonly controls: 'min' | 'full' | 'none';
  readonly readonly: boolean;
  /** How statements may begin that are entered here, as `.kill` or `SHOW`; empty where any may. */
  readonly allow: readonly string[];
  readonly theme: 'auto' | 'light' | 'dark' | 'projector' | 'print';
  readonly motion: 'auto' | 'full' | 'reduced' | 'none';
  readonly speed: number;
  readonly autoplay: boolean;
  readonly loop: boolean;
  readonly at: Place;
  /** The leaf that is chosen when it opens, with all that belongs to it. */
  readonly open: string | null;
  readonly seed: number;
  readonly lang: string | null;
  /** `none`: nothing leads out of it. */
  readonly links: 'open' | 'none';
  /** Who is told of the state: the only page that may embed it, if it is said. */
  readonly origin: string | null;
  /** What messages name it by. */
  readonly id: string | null;
  readonly compat: 'lti' | null;
  /** `height`: as high as it needs to be, and it tells its page so; `box`: as high as its frame. */
  readonly fit: 'height' | 'box';
  readonly cmd: string | null;
  readonly debug: 'messages' | null;
}

export type EmbedParameter = keyof EmbedWish;

/** A value that is none of those that its parameter knows, so that the usual one is taken. */
export interface Refused {
  readonly parameter: EmbedParameter;
  /** As it was written, cut. */
  readonly value: string;
}

/** A reader answers with the value, or with undefined for a text that is none. */
type Reader<Value> = (text: string) => Value | undefined;

const mostCharacters = 64;

const oneOf =
  <Value extends string>(...values: readonly Value[]): Reader<Value> =>
  (text) =>
    values.find((value) => value === text);

const formed =
  (form: RegExp): Reader<string> =>
  (text) =>
    form.test(text) ? text : undefined;

const someOf =
  <Value extends string>(values: readonly Value[]): Reader<readonly Value[]> =>
  (text) => {
    const named = text.split(',').map((part) => part.trim());
    const known = values.filter((value) => named.includes(value));
    return named.every((name) => values.some((value) => value === name)) ? known : undefined;
  };

/** `?loop`, `?loop=1` and `?loop=true` say yes. */
const flag: Reader<boolean> = (text) =>
  /^(|1|true|yes)$/.test(text) ? true : /^(0|false|no)$/.test(text) ? false : undefined;

const within =
  (form: RegExp, least: number, most: number): Reader<number> =>
  (text) =>
    form.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined;

/** A year, simulated. */
const mostMs = 31_536_000_000;

const place: Reader<Place> = (text) => {
  if (text === 'end') return { kind: 'end' };
  const step = within(/^\d{1,3}$/, 0, 999)(text);
  if (step !== undefined) return { kind: 'step', step };
  const ms = text.startsWith('t=') ? within(/^\d{1,11}$/, 0, mostMs)(text.slice(2)) : undefined;
  return ms === undefined ? undefined : { kind: 'instant', ms };
};

/** At most so many beginnings of statements, none longer than this. */
const mostAllowed = 40;
const beginnings: Reader<readonly string[]> = (text) => {
  const parts = text.split(',').map((part) => part.trim().replace(/\s+/g, ' '));
  const isSound =
    parts.length <= mostAllowed && parts.every((part) => /^[.]?[a-z_]+( [a-z_]+)*$/i.test(part));
  return isSound ? parts : undefined;
};

/** As browsers write one: with a port only where it is not the usual one. */
const origin = formed(
  /^(?!https:.*:443$|http:.*:80$)https?:\/\/([a-z0-9]([a-z0-9-]*[a-z0-9])?([.][a-z0-9]([a-z0-9-]*[a-z0-9])?)*|\[[0-9a-f:]+\])(:[1-9]\d{0,4})?$/,
);

interface Parameter<Value> {
  readonly usual: Value;
  readonly read: Reader<Value>;
  /** The longest text that is looked at. Characters. */
  readonly most?: number;
}

type Parameters = { readonly [Name in EmbedParameter]: Parameter<EmbedWish[Name]> };

const name = /^[\w.-]{1,64}$/;

const parameters: Parameters = {
  story: { usual: null, read: formed(/^[a-z0-9]+(-[a-z0-9]+)*$/) },
  exercise: { usual: null, read: formed(/^[a-z0-9]+(-[a-z0-9]+)*$/) },
  mode: { usual: 'player', read: oneOf('player', 'sandbox', 'static') },
  panels: { usual: [], read: someOf(embedPanels) },
  hide: { usual: [], read: someOf(embedParts) },
  controls: { usual: 'min', read: oneOf('min', 'full', 'none') },
  readonly: { usual: false, read: flag },
  allow: { usual: [], read: beginnings, most: 1_000 },
  theme: { usual: 'auto', read: oneOf('auto', 'light', 'dark', 'projector', 'print') },
  motion: { usual: 'auto', read: oneOf('auto', 'full', 'reduced', 'none') },
  speed: { usual: 1, read: within(/^\d{1,2}([.]\d{1,2})?$/, speedLimits.least, speedLimits.most) },
  autoplay: { usual: false, read: flag },
  loop: { usual: false, read: flag },
  at: { usual: { kind: 'step', step: 0 }, read: place },
  open: { usual: null, read: formed(name) },
  seed: { usual: 1, read: within(/^\d{1,9}$/, 0, 999_999_999) },
  lang: { usual: null, read: formed(/^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i) },
  links: { usual: 'open', read: oneOf('open', 'none') },
  origin: { usual: null, read: origin, most: 300 },
  id: { usual: null, read: formed(name) },
  compat: { usual: null, read: oneOf('lti') },
  fit: { usual: 'box', read: oneOf('height', 'box') },
  // How long they may be is for those to say who run them.
  cmd: { usual: null, read: (text) => text, most: Number.POSITIVE_INFINITY },
  debug: { usual: null, read: oneOf('messages') },
};

export const embedParameters = Object.keys(parameters) as readonly EmbedParameter[];

/** The query of an address, as `URLSearchParams` are. */
export interface EmbedQuery {
  readonly getAll: (name: string) => readonly string[];
}

/**
 * What the query of an embed's address asks for. Unknown keys are ignored; a value that its parameter does not know counts as
 * not given, and is named. Never throws.
 */
export function embedWishOf(query: EmbedQuery): {
  readonly wish: EmbedWish;
  readonly refused: readonly Refused[];
} {
  const refused: Refused[] = [];
  const read = <Name extends EmbedParameter>(parameter: Name): EmbedWish[Name] => {
    const { usual, read: reader, most = mostCharacters } = parameters[parameter];
    const texts = query.getAll(parameter);
    const text = parameter === 'cmd' && texts.length > 0 ? texts.join(';') : texts[0];
    if (text === undefined || (text === '' && usual !== false)) return usual;
    const value = text.length > most ? undefined : reader(text);
    if (value !== undefined) return value;
    refused.push({ parameter, value: text.slice(0, mostCharacters) });
    return usual;
  };
  const wish = Object.fromEntries(embedParameters.map((parameter) => [parameter, read(parameter)]));
  return { wish: wish as unknown as EmbedWish, refused };
}
