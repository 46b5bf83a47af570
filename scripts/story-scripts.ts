import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** A story without what it promises that is printed: the fences stay, because they part its steps. */
export const emptied = (text: string): string => text.replace(/^(```output[^\n]*\n)[\s\S]*?^```$/gm, '$1```');

/** A player shows what a story does: the script that it gets of one is a third as large. */
export const storyScripts: Plugin = {
  name: 'story-scripts',
  enforce: 'pre',
  load: (id) =>
    /\/engine\/stories\/[\w-]+\.md\?raw$/.test(id)
      ? `export default ${JSON.stringify(emptied(readFileSync(id.replace(/\?raw$/, ''), 'utf8')))};`
      : null,
};
