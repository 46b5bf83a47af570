import type { SimMs, Wording } from '../base/index.ts';
import type { Problem } from './problems.ts';

/** A place in a text: line and column count from 1. */
export interface PlaceInText {
  readonly line: number;
  readonly column: number;
}

/** What is wrong with an exercise, as it is written. A language says what, and what to do. */
export type ExerciseFault =
  | { readonly kind: 'tooLong'; readonly limit: number }
  | { readonly kind: 'noFrontMatter' }
  | { readonly kind: 'frontMatterOpen' }
  | { readonly kind: 'noKeyAndValue' }
  | { readonly kind: 'unknownKey'; readonly key: string; readonly meant: string | null }
  | { readonly kind: 'keyTwice'; readonly key: string }
  | { readonly kind: 'keyMissing'; readonly key: string }
  | { readonly kind: 'valueTooLong'; readonly key: string; readonly limit: number }
  | { readonly kind: 'badId' }
  | { readonly kind: 'badNumber'; readonly key: string; readonly from: number; readonly to: number }
  | { readonly kind: 'badWord'; readonly key: string; readonly words: readonly string[] }
  | { readonly kind: 'unknownStart'; readonly words: readonly string[] }
  | { readonly kind: 'unknownStatement'; readonly words: string; readonly meant: string | null }
  | { readonly kind: 'badMutation' }
  | { readonly kind: 'fenceOpen' }
  | { readonly kind: 'unknownSection'; readonly name: string; readonly sections: readonly string[] }
  | { readonly kind: 'sectionTwice'; readonly name: string }
  | { readonly kind: 'sectionMissing'; readonly name: string }
  | { readonly kind: 'sectionEmpty'; readonly name: string }
  | { readonly kind: 'wrongFence'; readonly name: string; readonly fences: readonly string[] }
  | { readonly kind: 'noSentence'; readonly of: 'goal' | 'bet' | 'hint' }
  | { readonly kind: 'tooMany'; readonly of: 'goals' | 'bets' | 'choices' | 'hints'; readonly limit: number }
  | { readonly kind: 'nameTwice'; readonly name: string }
  | { readonly kind: 'badName' }
  | { readonly kind: 'badWeight'; readonly limit: number }
  | { readonly kind: 'badInstant' }
  | { readonly kind: 'fewChoices' }
  | { readonly kind: 'betKeyMissing'; readonly key: string }
  | { readonly kind: 'unknownBetKey'; readonly key: string; readonly keys: readonly string[] }
  | { readonly kind: 'oneColumn' }
  /** A question or a statement that the client refuses, with what it says; its place is that of the mistake. */
  | { readonly kind: 'refused'; readonly message: string; readonly problem: Problem | null }
  /** The start goes on for longer than it may. */
  | { readonly kind: 'startTooLong' }
  | { readonly kind: 'story'; readonly said: string };

/** A mistake of an author, with its place. */
export interface ExerciseMistake {
  readonly fault: ExerciseFault;
  readonly place: PlaceInText;
}

/** Why what was handed in cannot be graded. */
export type SubmissionFault =
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'tooLarge'; readonly limit: number }
  | { readonly kind: 'damagedLink' }
  | { readonly kind: 'notThis' }
  | { readonly kind: 'record'; readonly said: string }
  | { readonly kind: 'story'; readonly line: number; readonly said: string }
  | { readonly kind: 'otherStart'; readonly id: string }
  | { readonly kind: 'tooMuch'; readonly of: 'acts' | 'statements'; readonly limit: number }
  | { readonly kind: 'tooFar'; readonly limitMs: SimMs }
  | { readonly kind: 'noExercise' };

/** The first thing that went wrong, and what it cost. Texts of statements are as they were typed. */
export type FirstMistake = {
  readonly atMs: SimMs;
  /** The last statement that was entered before it, or with it; null where there was none. */
  readonly statement: string | null;
  /** What happened then, in a sentence; null where nothing did. */
  readonly happened: string | null;
  readonly costs: number;
  readonly of: number;
} & (
  | { readonly kind: 'goalBroke'; readonly goals: readonly string[] }
  | { readonly kind: 'rowsLost'; readonly rows: number }
  | { readonly kind: 'notAllowed' }
  | { readonly kind: 'refused'; readonly error: string }
  | { readonly kind: 'goalLeft'; readonly goals: readonly string[] }
);

/** What is told of a bet that has been settled. */
export type BetTold =
  | { readonly kind: 'open'; readonly question: string }
  | { readonly kind: 'moot'; readonly question: string }
  | { readonly kind: 'notPlaced'; readonly question: string; readonly answer: string }
  | { readonly kind: 'late'; readonly question: string; readonly answer: string; readonly placed: string }
  | { readonly kind: 'right'; readonly question: string; readonly answer: string }
  | {
      readonly kind: 'wrong';
      readonly question: string;
      readonly answer: string;
      readonly placed: string;
      readonly why: WhyAnswer;
    }
  /** Where several have bet together. */
  | { readonly kind: 'because'; readonly answer: string; readonly why: WhyAnswer };

/** What made an answer what it is. */
export interface WhyAnswer {
  /** Since when it has been so; null where it was from the start on. */
  readonly sinceMs: SimMs | null;
  /** What happened then, in sentences. */
  readonly happened: readonly string[];
  /** Where nothing is told to have happened: what was entered then. */
  readonly statement: string | null;
}

/** What a proof of an exercise finds wrong with it. */
export type Unproved =
  | { readonly kind: 'solutionFails'; readonly open: readonly string[] }
  | { readonly kind: 'solutionLosesPoints'; readonly score: number; readonly of: number }
  | { readonly kind: 'solutionRefused'; readonly statement: string; readonly error: string }
  | { readonly kind: 'overPar'; readonly steps: number; readonly par: number }
  | { readonly kind: 'nothingPasses' }
  /** A change of the solution passes as well, and the author does not say that it is right. */
  | { readonly kind: 'changePasses'; readonly name: string; readonly changed: string }
  /** The author says that a change is right, and it is not, or is none. */
  | { readonly kind: 'changeFails'; readonly name: string }
  | { readonly kind: 'wrongWayPasses'; readonly line: number }
  /** No way that was tried leaves it open or breaks it. */
  | { readonly kind: 'goalNeverMissed'; readonly name: string }
  | { readonly kind: 'betNeverAsked'; readonly name: string }
  | { readonly kind: 'betNeverSettled'; readonly name: string }
  | { readonly kind: 'answerNoChoice'; readonly name: string }
  | { readonly kind: 'betManyAnswers'; readonly name: string }
  | { readonly kind: 'hintNeverOffered'; readonly hint: number };

/** How a language tells of exercises. */
export interface ExerciseWording {
  readonly unproved: Wording<Unproved>;
  readonly fault: Wording<ExerciseFault>;
  readonly submission: Wording<SubmissionFault>;
  readonly firstMistake: Wording<FirstMistake>;
  readonly bet: Wording<BetTold>;
}
