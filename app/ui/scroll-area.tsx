import type { ComponentProps } from 'react';

interface ScrollAreaProps extends Omit<ComponentProps<'section'>, 'tabIndex'> {
  readonly label: string;
}

/** A region that scrolls by itself. The keyboard reaches it, so that arrow keys can scroll what a wheel can. */
export function ScrollArea({ label, className = '', ...rest }: ScrollAreaProps) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolling is what the keyboard does here.
      tabIndex={0}
      className={`min-h-0 flex-1 overflow-auto -outline-offset-2 ${className}`}
      {...rest}
    />
  );
}
