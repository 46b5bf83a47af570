import { tell } from '@ha-playground/engine';
import { memo, useId } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { storyWants } from '../../presentation/shelf.ts';
import type { Start } from '../../presentation/start.ts';
import { laterWords, words } from '../../words/index.ts';
import { StoryLength } from '../../words/story-length.tsx';

const text = () => laterWords.stories;

interface StoryListProps {
  readonly starts: readonly Start[];
  readonly onStart: (start: Start) => void;
  /** Shows the exercises. */
  readonly onExercises: () => void;
}

/** The stories to choose from, by what one wants of them, each with its length and what it asks; where to begin stands first. */
export function StoryList(props: StoryListProps) {
  const { start } = useSession();
  return <Shelves {...props} current={start.id} />;
}

interface ShelvesProps extends StoryListProps {
  readonly current: Start['id'];
}

/** Nothing of it changes with what happens to the cluster. */
const Shelves = memo(({ starts, onStart, onExercises, current }: ShelvesProps) => {
  const stories = starts.filter(({ steps }) => steps.length > 0);
  const [first] = stories;
  if (first === undefined) return null;
  return (
    <section aria-label={text().title} data-coverable="" className="flex flex-col gap-4">
      <h2 className="text-lg font-semibold">{text().title}</h2>
      <button
        type="button"
        onClick={() => onStart(first)}
        className="flex cursor-pointer flex-col gap-0.5 rounded-xl border border-primary bg-replica px-4 py-3 text-left hover:border-ink"
      >
        <span className="font-semibold">{tell(words.header.starts, first.title)}</span>
        <span>{text().beginHere}</span>
        <StoryLength start={first} />
      </button>
      {storyWants.map((want) => (
        <Group
          key={want}
          want={want}
          stories={stories.filter(
            ({ shelf, id }) => shelf?.want === want && id !== first.id && id !== current,
          )}
          onStart={onStart}
        />
      ))}
      <button
        type="button"
        onClick={onExercises}
        className="flex cursor-pointer flex-col gap-0.5 rounded-xl border border-line bg-lane px-4 py-3 text-left hover:border-ink"
      >
        <span className="font-semibold">{laterWords.exercise.list}</span>
        <span className="text-muted">{laterWords.exercise.about}</span>
      </button>
    </section>
  );
});

interface GroupProps {
  readonly want: (typeof storyWants)[number];
  readonly stories: readonly Start[];
  readonly onStart: (start: Start) => void;
}

function Group({ want, stories, onStart }: GroupProps) {
  const id = useId();
  return (
    <div className="flex flex-col">
      <h3 id={id} className="font-semibold">
        {words.header.wants[want]}
      </h3>
      <p className="text-muted">{text().abouts[want]}</p>
      <ul aria-labelledby={id} className="-mx-2 flex flex-col pt-1">
        {stories.map((start) => (
          <li key={start.id}>
            <button
              type="button"
              onClick={() => onStart(start)}
              className="hit-target flex w-full cursor-pointer flex-wrap items-baseline gap-x-3 rounded-lg px-2 py-1 text-left hover:bg-lane"
            >
              <span className="min-w-0 flex-1 basis-48 wrap-anywhere">
                {tell(words.header.starts, start.title)}
              </span>
              <StoryLength start={start} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
