import type { SimMs, World } from '@ha-playground/engine';
import { causeAt } from '@ha-playground/engine/watch';
import { shortNames } from '../../../presentation/sight/short-names.ts';
import { formats, laterWords } from '../../../words/index.ts';

/** Since when a lane counts, in words: in few for what is drawn, with every instant for what is said. */
export interface Since {
  readonly brief: (atMs: SimMs) => string;
  readonly whole: (atMs: SimMs) => string;
}

/** It names what happened then in a world where that is known, and otherwise the instant. */
export function sinceIn(world: World): Since {
  const text = () => laterWords.watches.lanes.since;
  const named = (atMs: SimMs): string | null => {
    const cause = causeAt(world, atMs);
    return cause === null ? null : text()[cause.kind](cause.nodes.map(shortNames(world).of));
  };
  return {
    brief: (atMs) => named(atMs) ?? formats.clock(atMs),
    whole: (atMs) => {
      const found = named(atMs);
      const clock = formats.clock(atMs);
      if (found === null) return clock;
      return text().at(found, clock);
    },
  };
}
