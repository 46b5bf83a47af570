/** A longer link is cut off by some mail programs and chats: past it a session travels as a file. */
export const mostLinkCharacters = 8_000;

/** A larger file is not read: a session of a thousand statements is a hundredth of it. */
export const mostFileBytes = 5_000_000;
