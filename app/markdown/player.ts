/** The folder of the player's files, which a site copies to where its pages find them. */
export const playerFolder = decodeURIComponent(new URL('./embed', import.meta.url).pathname);
