import type { StatementKind } from '../language/index.ts';
import type { Story, Watch } from '../statements/index.ts';
import type { PlaceInText } from '../telling/index.ts';

/** An exercise as it was written: what is asked, what is expected of all of time, and how the author does it. */
export interface Exercise {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  /** What one can do afterwards, in a sentence. */
  readonly objective: string;
  readonly level: Level;
  /** How long it takes somebody who does it for the first time. */
  readonly minutes: number;
  /** The script that makes the cluster in which it begins. */
  readonly start: string;
  /** What may be used besides what looks, waits and connects; null where everything may. */
  readonly allow: readonly AllowedWords[] | null;
  readonly goals: readonly Goal[];
  readonly bets: readonly Bet[];
  readonly hints: readonly Hint[];
  /** Points that each hint costs that is asked for. */
  readonly hintCost: number;
  readonly solution: Story;
  /** Ways that do not lead there, each with why: they have to fail. */
  readonly wrongWays: readonly WrongWay[];
  /** In so many statements it can be done. */
  readonly par: number;
  readonly feedback: 'continuous' | 'atend';
  readonly repair: 'undo' | 'fix' | 'none';
  /** What all of it is worth. */
  readonly points: number;
  /** Changes of the solution that are right as well, as {@link nameOfMutation} names them. */
  readonly also: readonly string[];
  /** Why it is worth doing, in Markdown: what stands before the first section. */
  readonly prose: string;
  /** What to keep of it, in Markdown. */
  readonly takeaway: string;
}

export type Level = (typeof levels)[number];

/** From the easiest on. */
export const levels = ['first steps', 'operator', 'craft'] as const;

/** Words of `allow`, and the kinds of statements that begin with them. */
export interface AllowedWords {
  readonly words: string;
  readonly kinds: readonly StatementKind[];
}

/** What is expected of the history, by the evaluator of `.expect`. */
export interface Goal {
  readonly name: string;
  readonly sentence: string;
  readonly weight: number;
  readonly watch: Watch;
  readonly place: PlaceInText;
}

/** A question that is put at one instant and answered by the cluster at another. */
export interface Bet {
  readonly name: string;
  readonly question: string;
  readonly weight: number;
  readonly asked: Instant;
  readonly settled: Instant;
  /** What its sentence takes for granted: only where this holds is it settled. Null where it takes nothing. */
  readonly given: Watch | null;
  /** Once this has been so, what it takes for granted cannot come about any more; null where it always may. */
  readonly moot: Instant | null;
  /** What the cluster is asked, as a watch over its rows. */
  readonly answer: Watch;
  /** Is nothing 0, as it is for a sum? Otherwise it is nowhere. */
  readonly nothingIsZero: boolean;
  readonly choices: Choices;
  readonly place: PlaceInText;
}

/** The start of an exercise, its end, or the first instant at which a condition holds. */
export type Instant =
  | { readonly kind: 'atStart' }
  | { readonly kind: 'atEnd' }
  | { readonly kind: 'when'; readonly watch: Watch };

/** Written by the author, or the cells of a column when the bet is asked. */
export type Choices =
  | { readonly kind: 'written'; readonly texts: readonly string[] }
  | { readonly kind: 'derived'; readonly watch: Watch };

export interface Hint {
  readonly text: string;
  /** It is offered once this has been so; null where it is offered from the start. */
  readonly when: Watch | null;
  /** While this is so, what it tells has been done already, and nobody pays for it; null where that is not said. */
  readonly past: Watch | null;
  readonly place: PlaceInText;
}

export interface WrongWay {
  readonly prose: string;
  readonly script: string;
  readonly line: number;
}
