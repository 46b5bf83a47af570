import { useId } from 'react';
import { Button } from '../../ui/button.tsx';
import { laterWords } from '../../words/index.ts';

interface OpenFileProps {
  readonly onOpen: () => void;
}

/** Opens a session that somebody has kept as a file. */
export function OpenFile({ onOpen }: OpenFileProps) {
  const title = useId();
  const text = laterWords.share;
  return (
    <section aria-labelledby={title} className="flex min-w-0 flex-col gap-2">
      <h3 id={title} className="font-semibold">
        {text.openTitle}
      </h3>
      <div>
        <Button onClick={onOpen}>{text.open}</Button>
      </div>
      <p className="text-xs text-muted">{text.openHint}</p>
    </section>
  );
}
