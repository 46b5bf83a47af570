import { catalogue } from './catalogue.generated.ts';

/** A story that comes with the engine. `text` is Markdown, for `readMarkdownStory`. */
export interface CatalogueEntry {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly text: string;
}

/** The stories in the order in which they are offered. */
export const stories: readonly CatalogueEntry[] = catalogue;
