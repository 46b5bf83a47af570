/**
 * The names that stories had once, with those that they have now. Links and pages of other people hold them for ever, so
 * nothing is ever taken out; a story that is given another name gets a line here.
 */
export const renamedStories: Readonly<Record<string, string>> = {};

/** How a story is called now that was called so once; any other name as it is. */
export const nowCalled = (id: string): string =>
  Object.hasOwn(renamedStories, id) ? (renamedStories[id] ?? id) : id;
