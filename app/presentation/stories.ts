import { stories } from '@ha-playground/engine/stories/index.ts';
import { exerciseIn } from './exercise/exercise-id.ts';
import { nowCalled } from './renamed-stories.ts';
import { minutesOf, placeOfStory, rankOfStory } from './shelf.ts';
import { emptyCluster, freePlay, type Start } from './start.ts';
import { storyStart } from './story-start.ts';
import { loadTexts, spokenText, titleIn } from './translated.ts';

/** The same, told in the language that is spoken. */
export const loadStoryStarts = (): Promise<readonly Start[]> => loadTexts().then(storyStarts);

/** The stories that come with the engine, as they stand on the shelf. */
export const storyStarts = (): readonly Start[] =>
  stories
    .toSorted((one, other) => rankOfStory(one.id) - rankOfStory(other.id))
    .flatMap((entry) => {
      const text = spokenText('stories', entry);
      const start = storyStart({ id: entry.id, title: titleIn(text) ?? entry.title, text });
      const lesson = text === entry.text ? start?.lesson : storyStart(entry)?.lesson;
      return start === null
        ? []
        : { ...start, ...(lesson && { minutes: minutesOf(lesson) }), shelf: placeOfStory(entry.id) };
    });

/** The start that a link calls by this id, a story or an exercise, whenever it was made; null for what there is not. */
export async function startCalled(id: string): Promise<Start | null> {
  const exercise = exerciseIn(id);
  if (exercise !== null) return (await import('./exercise/exercise-starts.ts')).loadStartOfExercise(exercise);
  const name = nowCalled(id);
  return [freePlay, emptyCluster, ...(await loadStoryStarts())].find((start) => start.id === name) ?? null;
}
