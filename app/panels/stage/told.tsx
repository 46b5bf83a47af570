import { useRef } from 'react';
import { Explained } from '../../terms/explained.tsx';
import { words } from '../../words/index.ts';
import type { Narration } from '../../words/narration.ts';
import { useIsCut } from './use-is-cut.ts';

/**
 * The one large sentence of the page: what happens now. It has room for as many lines as its width ever needs for the usual
 * sentences, and never takes more, so that no sentence moves the picture: what is longer is written smaller, and what is longer
 * still lies over what is below it, for it is always whole.
 */
export function Told({ narration }: { readonly narration: Narration }) {
  const bar = useRef<HTMLDivElement>(null);
  const isCut = useIsCut(bar, `${narration.phase} ${narration.text}`);
  return (
    <div className="@container flex min-w-0 shrink-0 has-data-higher:relative has-data-higher:z-20">
      <div
        ref={bar}
        role="status"
        aria-label={words.stage.narration}
        // What scrolls must be within reach of the keyboard.
        tabIndex={isCut ? 0 : undefined}
        title={isCut ? narration.text : undefined}
        className={`flex data-higher:rounded-b-lg data-higher:bg-card data-higher:pb-1 data-higher:shadow-md h-[4.6rem] min-w-0 flex-1 lg:isolate wrap-anywhere overflow-y-auto text-lg leading-[1.5rem] font-semibold data-small:text-sm data-small:leading-[1.15rem] @min-[34rem]:text-2xl @min-[34rem]:leading-[2.2rem] @min-[34rem]:data-small:text-lg @min-[34rem]:data-small:leading-[1.5rem] lg:data-smallest:text-sm! lg:data-smallest:leading-[1.05rem]! lg:short:h-[4.3rem] lg:short:data-small:leading-[1.4rem] lg:short:leading-[2rem] lg:drawn:h-[3.3rem]! lg:drawn:text-lg! lg:drawn:leading-[1.5rem]! lg:drawn:data-small:text-sm! lg:drawn:data-small:leading-[1.1rem]! lg:short:drawn:h-9! ${narration.isTrouble ? '-ml-3 border-l-4 border-trouble pl-2' : ''}`}
      >
        {/* As high as its text, so that another text is measured. */}
        <span className="self-start">
          {narration.phase !== null && (
            <strong>
              <Explained>{narration.phase}</Explained> ·{' '}
            </strong>
          )}
          <Explained>{narration.text}</Explained>
        </span>
      </div>
    </div>
  );
}
