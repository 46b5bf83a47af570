/**
 * A script on its way into a client. Its statements are entered in portions, each when the one before it has run as far as it
 * can at the instant; where a statement goes on beyond the instant, all that are left wait behind it. What comes of it does
 * not depend on when it goes on.
 */
export interface ScriptEntry {
  /** Enters the next portion and runs what can run. False when no statement is left to be entered. */
  readonly goOn: () => boolean;
  /** How many statements have been entered, of how many. */
  readonly entered: () => number;
  readonly statements: number;
  /** Leaves out the statements that have not been entered, and answers with the script of those that have. */
  readonly cut: () => string;
}

/** Enters all that there is. */
export function enterAll(entry: ScriptEntry): void {
  while (entry.goOn());
}
