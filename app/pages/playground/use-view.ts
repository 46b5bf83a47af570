import { useCallback, useState } from 'react';
import type { ViewName } from '../../presentation/sight/view-name.ts';
import { addressWithView, wishOfAddress } from './address.ts';

/** The view that is shown, and how to show another one: the page's address says which, so that a link opens it. */
export function useView(): readonly [ViewName, (view: ViewName) => void] {
  const [view, setView] = useState<ViewName>(() => wishOfAddress(location.search).view ?? 'cluster');
  const show = useCallback((next: ViewName): void => {
    setView(next);
    history.replaceState(history.state, '', addressWithView(location.href, next));
  }, []);
  return [view, show];
}
