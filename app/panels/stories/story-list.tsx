import { tell } from '@ha-playground/engine';
import { useSession } from '../../hooks/use-session.tsx';
import type { Start } from '../../presentation/start.ts';
import { laterWords, words } from '../../words/index.ts';

const text = () => laterWords.stories;

interface StoryListProps {
  readonly starts: readonly Start[];
  readonly onStart: (start: Start) => void;
}

/** The stories to choose from, each with its length. */
export function StoryList({ starts, onStart }: StoryListProps) {
  const { start: current } = useSession();
  const stories = starts.filter(({ steps, id }) => steps.length > 0 && id !== current.id);
  if (stories.length === 0) return null;
  return (
    <section aria-label={text().title} className="flex flex-col gap-1">
      <h2 className="text-lg font-semibold">{text().title}</h2>
      <p className="pb-1 text-muted">{text().note(stories.length)}</p>
      <ul className="-mx-2 flex flex-col">
        {stories.map((start) => (
          <li key={start.id}>
            <button
              type="button"
              onClick={() => onStart(start)}
              className="hit-target flex w-full cursor-pointer items-baseline gap-3 rounded-lg px-2 py-1.5 text-left hover:bg-lane"
            >
              <span className="min-w-0 flex-1 wrap-anywhere">{tell(words.header.starts, start.title)}</span>
              <span className="shrink-0 text-muted">{text().steps(start.steps.length)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
