import { useSession } from '../../hooks/use-session.tsx';
import { Button } from '../../ui/button.tsx';
import { laterWords } from '../../words/index.ts';

/** Stops what runs on the active connection, with everything that waits behind it: `open` statements. */
export function StopAll({ open }: { readonly open: number }) {
  const session = useSession();
  return (
    <Button
      look="bare"
      className="ml-auto text-xs text-console-ink"
      onClick={() => session.cancelAll(session.connections.active)}
    >
      {laterWords.places.stopAll(open)}
    </Button>
  );
}
