import type { NodeId } from '@ha-playground/engine';
import type { CSSProperties, ReactNode } from 'react';
import type { GridPlace } from '../../geometry/matrix/walk.ts';

interface CellProps {
  readonly place: GridPlace;
  readonly active: GridPlace;
  readonly role: 'columnheader' | 'rowheader' | 'gridcell';
  readonly label: string;
  /** The leaf whose row it names. */
  readonly leaf?: NodeId;
  /** What it says to whom it is pointed at. */
  readonly title?: string;
  readonly className: string;
  readonly style: CSSProperties;
  readonly children?: ReactNode;
}

/** A cell that the keyboard reaches; Tab leads to the active one alone. */
export function Cell(props: CellProps) {
  const { place, active, role, label, leaf, title, className, style, children } = props;
  const isActive = place.row === active.row && place.column === active.column;
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the three roles that it may have support a name.
    <div
      role={role}
      aria-label={label}
      title={title}
      aria-colindex={place.column + 1}
      data-place={`${place.row} ${place.column}`}
      data-leaf={leaf}
      tabIndex={isActive ? 0 : -1}
      className={`-outline-offset-2 ${className}`}
      style={{ height: '100%', ...style }}
    >
      {children}
    </div>
  );
}
