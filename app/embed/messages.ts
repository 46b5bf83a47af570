import type { HaPlaygroundAttributes, HaPlaygroundState } from './elements.d.ts';

/**
 * What an embed and the page around it say to each other, by `postMessage`. Every message is an object with these four fields;
 * both sides ignore what they do not know, so that either may be newer.
 */
export interface Envelope<Type extends string> {
  readonly ns: 'ha-playground';
  readonly v: 1;
  /** Which embed of the page it is about: the `id` of its address. Null where it has none. */
  readonly id: string | null;
  readonly type: Type;
}

export const namespace = 'ha-playground';
export const messageVersion = 1;

/** A place in what is shown: an instant in milliseconds from the beginning, the end of a step, or the end. */
export type SeekTarget = { readonly atMs: number } | { readonly step: number } | { readonly end: true };

type Attribute<Name extends keyof HaPlaygroundAttributes> = NonNullable<HaPlaygroundAttributes[Name]>;

/** What the page around an embed may ask, by its type. */
export interface Asked {
  /** It plays on. */
  readonly play: object;
  /** It stops where it is. */
  readonly pause: object;
  /** To the next stop (1) or the one before (-1). */
  readonly step: { readonly by: 1 | -1 };
  /** To `{ atMs }`, `{ step }` or `{ end: true }`. */
  readonly seek: { readonly to: SeekTarget };
  /** The factor on its pace. */
  readonly speed: { readonly speed: number };
  /** Statements, as they are typed. */
  readonly run: { readonly statements: string };
  /** Another story; null for the cluster without one. */
  readonly load: { readonly story: string | null };
  /** As it was opened. */
  readonly reset: object;
  /** How it is lit. */
  readonly theme: { readonly theme: Attribute<'theme'> };
  /** How much moves. */
  readonly motion: { readonly motion: Attribute<'motion'> };
  /** By its tag. The embed is loaded anew in it. */
  readonly lang: { readonly lang: string };
  /** Answered with `state`, if the embed was told the origin of its page. */
  readonly getState: object;
  /** Puts the focus on the picture. Nothing else ever does. */
  readonly focus: object;
}

/** Why an embed did not do something. */
export type ErrorReason =
  | 'flood'
  | 'malformed'
  | 'readonly'
  | 'notAllowed'
  | 'unknownStory'
  | 'unknownLanguage'
  | 'noOrigin'
  | 'refused'
  | 'parameter'
  | 'notOpened'
  | 'broken';

/** What an embed tells, by its type. */
export interface Told {
  /** It can be asked. */
  readonly ready: {
    readonly story: string | null;
    readonly title: string;
    readonly endMs: number;
    readonly steps: number;
  };
  /** CSS pixels that it needs, with `fit=height`. */
  readonly resize: { readonly height: number };
  /** A step of the story has ended, of so many. */
  readonly step: { readonly step: number; readonly steps: number };
  /** A statement was entered here. */
  readonly command: { readonly statement: string; readonly atMs: number };
  /** Something is at stake, or was lost, that was not before. */
  readonly violation: { readonly sentence: string; readonly atMs: number };
  /** The moment shown, the last one that there is, and whether it goes on. */
  readonly progress: { readonly atMs: number; readonly endMs: number; readonly isPlaying: boolean };
  /** It has been played to its end. */
  readonly complete: { readonly atMs: number };
  /** The answer to `getState`. */
  readonly state: HaPlaygroundState;
  /** Something was not done, or cannot be shown, and why. */
  readonly error: { readonly reason: ErrorReason; readonly text: string };
}

export type AskedType = keyof Asked;
export type ToldType = keyof Told;
export type AskedMessage = { readonly [Type in AskedType]: Envelope<Type> & Asked[Type] }[AskedType];
export type ToldMessage = { readonly [Type in ToldType]: Envelope<Type> & Told[Type] }[ToldType];
