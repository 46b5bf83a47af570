import type { RecordDifference } from '@ha-playground/engine/record';
import type { OpeningFault } from './opened.ts';

/** A link with which somebody has come, one that was put into the address later, or a file. */
export type OpenedFrom = 'firstLink' | 'link' | 'file';

/** What a page has to say of how it was opened, for words to tell. */
export type Notice =
  /** The address asks for a story that there is not. */
  | { readonly kind: 'unknownStory'; readonly id: string }
  /** What was to be opened could not be: the page stays as it was or, where it came with that link, begins anew. */
  | { readonly kind: 'notOpened'; readonly from: OpenedFrom; readonly fault: OpeningFault }
  /** What was opened goes another way than what was kept. */
  | { readonly kind: 'differs'; readonly difference: RecordDifference }
  /** The session has become longer than this many characters: the address does not keep it any more. */
  | { readonly kind: 'tooLongForAddress'; readonly most: number }
  /** Nothing was run of the statements that the address asks for. */
  | { readonly kind: 'commandsRefused'; readonly refusal: CommandsRefusal };

/** Why nothing is run of the statements in an address. Lines count from 1. */
export type CommandsRefusal =
  | { readonly kind: 'tooLong'; readonly characters: number; readonly most: number }
  /** A sign that nobody sees stands in it, by its number. */
  | { readonly kind: 'unseen'; readonly line: number; readonly code: number }
  | { readonly kind: 'pasting'; readonly line: number }
  /** The line begins no statement, neither by itself nor with those after it. */
  | { readonly kind: 'unread'; readonly line: number; readonly text: string };
