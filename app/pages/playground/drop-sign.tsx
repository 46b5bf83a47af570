import { useEffect, useRef } from 'react';
import { laterWords } from '../../words/index.ts';

/** Says that a file that is held over the page is opened when it is dropped, over whatever is shown, a dialog as well. */
export function DropSign() {
  const sign = useRef<HTMLDivElement>(null);
  useEffect(() => sign.current?.showPopover(), []);
  const text = laterWords.share;
  return (
    <div
      ref={sign}
      popover="manual"
      role="status"
      className="pointer-events-none fixed inset-3 m-0 flex h-auto w-auto flex-col items-center justify-center gap-2 rounded-2xl border-4 border-primary border-dashed bg-card/90 p-6 text-center text-ink"
    >
      <p className="font-semibold text-lg">{text.dropTitle}</p>
      <p className="text-muted">{text.dropHint}</p>
    </div>
  );
}
