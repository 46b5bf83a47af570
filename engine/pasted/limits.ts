/** The longest text that is read, in UTF-16 units. [MODEL] */
export const pastedTextLimit = 16_000_000;

/** Lines that are read. [MODEL] */
export const pastedLineLimit = 150_000;

/** Columns of one table. [MODEL] */
export const columnLimit = 200;

/** Databases of one cluster. [MODEL] */
export const databaseLimit = 100;

/** Instances of one partition: two, two more while it moves, and what failures have left over. [MODEL] */
export const instanceLimit = 8;

/** NODE_IDs that nobody has any more: with more of them all nodes get new ones. [MODEL] */
export const removedNodeLimit = 1_000;

/** Remarks on places; further ones are counted. [MODEL] */
export const remarkLimit = 20;
