/** A packed text that is longer than this is not looked at: no link is, and what is larger travels as a file. [MODEL] */
export const mostPackedCharacters = 200_000;

/** No packed text becomes larger than this, in bytes, whatever it promises: a record is a hundred times smaller. [MODEL] */
export const mostUnpackedBytes = 4_000_000;
