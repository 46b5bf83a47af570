import { formats, words } from '../../../words/index.ts';
import type { CaptionMark } from '../../geometry/cluster/captions.ts';

interface CaptionSaid {
  readonly text: string;
  /** For where there is little room. */
  readonly short: string;
}

const remembered = new WeakMap<CaptionMark, { readonly in: object; readonly said: CaptionSaid }>();

/** What is written in a caption. It is painted with every frame, and said once. */
export function captionSaid(caption: CaptionMark): CaptionSaid {
  const known = remembered.get(caption);
  if (known?.in === words.picture) return known.said;
  const said = saidAnew(caption);
  remembered.set(caption, { in: words.picture, said });
  return said;
}

function saidAnew({ actions, count, intoGroup }: CaptionMark): CaptionSaid {
  const short = times(count);
  const done = actions.map((action) =>
    action.count === 1 && intoGroup === null ? action.verb : `${action.verb} ${times(action.count)}`,
  );
  if (done.length === 0) return { text: short, short };
  const text = done.join(' · ');
  return { text: intoGroup === null ? text : words.picture.intoGroup(text, intoGroup), short };
}

const times = (count: number): string => `× ${formats.number(count)}`;
