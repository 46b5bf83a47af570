import type { ReactNode } from 'react';

interface MomentButtonProps {
  readonly onClick: () => void;
  /** Its colour, and how it stands in its row. */
  readonly className?: string;
  readonly children: ReactNode;
}

/** Shows another moment of the history, from within a text. */
export const MomentButton = ({ onClick, className = '', children }: MomentButtonProps) => (
  <button
    type="button"
    onClick={onClick}
    className={`hit-target cursor-pointer font-semibold underline underline-offset-3 ${className}`}
  >
    {children}
  </button>
);
