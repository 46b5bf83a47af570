import type { ComponentProps, ReactNode } from 'react';

/** How much a button stands out: `chip` is a quiet pill, `icon` is square, `plain` is text, `solid` is the main one. */
type ButtonLook = 'chip' | 'icon' | 'plain' | 'solid';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'type'> {
  readonly look?: ButtonLook;
  /** The name for those who cannot see an icon; shown on hover and focus as well. */
  readonly label?: string;
  readonly children: ReactNode;
}

const shared =
  'hit-target inline-flex items-center justify-center gap-2 rounded-lg whitespace-nowrap select-none enabled:cursor-pointer disabled:text-muted aria-disabled:text-muted';

const looks: Readonly<Record<ButtonLook, string>> = {
  chip: 'border border-line bg-lane px-4 text-ink enabled:hover:border-edge rounded-full',
  icon: 'border border-line bg-lane text-ink enabled:hover:border-edge',
  plain: 'px-2 text-ink enabled:hover:underline underline-offset-4',
  solid: 'bg-primary px-4 font-semibold text-on-primary enabled:hover:brightness-110 forced-colors:border',
};

/** A button that does something here and now; a link would go elsewhere. */
export function Button({ look = 'chip', label, className = '', children, ...rest }: ButtonProps) {
  const named = label === undefined ? {} : { 'aria-label': label, 'data-tooltip': label };
  return (
    <button type="button" className={`${shared} ${looks[look]} ${className}`} {...named} {...rest}>
      {children}
    </button>
  );
}
