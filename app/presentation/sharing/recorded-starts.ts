import { type RecordStarts, setUpOf, startsWith } from '@ha-playground/engine/record';
import { stories } from '@ha-playground/engine/stories/index.ts';
import type { Session } from '../session.ts';

const storyText = (id: string): string | null => stories.find((story) => story.id === id)?.text ?? null;

/** Where records start: what is built in, and the stories that come with the engine. */
export const recordedStarts = startsWith(storyText);

/** The script that a session has started with. */
export const setUpScript = ({ start }: Session): string =>
  start.exercise?.start ?? setUpOf(start.recorded, storyText) ?? '';

/** Where the records of a session start: those of an exercise where it does. */
export const startsOfSession = ({ start }: Session): RecordStarts =>
  start.exercise === undefined
    ? recordedStarts
    : () => ({ history: start.begin().history, start: start.recorded });
