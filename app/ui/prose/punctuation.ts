/** What stands right after a word and must not begin a line without it: a full stop, a colon, a closing quotation mark. */
export const punctuationOf = (after: string): string => /^[^\s\p{L}\p{N}]*/u.exec(after)?.[0] ?? '';
