/** The version of the engine, that of its package. */
export const engineVersion = '0.1.0';

/** The format in which records are written, and the newest that is read. */
export const recordFormat = 1;
