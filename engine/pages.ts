/** What reads the living pictures in an author's pages, fences `ha` of Markdown, and writes the elements that they stand for. */
export {
  type ElementOptions,
  elementOfFence,
  elementsOfPart,
  htmlOf,
  noticeOf,
  type PageElement,
  pageWithElements,
  whyNotShown,
} from './statements/story/fence-element.ts';
export {
  type FencePart,
  fenceParameters,
  mostFenceCharacters,
  partsOfBlocks,
  readFence,
} from './statements/story/page-fence.ts';
