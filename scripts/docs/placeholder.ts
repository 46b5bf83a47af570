/** Where the site of the documentation stands while it is built; afterwards every address in it is relative. */
export const placeholder = '/--docs--/';
