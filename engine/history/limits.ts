/** More commands than this are refused in one history, on all of its branches, and in one that was saved. [MODEL] */
export const entryLimit = 100_000;
