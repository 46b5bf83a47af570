import { useRef } from 'react';
import { Explained } from '../../terms/explained.tsx';
import { words } from '../../words/index.ts';
import type { Narration } from './narration.ts';
import { useIsCut } from './use-is-cut.ts';

/**
 * One line about what happens now. It has room for as many lines as its width ever needs for the usual sentences, and
 * never takes more, so that no sentence moves the picture: what is longer is written smaller, and what is longer still
 * scrolls.
 */
export function Told({ narration }: { readonly narration: Narration }) {
  const bar = useRef<HTMLDivElement>(null);
  const isCut = useIsCut(bar, `${narration.phase} ${narration.text}`);
  return (
    <div className="@container flex min-w-0 flex-1">
      <div
        ref={bar}
        role="status"
        aria-label={words.stage.narration}
        // What scrolls must be within reach of the keyboard.
        tabIndex={isCut ? 0 : undefined}
        title={isCut ? narration.text : undefined}
        className={`flex h-24 min-w-0 flex-1 wrap-anywhere overflow-y-auto leading-5 rounded-xl border-l-4 bg-lane px-4 py-2 data-small:py-0.5 data-small:text-xs data-small:leading-4 @min-[26rem]:h-19 @min-[44rem]:h-14 ${narration.isTrouble ? 'border-trouble' : 'border-transparent forced-colors:border-[Canvas]'}`}
      >
        <span className="my-auto">
          {narration.phase !== null && <strong>{narration.phase} · </strong>}
          <Explained>{narration.text}</Explained>
        </span>
      </div>
    </div>
  );
}
