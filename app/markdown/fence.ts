import {
  type ElementOptions,
  elementOfFence,
  noticeOf,
  type PageElement,
  readFence,
  whyNotShown,
} from '@ha-playground/engine/pages';
import { stories } from '@ha-playground/engine/stories/index.ts';
import type { PluginOptions } from './options.d.ts';

interface Fence {
  /** What stands behind the name `ha`. */
  readonly info: string;
  readonly text: string;
  /** The line of the page on which it opens, from 1. */
  readonly line: number;
}

/** Is a fence with this information a living picture? */
export const isHa = (info: string): boolean => /^ha(\s|$)/.test(info.trim());

/** What a page shows for a fence: the element, or a sentence that says why not, which is told to the author as well. */
export function shownFor({ info, text, line }: Fence, plugin: PluginOptions): PageElement {
  const options: ElementOptions = {
    src: plugin.src ?? null,
    story: (id) => stories.find((story) => story.id === id) ?? null,
    ...(plugin.linkText === undefined ? {} : { linkText: plugin.linkText }),
  };
  const fence = readFence({ info, body: text.replace(/\r?\n$/, '').split(/\r?\n/), line });
  const fault = fence.ok ? whyNotShown(fence, options) : fence.message;
  if (fence.ok && fault === null) return elementOfFence(fence, options);
  const told = `line ${fence.line}: ${fault}`;
  (plugin.onFault ?? warn)(told);
  return noticeOf(told);
}

// biome-ignore lint/suspicious/noConsole: it runs while a site is built, and this is what its author reads.
const warn = (fault: string): void => console.warn(`ha-playground: ${fault}`);
