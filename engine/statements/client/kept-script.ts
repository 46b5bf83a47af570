import { type FindsData, withoutPasswords } from '../../language/index.ts';

/** A longer script, in UTF-16 units, is refused unread. What `.import` takes fits in with its frame. */
export const scriptLengthLimit = 16_100_000;

/** How much is kept of a script that is refused unread: more than is shown of it. */
const keptLength = 2_000;

/**
 * A script as it is kept: without its passwords. Of one that is too long to be read only the beginning is, with blanks up to
 * the length that it had, so that whoever enters it again is refused alike.
 */
export const keptScript = (script: string, findsData?: FindsData): string =>
  script.length > scriptLengthLimit
    ? withoutPasswords(script.slice(0, keptLength)).padEnd(script.length)
    : withoutPasswords(script, findsData);
