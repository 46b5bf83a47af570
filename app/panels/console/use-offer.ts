import type { Connection } from '@ha-playground/engine/play';
import { type RefObject, useRef, useState } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { assistance, loadAssistance } from './assistance.ts';
import { moved, type Offer, offerAt } from './offer.ts';
import { longestHighlight } from './prompt-lines.tsx';

/** What could be written in a field that writes to a connection. */
export interface OfferControl {
  readonly offer: Offer | null;
  /** Does somebody wait for an offer that has not come yet? */
  readonly isAwaited: () => boolean;
  /** Shows what could be written at the caret: at once, or when that can be told, if it is still wanted then. */
  readonly look: (written: string, caret: number) => void;
  /** Chooses the next option (1) or the previous one (−1). */
  readonly move: (step: 1 | -1) => void;
  /** Closes the offer, or waves it away before it has come. */
  readonly close: () => void;
}

export function useOffer(
  field: RefObject<HTMLTextAreaElement | null>,
  { database }: Connection,
): OfferControl {
  const session = useSession();
  const [offer, setOffer] = useState<Offer | null>(null);
  /** The text that somebody waits for completions of. */
  const awaited = useRef<string | null>(null);
  const look = async (written: string, caret: number) => {
    if (written.length > longestHighlight) return setOffer(null);
    awaited.current = written;
    if (assistance() === null) await loadAssistance();
    const isWanted = awaited.current === written && document.activeElement === field.current;
    if (!isWanted) return;
    awaited.current = null;
    setOffer(offerAt(written, caret, { world: session.world, database }));
  };
  return {
    offer,
    isAwaited: () => awaited.current !== null,
    look: (written, caret) => void look(written, caret),
    move: (step) => setOffer(offer === null ? null : moved(offer, step)),
    close: () => {
      awaited.current = null;
      setOffer(null);
    },
  };
}
