import { Button } from '../../ui/button.tsx';
import { laterWords } from '../../words/index.ts';

interface OpeningBarProps {
  /** From 0 to 1. */
  readonly share: number;
  /** Null where there is nothing to go back to. */
  readonly onCancel: (() => void) | null;
}

/** Says how much of what is opened has been done again. */
export function OpeningBar({ share, onCancel }: OpeningBarProps) {
  const text = laterWords.share;
  return (
    <div
      role="status"
      className="fixed inset-x-4 bottom-4 z-40 mx-auto flex w-fit max-w-xl items-center gap-4 rounded-xl border border-line bg-card px-4 py-3 text-ink text-sm shadow-lg print:hidden"
    >
      <p className="min-w-0">{text.opening(share)}</p>
      <progress aria-label={text.opening(share)} value={share} className="w-40 accent-primary" />
      {onCancel !== null && <Button onClick={onCancel}>{text.cancel}</Button>}
    </div>
  );
}
