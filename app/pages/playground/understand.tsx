import { tell } from '@ha-playground/engine';
import { Suspense } from 'react';
import { browserVisit } from '../../browser/visit.ts';
import { useSession } from '../../hooks/use-session.tsx';
import { Guide } from '../../panels/guide/guide.tsx';
import type { Start } from '../../presentation/start.ts';
import { lazily } from '../../ui/later.ts';
import { ScrollArea } from '../../ui/scroll-area.tsx';
import { words } from '../../words/index.ts';
import type { useLessonPlace } from './use-lesson-place.ts';

const Lesson = lazily(
  () => import('./kept-lesson.tsx'),
  (module) => module.KeptLesson,
);

/** What to try next, which takes no room from the first picture. */
const TryNext = lazily(
  () => import('../../panels/console/try-next.tsx'),
  (module) => module.TryNext,
);

/** The stories themselves come after the first picture as well. */
const StoryList = lazily(
  () => import('../../panels/stories/story-list.tsx'),
  (module) => module.StoryList,
);

interface UnderstandProps {
  readonly starts: readonly Start[];
  readonly onStart: (start: Start) => void;
  readonly place: ReturnType<typeof useLessonPlace>;
  readonly onPresent: () => void;
  /** Shows the exercises. */
  readonly onExercises: () => void;
}

/** What somebody reads who wants to understand: the story that is open, or where none is what to do first and which there are. */
export function Understand({ starts, onStart, onPresent, place, onExercises }: UnderstandProps) {
  const { start } = useSession();
  if (start.lesson !== null) {
    return (
      <Suspense>
        <Lesson
          lesson={start.lesson}
          nextStory={storyAfter(start, starts)}
          onStart={onStart}
          onPresent={onPresent}
          {...place}
        />
      </Suspense>
    );
  }
  return (
    <ScrollArea
      label={tell(words.header.starts, start.title)}
      className="flex flex-col gap-6 px-5 py-4 *:shrink-0"
    >
      <Guide visit={browserVisit} />
      <Suspense fallback={<div className="min-h-24 shrink-0" />}>
        <TryNext />
      </Suspense>
      <Suspense>
        <StoryList starts={starts} onStart={onStart} onExercises={onExercises} />
      </Suspense>
    </ScrollArea>
  );
}

const storyAfter = ({ id }: Start, starts: readonly Start[]): Start | null => {
  const at = starts.findIndex((start) => start.id === id);
  return at === -1 ? null : (starts[at + 1] ?? starts[0] ?? null);
};
