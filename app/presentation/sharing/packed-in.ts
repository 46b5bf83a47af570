/** The packed record that the fragment of an address holds, or null. What a letter puts after a link is no part of it. */
export const packedIn = (hash: string): string | null =>
  /^#(?:.*&)?s=([^&]*?)[^\w-]*(?:&.*)?$/s.exec(hash)?.[1] ?? null;
