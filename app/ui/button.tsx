import type { ComponentProps, ReactNode } from 'react';

/** How much a button stands out: a `chip` is a quiet pill, an `icon` square, `plain` is text, `bare` has no colour of its own. */
export type ButtonLook = 'chip' | 'icon' | 'plain' | 'bare';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'type'> {
  readonly look?: ButtonLook;
  /** The name for those who cannot see an icon; shown on hover and focus as well. */
  readonly label?: string;
  readonly children: ReactNode;
}

const shared =
  'hit-target inline-flex max-w-full items-center justify-center gap-2 rounded-lg whitespace-nowrap select-none enabled:cursor-pointer disabled:text-muted aria-disabled:text-muted';

const looks: Readonly<Record<ButtonLook, string>> = {
  chip: 'border border-line bg-lane px-4 text-ink enabled:hover:border-edge rounded-full',
  icon: 'border border-line bg-lane text-ink enabled:hover:border-edge',
  plain: 'px-2 text-ink enabled:hover:underline underline-offset-4',
  bare: 'px-2',
};

/** A button that does something here and now; a link would go elsewhere. */
export function Button({ look = 'chip', label, className = '', children, ...rest }: ButtonProps) {
  // A text too long for its button is cut; the tooltip of an icon has to show beyond it.
  const overflow = label === undefined ? 'overflow-x-clip' : '';
  const named = label === undefined ? {} : { 'aria-label': label, 'data-tooltip': label };
  return (
    <button
      type="button"
      className={`${shared} ${looks[look]} ${overflow} ${className}`}
      {...named}
      {...rest}
    >
      {children}
    </button>
  );
}
