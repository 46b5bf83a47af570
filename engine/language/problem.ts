import type { Expected } from './expected.ts';
import type { PlaceName } from './place-names.generated.ts';
import type { Instead } from './unsupported.ts';

/** A text that is no statement, or a value in it that no statement takes: what is wrong with it, in no language. */
export type TextProblem = Unfinished | Excess | MistakenValue | Stray | Misplaced | Forgotten;

/** What is being written, by its first word. */
export type Opened = 'statement' | 'dotCommand';

/** The text ends, or nothing is known of the word that stands at the place. */
type Unfinished =
  | { readonly kind: 'noStatement' }
  | { readonly kind: 'notUnderstood'; readonly written: string; readonly expected: Expected }
  | { readonly kind: 'pasteHasNoEnd' }
  | { readonly kind: 'pasteMissing' }
  | {
      readonly kind: 'endsTooEarly';
      readonly opened: Opened;
      readonly after: string;
      readonly expected: Expected;
    };

/** More than is read at all. */
type Excess =
  | { readonly kind: 'tooManyCharacters'; readonly count: number; readonly limit: number }
  | { readonly kind: 'tooManyTokens'; readonly count: number; readonly limit: number }
  | { readonly kind: 'tooManyBrackets'; readonly limit: number }
  | { readonly kind: 'tooManyConditions'; readonly limit: number }
  | { readonly kind: 'tooManyQueries'; readonly limit: number };

/** What a number is for. */
export type NumberUse =
  | 'port'
  | 'group'
  | 'phase'
  | 'partitions'
  | 'ordinal'
  | 'reads'
  | 'writes'
  | 'limit'
  | 'literal';

/** What a duration is for. */
export type DurationUse = 'wait' | 'lag' | 'hold' | 'every';

type MistakenValue =
  | { readonly kind: 'notWhole'; readonly written: string }
  | {
      readonly kind: 'numberOutOfRange';
      readonly use: NumberUse;
      readonly least: number;
      readonly most: number;
    }
  | { readonly kind: 'durationTooLong'; readonly use: DurationUse; readonly mostMinutes: number }
  | { readonly kind: 'durationTooShort'; readonly leastSeconds: number }
  | { readonly kind: 'optionTwice'; readonly option: string }
  | { readonly kind: 'columnTypeUnsupported'; readonly type: string }
  /** A type that has no length of its own, or no values; `example` is the type with some. */
  | { readonly kind: 'lengthMissing'; readonly type: string; readonly example: string }
  /** Within a definition, where much means nothing but not everything may stand. */
  | { readonly kind: 'partUnknown'; readonly written: string }
  /** UPDATE names a column of another table than `table`. */
  | { readonly kind: 'ofOtherTable'; readonly written: string; readonly table: string }
  /** A variable is given a value in the middle of an expression. */
  | { readonly kind: 'assignedWithin' }
  /** `id::text`, where `::` looks into a JSON. */
  | { readonly kind: 'castByColons'; readonly type: string }
  | { readonly kind: 'noColumn' }
  | { readonly kind: 'progressionWithoutStart' }
  | {
      readonly kind: 'progressionMissesEnd';
      readonly from: number;
      readonly to: number;
      readonly last: number;
    }
  | { readonly kind: 'progressionTooLong'; readonly rows: number; readonly limit: number }
  | { readonly kind: 'tooManyQualifiers' };

/** Where something opens, both from 1 on. */
interface LineAndCharacter {
  readonly line: number;
  readonly character: number;
}

/** A quote or comment without end, or a character that means nothing. */
type Stray =
  | { readonly kind: 'commentOpen'; readonly place: LineAndCharacter }
  /** `content` is what the quote would hold, as far as that can be told. */
  | {
      readonly kind: 'quoteOpen';
      readonly quote: string;
      readonly before: string;
      readonly content: string;
      readonly place: LineAndCharacter;
    }
  | { readonly kind: 'quoteForPrint'; readonly instead: string }
  | { readonly kind: 'dotsInOne' }
  | { readonly kind: 'dash' }
  | { readonly kind: 'signForPrint'; readonly written: string; readonly instead: string }
  /** `?` and `{{id}}`, in whose place a program puts a value. */
  | { readonly kind: 'placeForValue'; readonly written: string }
  /** What a client or a tool has printed, a row of a table for one. */
  | { readonly kind: 'printed' }
  /** `code` is that of Unicode, in hexadecimal digits. */
  | { readonly kind: 'characterInvisible'; readonly code: string }
  | { readonly kind: 'characterUnknown'; readonly character: string };

/** Something known that stands where it does not belong, or that this version leaves out. */
type Misplaced =
  /** Another product, tool or version has it so: what does the same here is suggested beside it. */
  | { readonly kind: 'writtenElsewhere'; readonly note?: Instead }
  /** A tool does so to a process: here a dot command that says of which node. */
  | { readonly kind: 'doneToNode'; readonly command: string; readonly thenStarts: boolean }
  | { readonly kind: 'dotCommandInBackground' }
  | { readonly kind: 'optionElsewhere'; readonly option: string; readonly options: readonly string[] }
  | { readonly kind: 'unsupported'; readonly phrase: string; readonly instead: Instead }
  | {
      readonly kind: 'misspelled';
      readonly written: string;
      readonly at: Opened | 'inside';
      readonly nearest: string;
    }
  | { readonly kind: 'shellLine'; readonly written: string }
  /** A clause with which no statement begins. */
  | { readonly kind: 'clauseAlone'; readonly written: string }
  | { readonly kind: 'statementUnknown'; readonly written: string }
  | { readonly kind: 'dotCommandUnknown'; readonly written: string }
  | { readonly kind: 'endWithoutImport' }
  | { readonly kind: 'nameInQuotes'; readonly of: PlaceName; readonly name: string }
  | { readonly kind: 'besidePaste' };

type Forgotten =
  /** A comma before the end of a list, or a bracket that closes none. */
  | { readonly kind: 'signTooMuch'; readonly written: string }
  /** The text ends within brackets. */
  | { readonly kind: 'bracketOpen'; readonly after: string }
  | { readonly kind: 'caseOpen'; readonly after: string }
  | { readonly kind: 'dotForgotten'; readonly written: string; readonly command: string }
  | { readonly kind: 'quotesForgotten'; readonly of: QuotedPlace; readonly written: string }
  /** `meant` is the duration as it is written here. */
  | {
      readonly kind: 'unitForgotten';
      readonly written: string;
      readonly whole: number;
      readonly meant: string;
    }
  | { readonly kind: 'wordForgotten'; readonly word: string; readonly before: string }
  | { readonly kind: 'severalStatements' }
  | {
      readonly kind: 'terminatorForgotten';
      readonly opened: Opened;
      readonly written: string;
      readonly expected: Expected;
    };

/** The places at which something stands in quotes. */
export type QuotedPlace = Extract<PlaceName, 'host' | 'password' | 'pattern' | 'text'>;
