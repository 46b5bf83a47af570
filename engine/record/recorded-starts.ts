import { unreachable } from '../base/index.ts';
import { extras } from '../statements/binding/bind-extras.ts';
import { readMarkdownStory, stepsOf } from '../statements/index.ts';
import type { RecordStarts } from './replay.ts';
import { afterScript, freePlayScript, hashOfSetUp } from './starts.ts';
import type { RecordStart } from './types.ts';

/** The starts there are, with stories by their id; null for a text that there is not. */
export const startsWith =
  (storyText: (id: string) => string | null): RecordStarts =>
  (start, seed) => {
    const setUp = setUpOf(start, storyText);
    if (setUp === null) return null;
    const { history } = afterScript(setUp, { extras: () => extras, seed });
    return { history, start: start.kind === 'story' ? { ...start, hash: hashOfSetUp(setUp) } : start };
  };

/** The script that a session starts with; null where there is no such start. */
export function setUpOf(start: RecordStart, storyText: (id: string) => string | null): string | null {
  switch (start.kind) {
    case 'empty':
      return '';
    case 'builtIn':
      return start.id === freePlayId ? freePlayScript() : null;
    case 'story': {
      const text = storyText(start.id);
      const read = text === null ? null : readMarkdownStory(text);
      return read?.ok === true ? stepsOf(read.story).setUp : null;
    }
    default:
      return unreachable(start);
  }
}

const freePlayId = 'free-play';
