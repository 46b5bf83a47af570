/** What the program ends with. */
export const exitCodes = { well: 0, differs: 1, unusable: 2 } as const;
