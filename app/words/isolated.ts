import { visibleLines } from '@ha-playground/engine';

/** Begins and ends a stretch of text that has a direction of its own and turns nothing around it. */
const begin = '\u2068';
const end = '\u2069';

/** Letters and digits of the scripts that run from right to left. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** A word or a name: letters, digits and what joins them. */
const joined = /(?:[\p{L}\p{M}\p{N}_\u200c\u200d]|[.-](?=[\p{L}\p{N}]))+/gu;

/** What is isolated already, or what lies between two such stretches. */
const stretches = /\u2068[^\u2069]*\u2069|[^\u2068]+|\u2068/gu;

/**
 * The text with each name that runs from right to left in an isolate, so that a language which runs the other way keeps
 * its order around it, and with characters written out that would turn the direction themselves. Any other text, and one
 * that has been through here, is returned as it is.
 */
export const isolated = (text: string): string => withIsolates(text, visibleLines);

/**
 * A text without such characters in pieces: those at odd places are names that run from right to left, to be isolated by
 * whatever shows them.
 */
export const piecesOf = (text: string): readonly string[] =>
  withIsolates(text, (stretch) => stretch).split(/[\u2068\u2069]/u);

function withIsolates(text: string, written: (stretch: string) => string): string {
  if (!rightToLeft.test(text) && written(text) === text) return text;
  return text
    .replace(stretches, (stretch) =>
      stretch.startsWith(begin) && stretch.endsWith(end)
        ? stretch
        : written(stretch).replace(joined, (word) =>
            rightToLeft.test(word) ? `${begin}${word}${end}` : word,
          ),
    )
    .replaceAll(`${end} ${begin}`, ' ');
}
