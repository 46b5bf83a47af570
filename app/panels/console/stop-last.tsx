import { useSyncExternalStore } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { Button } from '../../ui/button.tsx';
import { laterWords, words } from '../../words/index.ts';
import { isolated } from '../../words/isolated.ts';
import { Entering } from './entering.tsx';

/** Stops what runs or is being entered on the active connection, while the console is closed to one line. */
export function StopLast() {
  const session = useSession();
  const isEntering = useSyncExternalStore(session.subscribeEntered, () => session.entered() !== null);
  if (isEntering) return <Entering />;
  const running = session.connections.active.log.findLast(({ run }) => run.state === 'running');
  if (running === undefined) return null;
  const { run, client } = running;
  return (
    <Button
      look="bare"
      className="shrink-0 text-console-ink underline"
      aria-label={laterWords.log.stopWhat(isolated(run.text))}
      onClick={() => session.cancel(client, run.id)}
    >
      {words.console.stop}
    </Button>
  );
}
