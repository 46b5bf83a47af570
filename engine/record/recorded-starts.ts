import { unreachable } from '../base/index.ts';
import { extras } from '../statements/binding/bind-extras.ts';
import { readMarkdownStory, stepsOf } from '../statements/index.ts';
import type { Begun, RecordStarts } from './replay.ts';
import { afterScript, freePlayScript, hashOfSetUp } from './starts.ts';
import type { RecordStart } from './types.ts';

/** The starts there are, with stories by their id; null for a text that there is not. */
export const startsWith =
  (storyText: (id: string) => string | null): RecordStarts =>
  (start, seed) => {
    const after = (script: string, now: RecordStart): Begun => {
      const { history } = afterScript(script, { extras: () => extras, seed });
      return { history, start: now };
    };
    switch (start.kind) {
      case 'empty':
        return after('', start);
      case 'builtIn':
        return start.id === freePlayId ? after(freePlayScript(), start) : null;
      case 'story': {
        const text = storyText(start.id);
        const read = text === null ? null : readMarkdownStory(text);
        if (read === null || !read.ok) return null;
        const { setUp } = stepsOf(read.story);
        return after(setUp, { ...start, hash: hashOfSetUp(setUp) });
      }
      default:
        return unreachable(start);
    }
  };

const freePlayId = 'free-play';
