import { useSyncExternalStore } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { Button } from '../../ui/button.tsx';
import { laterWords } from '../../words/index.ts';

/** How much of a long script has been entered, and how to leave out the rest. */
export function Entering() {
  const session = useSession();
  const entered = useSyncExternalStore(session.subscribeEntered, session.entered);
  const { entering } = session.play;
  if (entering === null || entered === null) return null;
  const told = laterWords.places.entered(entered, entering.of);
  return (
    <span role="status" className="ml-auto flex items-center gap-2 pr-1 text-xs text-console-muted">
      <span className="tabular-nums">{told}</span>
      <progress aria-label={told} max={entering.of} value={entered} className="w-20 accent-copy" />
      <Button look="bare" className="text-xs text-console-ink" onClick={() => session.cutShort()}>
        {laterWords.places.leaveOut(entering.of - entered)}
      </Button>
    </span>
  );
}
