const own = 'own.';

/** How an exercise is called in an address that comes with the page that opens it: its whole text, packed. */
export const idOfOwn = (packed: string): string => own + packed;

/** The packed text of an exercise that an address brings along; null for one that comes with the page. */
export const packedInId = (id: string): string | null => (id.startsWith(own) ? id.slice(own.length) : null);
