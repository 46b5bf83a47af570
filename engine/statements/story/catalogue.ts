import { assert } from '../../base/index.ts';
import { readMarkdownStory } from './read-story.ts';

/** A story file: its name without `.md`, and its text. */
export interface StoryFile {
  readonly id: string;
  readonly text: string;
}

/** The order in which stories are offered. */
export const storyOrder: readonly string[] = [
  'redundancy-2',
  'redundancy-2-manual-attach',
  'redundancy-1',
  'redundancy-1-manual-attach',
  'attach-batch',
  'rebalance',
  'expand',
  'shutdown-order',
  'sync-async',
  'transaction-and-failover',
  'auto-healing',
  'maintenance',
  'rolling-upgrade',
  'replace-leaf',
  'high-availability',
  'force',
  'last-copy',
  'child-aggregator',
  'load-balanced',
  'rebalance-under-load',
  'fewest-copies',
  'under-fire',
  'alerts',
  'book-01-a-machine-dies',
  'book-02-two-copies',
  'book-03-pairs-and-groups',
  'book-04-who-notices',
  'book-05-who-takes-over',
  'book-06-coming-back',
  'book-07-adding-machines',
  'book-08-what-a-plan-is',
  'book-09-what-can-be-lost',
  'book-10-operating-it',
];

/** The source of `stories/catalogue.generated.ts`: the stories as values, so that no bundler need load Markdown. */
export function catalogueSource(files: readonly StoryFile[]): string {
  const entries = [...files].sort((one, other) => place(one) - place(other)).map(entryOf);
  return [
    '// Written by engine/cli/write-catalogue.ts from the .md files beside it.',
    `export const catalogue = ${JSON.stringify(entries, null, 2)} as const;`,
    '',
  ].join('\n');
}

function place({ id }: StoryFile): number {
  const index = storyOrder.indexOf(id);
  assert(index >= 0, `story ${id} has a place in storyOrder`);
  return index;
}

function entryOf({ id, text }: StoryFile) {
  const read = readMarkdownStory(text);
  assert(read.ok, `story ${id} can be read`);
  const { title, summary } = read.story;
  return { id, title, summary, text };
}
