import { useSyncExternalStore } from 'react';
import { useMedia } from '../../ui/appearance.tsx';

/**
 * Is the page on its way to paper? What only paper has must be there when printing begins: by the time a media query says so, a
 * browser has counted the pages, and cuts off what no longer fits into so many.
 */
export function useIsPrinted(): boolean {
  const isPaper = useMedia('print');
  return useSyncExternalStore(watch, () => hasBegun) || isPaper;
}

let hasBegun = false;

function watch(onChange: () => void): () => void {
  const turn = ({ type }: Event): void => {
    hasBegun = type === 'beforeprint';
    onChange();
  };
  addEventListener('beforeprint', turn);
  addEventListener('afterprint', turn);
  return () => {
    removeEventListener('beforeprint', turn);
    removeEventListener('afterprint', turn);
    hasBegun = false;
  };
}
