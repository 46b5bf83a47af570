import type { Holdings, LeafMark } from '../shared/leaves.ts';
import type { Anatomy } from './anatomy.ts';

/** What is written on a leaf, cut to what its width has room for. */
export interface Writing {
  readonly name: string;
  /** Beside the name; null where there is no room for it. */
  readonly state: string | null;
  /** Is there room for the seconds that the state has lasted? */
  readonly hasSeconds: boolean;
  /** Below the cells; null where leaves have no such line. */
  readonly counts: string | null;
  /** Where the name begins. */
  readonly nameX: number;
  readonly lampRadius: number;
}

/** Font sizes of what is written on a leaf; 0 where there is no line for it. CSS pixels. */
export const textSizes: Readonly<
  Record<
    Anatomy['name'],
    { readonly name: number; readonly state: number; readonly counts: number; readonly band: number }
  >
> = {
  roomy: { name: 15, state: 11.5, counts: 11.5, band: 11 },
  compact: { name: 12.5, state: 10.5, counts: 10.5, band: 11 },
  small: { name: 9.5, state: 8.5, counts: 0, band: 8.5 },
  dense: { name: 8, state: 7, counts: 0, band: 0 },
  tiny: { name: 2.2, state: 1.8, counts: 0, band: 0 },
};

/** Widths of letters in font sizes, on average and with some reserve: measuring text would need a document. */
export const letterWidth = { name: 0.62, plain: 0.52, bold: 0.56 };
/** Names are whole in so many. */
const mostLetters = 64;

/** About the width of a bold name in font sizes: narrow letters take much less than the average with its reserve. */
const widthOfName = (name: string): number =>
  letterWidth.name * name.length - 0.2 * (name.match(/[fijlrt1I.:-]/g)?.length ?? 0);

/** Seconds take as much room as this, however many they are. */
const secondsSample = 88;

/** What a language says of a leaf. */
export interface LeafSaid {
  readonly state: string;
  /** The state with the seconds that it has lasted. */
  readonly stateFor: (seconds: number) => string;
  /** "2 primaries · 2 replicas" */
  readonly counts: string;
  /** "4 single copies": why counts are in the colour of trouble; null where they are not. */
  readonly alone: string | null;
}

export function writingOf(mark: LeafMark, said: LeafSaid, width: number, anatomy: Anatomy): Writing {
  const sizes = textSizes[anatomy.name];
  const lampRadius = sizes.name * 0.32;
  const nameX = anatomy.padding + lampRadius * 2 + sizes.name * 0.55;
  const nameRoom = width - nameX - anatomy.padding;
  const whole = mark.within(mostLetters);
  const hasRoom = (text: string): boolean => widthOfName(text) * sizes.name <= nameRoom;
  const cut = mark.within(Math.floor(nameRoom / (sizes.name * letterWidth.name)));
  // All are whole, or none is: which digits a name has makes no difference.
  const name = hasRoom(whole) && (hasRoom(mark.longest.replace(/\d/g, '0')) || cut === whole) ? whole : cut;
  const stateRoom = nameRoom - name.length * sizes.name * letterWidth.name - sizes.name * 0.4;
  const { state: text } = said;
  const fits = (state: string): boolean => state.length * sizes.state * letterWidth.plain <= stateRoom;
  const hasSeconds = mark.face.sinceMs !== null && fits(said.stateFor(secondsSample));
  // That a leaf is as it should be its lamp says.
  const state = mark.face.tone !== 'ok' && (hasSeconds || fits(text)) ? text : null;
  // Where a leaf has several databases, each has its own counts beside its name.
  const counts =
    sizes.counts === 0 || mark.bands.length > 0
      ? null
      : countsFor(mark, said, width - 2 * anatomy.padding, sizes.counts, state !== null);
  return { name, state, hasSeconds, counts, nameX, lampRadius };
}

/** Where there is no room for the state beside the name, a state worth telling stands with the counts. */
function countsFor(
  mark: LeafMark,
  { state, counts, alone }: LeafSaid,
  room: number,
  size: number,
  isStateTold: boolean,
): string {
  const shortCounts = shortCountsOf(mark.holdings);
  const choices =
    alone !== null
      ? [`${counts} · ${alone}`, alone]
      : isStateTold || mark.face.tone === 'ok'
        ? [counts, shortCounts]
        : [`${state} · ${counts}`, `${state} · ${shortCounts}`, state];
  const letter = size * (mark.isTroubled ? letterWidth.bold : letterWidth.plain);
  return (
    choices.find((choice) => choice.length * letter <= room) ?? shortened(choices.at(-1) ?? '', room, letter)
  );
}

/** `2P 2R +1 −1`, for little room: signs, which are the same in every language. */
export function shortCountsOf({ primary, replica, copying, waiting, silent, gone, down }: Holdings): string {
  const parts = [`${primary.length}P`, `${replica.length}R`];
  const absent = waiting.length + silent.length + gone.length + down.length;
  if (copying.length > 0) parts.push(`+${copying.length}`);
  if (absent > 0) parts.push(`−${absent}`);
  return parts.join(' ');
}

/** A text that is longer than `room`, cut to it with an ellipsis; its end is kept, for that is where names differ. */
function shortened(text: string, room: number, letter: number): string {
  const letters = Math.floor(room / letter);
  return `…${text.slice(text.length - Math.max(1, letters - 1))}`;
}
