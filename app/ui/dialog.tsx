import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from './button.tsx';
import { Icon } from './icons.tsx';

interface DialogProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** For what stands in two columns, or needs all of the screen's. */
  readonly width?: 'text' | 'columns' | 'screen';
  readonly children: ReactNode;
}

/**
 * A modal dialog of the browser's own: it keeps the focus inside, closes on Esc and gives the focus back. Where it goes on
 * behind an edge, that edge is shaded.
 */
export function Dialog({ title, closeLabel, isOpen, onClose, width = 'text', children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the dialog closes it; the keyboard has Esc and the button.
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
      className="dialog-sheet"
      data-width={width}
    >
      <div className="flex flex-col gap-4 p-5">
        <div className="flex items-center justify-between gap-4">
          <h2 id={titleId} className="text-lg font-semibold">
            {title}
          </h2>
          <Button look="icon" aria-label={closeLabel} onClick={onClose}>
            <Icon name="close" />
          </Button>
        </div>
        {isOpen && children}
      </div>
    </dialog>
  );
}
