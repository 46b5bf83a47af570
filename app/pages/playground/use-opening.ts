import { useCallback, useRef, useState } from 'react';
import type { Opened } from '../../presentation/sharing/opened.ts';
import { openWanted, type Wanted } from './opening.ts';

interface Opening {
  /** How much has been done again, from 0 to 1; null while nothing is opened. */
  readonly share: number | null;
  /** Opens something, and calls `onOpened` unless it is not wanted any more. */
  readonly open: (wanted: Wanted, onOpened: (opened: Opened) => void) => void;
  readonly cancel: () => void;
}

/** Opens one thing at a time: the last that was asked for. */
export function useOpening(): Opening {
  const [share, setShare] = useState<number | null>(null);
  const round = useRef(0);
  const open: Opening['open'] = (wanted, onOpened) => {
    round.current += 1;
    const mine = round.current;
    const isWanted = () => round.current === mine;
    setShare(0);
    void openWanted(wanted, { onProgress: setShare, isWanted }).then((opened) => {
      if (opened === null || !isWanted()) return;
      setShare(null);
      onOpened(opened);
    });
  };
  const cancel = useCallback(() => {
    round.current += 1;
    setShare(null);
  }, []);
  return { share, open, cancel };
}
