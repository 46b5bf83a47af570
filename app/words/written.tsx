import { piecesOf } from './isolated.ts';

/**
 * A text that is not the page's own, such as a name, a statement or what one has printed: names that run from right to
 * left turn nothing around them, and what is copied has no character more than the text.
 */
export const Written = ({ children }: { readonly children: string }) =>
  piecesOf(children).map((piece, place) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: a piece is where it is.
    place % 2 === 0 ? piece : <bdi key={place}>{piece}</bdi>,
  );
