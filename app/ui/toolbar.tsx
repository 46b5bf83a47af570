import type { ReactNode } from 'react';

interface ToolbarProps {
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A named group of controls in a row. Arrow keys are left to the page, where they step through time. */
export function Toolbar({ label, className = '', children }: ToolbarProps) {
  return (
    <fieldset
      aria-label={label}
      className={`m-0 flex min-w-0 flex-wrap items-center gap-1.5 border-0 p-0 ${className}`}
    >
      {children}
    </fieldset>
  );
}
