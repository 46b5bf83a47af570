import { type ReactNode, useId, useState } from 'react';
import { Button, type ButtonLook } from './button.tsx';
import { Icon } from './icons.tsx';
import type { MenuItem } from './menu-item.ts';
import { Menu } from './menu-list.tsx';
import type { Box } from './placement.ts';

interface MenuButtonProps {
  readonly label: string;
  /** What stands on it where that is no icon: its name holds that too, for whoever says what is read. */
  readonly shows?: string;
  readonly look?: ButtonLook;
  readonly className?: string;
  readonly items: readonly MenuItem[];
  readonly isLong?: boolean;
  readonly children: ReactNode;
}

/** A button that opens a menu below itself. */
export function MenuButton({
  label,
  shows,
  look = 'plain',
  className = '',
  items,
  isLong = false,
  children,
}: MenuButtonProps) {
  const [anchor, setAnchor] = useState<Box | null>(null);
  const id = useId();
  const open = (target: HTMLElement) => {
    setAnchor(target.getBoundingClientRect());
  };
  return (
    <>
      <Button
        id={id}
        look={look}
        className={className}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-label={shows ? `${label}: ${shows}` : label}
        onClick={(event) => open(event.currentTarget)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          open(event.currentTarget);
        }}
      >
        {children}
        <Icon name="chevron" />
      </Button>
      {anchor !== null && (
        <Menu label={label} items={items} isLong={isLong} anchor={anchor} onClose={() => setAnchor(null)} />
      )}
    </>
  );
}
