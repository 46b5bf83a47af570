import { type RefObject, useEffect, useRef } from 'react';

/** Set where something is chosen that brings another exercise: whoever has chosen it goes on there. */
let isExpected = false;

export function expectFocus(): void {
  isExpected = true;
}

/**
 * Where what had the focus goes away, as a button does that has been pressed, the focus goes to what comes next in the exercise: the
 * verdict, the next bet, else its heading. Otherwise the keyboard would begin again at the top of the page.
 */
export function useFocusWithin(region: RefObject<HTMLElement | null>): void {
  const isWithin = useRef(false);
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent): void => {
      isWithin.current = target instanceof Node && region.current?.contains(target) === true;
    };
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, [region]);
  useEffect(() => {
    if (document.activeElement !== document.body || !(isWithin.current || isExpected)) return;
    const next = ['[data-verdict]', 'fieldset[data-bet]', '[data-heading]']
      .map((place) => region.current?.querySelector<HTMLElement>(place))
      .find((place) => place != null);
    if (next === undefined) return;
    isExpected = false;
    next?.focus({ preventScroll: true });
  });
}
