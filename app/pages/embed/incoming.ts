import {
  finite,
  type GenericSchema,
  getDotPath,
  integer,
  literal,
  maxLength,
  maxValue,
  minValue,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
  regex,
  safeParse,
  string,
  union,
} from 'valibot';
import {
  type Asked,
  type AskedMessage,
  type AskedType,
  messageVersion,
  namespace,
} from '../../embed/messages.ts';
import { mostCommandCharacters } from '../../presentation/sharing/commands.ts';
import { speedLimits } from '../../presentation/time/playback.ts';

const mostMs = Number.MAX_SAFE_INTEGER;
const instant = pipe(number(), finite(), minValue(0), maxValue(mostMs));
const storyName = pipe(string(), maxLength(64), regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));

type Bodies = { readonly [Type in AskedType]: GenericSchema<unknown, Asked[Type]> };

/** What each message has besides its envelope. */
const bodies: Bodies = {
  play: object({}),
  pause: object({}),
  step: object({ by: picklist([1, -1]) }),
  seek: object({
    to: union([
      object({ atMs: instant }),
      object({ step: pipe(number(), integer(), minValue(0), maxValue(999)) }),
      object({ end: literal(true) }),
    ]),
  }),
  speed: object({ speed: pipe(number(), minValue(speedLimits.least), maxValue(speedLimits.most)) }),
  run: object({ statements: pipe(string(), maxLength(mostCommandCharacters)) }),
  load: object({ story: nullable(storyName) }),
  reset: object({}),
  theme: object({ theme: picklist(['auto', 'light', 'dark', 'projector', 'print']) }),
  motion: object({ motion: picklist(['auto', 'full', 'reduced', 'none']) }),
  lang: object({ lang: pipe(string(), maxLength(35), regex(/^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i)) }),
  getState: object({}),
  focus: object({}),
};

const envelope = object({
  ns: literal(namespace),
  v: literal(messageVersion),
  id: optional(nullable(string())),
  type: string(),
});

/** What a message is to an embed: something asked, not for it, or asked in a way that it does not know. */
export type Incoming =
  | { readonly kind: 'asked'; readonly message: AskedMessage }
  | { readonly kind: 'ignored' }
  /** `field` is the one that is wrong, with points within it; empty where the message itself is. */
  | { readonly kind: 'malformed'; readonly type: AskedType; readonly field: string };

/** Reads what a page has posted to the embed called `id`. Whatever it is given, it does not throw. */
export function incomingOf(posted: unknown, id: string | null): Incoming {
  const head = safeParse(envelope, posted);
  if (!head.success) return { kind: 'ignored' };
  const { type } = head.output;
  if ((head.output.id ?? id) !== id || !isAsked(type)) return { kind: 'ignored' };
  const body = safeParse(bodies[type], posted);
  if (!body.success) return { kind: 'malformed', type, field: getDotPath(body.issues[0]) ?? '' };
  return {
    kind: 'asked',
    message: { ns: namespace, v: messageVersion, id, type, ...body.output } as AskedMessage,
  };
}

const isAsked = (type: string): type is AskedType => Object.hasOwn(bodies, type);
