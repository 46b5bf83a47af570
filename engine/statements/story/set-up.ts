import type { Story } from './read-story.ts';

/** A story as a session: the script that builds its cluster, and what is left to run on it, block by block. */
export interface StorySteps {
  readonly setUp: string;
  readonly steps: readonly string[];
}

/** The set-up is what a story does before it shows anything or lets anything happen. */
export function stepsOf({ blocks }: Story): StorySteps {
  const first = blocks.findIndex(
    ({ script, output }) => output !== null || /^\s*\.(?!import\b)/.test(script),
  );
  const at = first === -1 ? blocks.length : first;
  return {
    setUp: [...blocks.slice(0, at).map(({ script }) => script), '.wait idle'].join('\n'),
    steps: blocks.slice(at).map(({ script }) => script.trim()),
  };
}
