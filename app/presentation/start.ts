import type { History } from '@ha-playground/engine';
import type { Client } from '@ha-playground/engine/console';
import type { Exercise } from '@ha-playground/engine/lessons';
import type { RecordStart } from '@ha-playground/engine/record';
import { afterScript as begunAfter, freePlayScript } from '@ha-playground/engine/starts';
import type { ToldStep } from '@ha-playground/engine/story';
import type { StoryPlace } from './shelf.ts';
import { extras } from './statements/extras.ts';

/** Where a session begins: a cluster that a script has built, and the steps of a story, if it is one. */
export interface Start {
  /** How a link names it; null for free play. */
  readonly id: string | null;
  readonly title: StartTitle;
  /** How a record names it. */
  readonly recorded: RecordStart;
  /** What a story runs, script by script; empty where there is no story. */
  readonly steps: readonly string[];
  /** What a story tells with its steps; null where nothing is told. */
  readonly lesson: Lesson | null;
  /** What is to be done, where it is an exercise. */
  readonly exercise?: Exercise;
  /** May a statement be entered, where an exercise lists what may? */
  readonly mayEnter?: (statement: string) => boolean;
  /** So many minutes a story that comes with the engine takes, the same in every language. */
  readonly minutes?: number;
  /** Where a story stands among those that come with the engine. */
  readonly shelf?: StoryPlace;
  /** Builds the cluster anew. Chance goes by the seed; without one as it usually does. */
  readonly begin: (seed?: number) => Begun;
  /** What the console runs as soon as the session stands, so that it is seen. */
  readonly opening?: string;
}

/** A cluster at which a session begins. `isWhole: false`: a part of it waits for what runs reads. */
export interface Begun {
  readonly history: History;
  readonly client: Client;
  readonly isWhole?: boolean;
}

/** What a story tells, in Markdown: with each of its steps, and after the last. */
export interface Lesson {
  readonly told: readonly ToldStep[];
  readonly closing: string;
}

/** What people call it: a story has a title of its own, in its own language. */
export type StartTitle =
  | { readonly kind: 'story'; readonly title: string }
  | { readonly kind: 'freePlay' | 'emptyCluster' | 'ownCluster' };

/** Eight leaves in pairs, one database of 16 partitions with a hundred rows, and no story. */
export const freePlay: Start = {
  id: null,
  title: { kind: 'freePlay' },
  recorded: { kind: 'builtIn', id: 'free-play' },
  steps: [],
  lesson: null,
  begin: (seed) => afterScript(freePlayScript(), seed),
};

/** No leaves and no databases: where ADD LEAF begins, and the only cluster that `.import` can replace. */
export const emptyCluster: Start = {
  id: 'empty',
  title: { kind: 'emptyCluster' },
  recorded: { kind: 'empty' },
  steps: [],
  lesson: null,
  begin: (seed) => afterScript('', seed),
};

/** A cluster that `script` builds before the eyes of the person who asked for it. */
export const builtBy = (script: string): Start => ({
  ...emptyCluster,
  title: { kind: 'ownCluster' },
  opening: script,
});

/** A new history in which `script` has run and everything has settled. */
export const afterScript = (script: string, seed = 1): Begun => begunAfter(script, { extras, seed });
