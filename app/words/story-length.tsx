import { minutesOf } from '../presentation/shelf.ts';
import type { Start } from '../presentation/start.ts';
import { laterWords } from './index.ts';

/** How much a story asks of its reader, and how long it takes. */
export function StoryLength({ start }: { readonly start: Start }) {
  const { shelf, steps, lesson } = start;
  const minutes = start.minutes ?? (lesson === null ? null : minutesOf(lesson));
  return (
    <span className="inline-block shrink-0 text-sm text-muted max-sm:block">
      {laterWords.stories.length({ level: shelf?.level ?? 'further', steps: steps.length, minutes })}
    </span>
  );
}
