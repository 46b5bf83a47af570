/** As wide as it takes for picture and column to lie beside each other, as a media query. */
export const wideScreen = '(min-width: 64rem)';
