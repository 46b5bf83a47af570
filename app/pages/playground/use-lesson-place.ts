import { useCallback, useMemo, useRef, useState } from 'react';
import type { TurnPage } from '../../panels/header/page-keys.ts';
import { addressWithStep, wishOfAddress } from './address.ts';

/**
 * Where a lesson begins and how it is turned; the page's address says which step is read, so that a link opens it. `forget` lets it
 * begin where the session is: whoever has been before a hall meanwhile goes on from there.
 */
export function useLessonPlace() {
  const [first, setFirst] = useState<number | null>(() => {
    const { step } = wishOfAddress(location.search);
    return step === null ? null : step - 1;
  });
  const turnPage = useRef<TurnPage>(null);
  const onStep = useCallback((step: number): void => {
    const href = addressWithStep(location.href, step);
    if (href !== location.href) history.replaceState(history.state, '', href);
  }, []);
  const forget = useCallback(() => setFirst(null), []);
  return useMemo(() => ({ first, turnPage, onStep, forget }), [first, onStep, forget]);
}
