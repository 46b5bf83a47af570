import type { ReactNode } from 'react';

export type MenuItem =
  | { readonly kind: 'heading'; readonly text: string }
  | {
      readonly kind: 'action';
      readonly key: string;
      readonly text: ReactNode;
      /** A second, quieter line: what the item does, or why it cannot be chosen now. */
      readonly note?: string;
      /** Set where the item is one of several of which one holds. */
      readonly isChosen?: boolean;
      readonly isUnavailable?: boolean;
      /** It is told as what lies elsewhere is everywhere: by its colour. */
      readonly isElsewhere?: boolean;
      readonly choose: () => void;
    };
