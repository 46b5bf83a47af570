import type { PackedFault } from '@ha-playground/engine/packed';
import type { RecordDifference, RecordFault } from '@ha-playground/engine/record';
import type { Session } from '../session.ts';
import type { KeptView } from './kept-text.ts';

/** A session that has been opened, or why it could not be. */
export type Opened =
  | {
      readonly ok: true;
      readonly session: Session;
      /** From where on it goes another way than what was kept. */
      readonly difference: RecordDifference | null;
      readonly view: KeptView;
    }
  | { readonly ok: false; readonly fault: OpeningFault };

/** Why a link or a file cannot be opened, for words to tell. */
export type OpeningFault =
  | { readonly kind: 'packed'; readonly fault: PackedFault }
  | { readonly kind: 'record'; readonly fault: RecordFault }
  /** Sizes are in bytes. */
  | { readonly kind: 'tooLarge'; readonly size: number; readonly most: number }
  | { readonly kind: 'unreadable' };
