/** The longest statement that is read, in UTF-16 units. A pasted table of `.import` may be longer. [MODEL] */
export const statementLengthLimit = 200_000;

/** How many words and signs one statement may have. [MODEL] */
export const statementTokenLimit = 60_000;

/** How many brackets may stand open at once. [MODEL] */
export const bracketDepthLimit = 100;

/** How many AND, OR and NOT one statement may hold. [MODEL] */
export const conditionLimit = 500;

/** How many SELECT one statement may hold. [MODEL] */
export const queryLimit = 20;

/** How many rows `(a), (b), ... (z)` may stand for. [MODEL] */
export const progressionRowLimit = 100_000;

/** Statements of more tokens than this are not completed, and no word is looked for that they lack. [MODEL] */
export const assistedTokenLimit = 1_000;

/** The same for statements of more UTF-16 units than this. [MODEL] */
export const assistedLengthLimit = 20_000;
