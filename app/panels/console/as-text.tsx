import { useSession, useSight } from '../../hooks/use-session.tsx';
import { laterWords } from '../../words/index.ts';

/** One switch for whoever wants to see what the client prints, and not what the page makes of it. */
export function AsText() {
  const session = useSession();
  const { asText } = useSight(session);
  return (
    <button
      type="button"
      aria-pressed={asText}
      title={laterWords.places.asTextTitle}
      onClick={() => session.view.readAsText(!asText)}
      className={`hit-target shrink-0 cursor-pointer rounded-lg px-2 text-xs ${asText ? 'bg-console-ink/15 text-console-ink' : 'text-console-muted hover:text-console-ink'}`}
    >
      {laterWords.places.asText}
    </button>
  );
}
