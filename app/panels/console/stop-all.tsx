import { useSession } from '../../hooks/use-session.tsx';
import { Button } from '../../ui/button.tsx';
import { laterWords } from '../../words/index.ts';

/** Stops what runs on the active connection, with everything that waits behind it. */
export function StopAll() {
  const session = useSession();
  const { active } = session.connections;
  const count = (state: 'running' | 'queued') => active.log.filter(({ run }) => run.state === state).length;
  return (
    <Button
      look="bare"
      className="max-w-44 min-w-24 shrink-0 px-1! text-left text-xs leading-[1.1rem] whitespace-normal text-console-ink"
      onClick={() => session.cancelAll(active)}
    >
      {laterWords.places.stopAll(count('running'), count('queued'))}
    </Button>
  );
}
