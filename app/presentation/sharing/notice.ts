import type { RecordDifference } from '@ha-playground/engine/record';
import type { OpeningFault } from './opened.ts';

/** What a page has to say of how it was opened, for words to tell. */
export type Notice =
  /** The address asks for a story that there is not. */
  | { readonly kind: 'unknownStory'; readonly id: string }
  | { readonly kind: 'notOpened'; readonly from: 'link' | 'file'; readonly fault: OpeningFault }
  /** What was opened goes another way than what was kept. */
  | { readonly kind: 'differs'; readonly difference: RecordDifference }
  /** The address asks for statements in another form than plain text of so many characters. */
  | { readonly kind: 'commandsRefused'; readonly most: number };
