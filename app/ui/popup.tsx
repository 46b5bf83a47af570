import { type ReactNode, useId, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { Icon } from './icons.tsx';
import { marginPx } from './placement.ts';

interface PopupProps {
  readonly label: string;
  /** What the button shows. */
  readonly shown: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A button that opens a small sheet above itself, in a popover of the browser's own: Esc and a press elsewhere close it. */
export function Popup({ label, shown, className = '', children }: PopupProps) {
  const id = useId();
  const button = useRef<HTMLSpanElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const place = (): void => {
    const from = button.current?.getBoundingClientRect();
    if (from === undefined || sheet.current === null) return;
    const left = Math.max(marginPx, Math.min(from.left, innerWidth - sheetPx - marginPx));
    const isBelow = from.top < innerHeight / 2;
    Object.assign(sheet.current.style, {
      left: `${left}px`,
      top: isBelow ? `${from.bottom + gapPx}px` : 'auto',
      bottom: isBelow ? 'auto' : `${innerHeight - from.top + gapPx}px`,
    });
  };
  return (
    <>
      <span ref={button} className="flex max-w-full shrink-0">
        <Button
          look="plain"
          popoverTarget={id}
          aria-label={label}
          aria-expanded={isOpen}
          className={`gap-1! ${className}`}
        >
          {shown}
          <Icon name="chevron" />
        </Button>
      </span>
      <div
        ref={sheet}
        id={id}
        popover="auto"
        onBeforeToggle={({ newState }) => {
          setOpen(newState === 'open');
          place();
        }}
        className="fixed inset-auto m-0 w-72 max-w-[calc(100vw-1rem)] rounded-xl border border-edge bg-card p-4 text-ink shadow-xl"
      >
        {isOpen && children}
      </div>
    </>
  );
}

/** As wide as the sheet is at the usual scale. CSS pixels. */
const sheetPx = 260;
const gapPx = 6;
