/** A longer text is no record. */
export const recordLengthLimit = 8_000_000;

/** A record holds no more acts than this. */
export const actLimit = 100_000;

/** A record tells of no more branches than this. */
export const recordedBranchLimit = 10_000;

/** A record has digests of no more statements than this. */
export const digestLimit = 1_000_000;

/** A record keeps no more than this of a view, and no longer values. */
export const viewLimit = 64;
export const viewValueLengthLimit = 2_000;
