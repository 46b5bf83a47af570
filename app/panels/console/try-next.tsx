import { tell } from '@ha-playground/engine';
import { useId } from 'react';
import { useIsNew } from '../../hooks/use-is-new.ts';
import { usePictureInSight } from '../../hooks/use-picture-in-sight.ts';
import { useSession } from '../../hooks/use-session.tsx';
import { happensIn } from '../../presentation/statements/explained.ts';
import { suggestionsOf } from '../../presentation/statements/suggestions-of.ts';
import { laterWords, words } from '../../words/index.ts';
import { Named } from '../../words/named.tsx';
import { Written } from '../../words/written.tsx';

const text = () => laterWords.tryNext;

/** As many lines as there is room for, so that none is cut. */
const mostBrief = 3;

interface TryNextProps {
  /** Beside something else, where every line counts: no more than {@link mostBrief}, without their reasons. */
  readonly isBrief?: boolean;
}

/** One obvious next step, and a few more: the story's next statement, or what makes sense in this moment. */
export function TryNext({ isBrief = false }: TryNextProps) {
  const session = useSession();
  const { story, world, start } = session;
  const title = tell(words.header.starts, start.title);
  const next = story?.next ?? null;
  const isOver = story !== null && next === null;
  return (
    <section aria-label={text().title} className={`shrink-0 ${isBrief ? '' : 'min-h-24'}`}>
      <h2 className={isBrief ? 'pb-1 font-semibold text-muted' : 'pb-2 text-lg font-semibold'}>
        {story === null && text().title}
        {story !== null && !isOver && text().story(title, story.done + 1, story.steps.length)}
        {isOver && text().storyEnd(title)}
      </h2>
      <div className={`flex ${isBrief ? 'max-h-40 flex-wrap gap-2 overflow-y-auto' : 'flex-col gap-2.5'}`}>
        {next === null ? (
          suggestionsOf(session, world)
            .slice(0, isBrief ? mostBrief : undefined)
            .map(({ statement, reason }, index) => (
              <Step
                // biome-ignore lint/suspicious/noArrayIndexKey: another statement in the same place is another meaning of the same button.
                key={index}
                statement={statement}
                isBrief={isBrief}
                reason={tell(text().reasons, reason)}
                isFirst={index === 0}
                run={() => session.run(statement)}
              />
            ))
        ) : (
          <Step statement={next} reason={null} isBrief={isBrief} isFirst run={() => session.takeStep()} />
        )}
      </div>
    </section>
  );
}

interface StepProps {
  readonly statement: string;
  /** Why it is worth trying. */
  readonly reason: string | null;
  readonly isBrief: boolean;
  readonly isFirst: boolean;
  readonly run: () => void;
}

function Step({ statement, reason, isBrief, isFirst, run }: StepProps) {
  const { world } = useSession();
  const id = useId();
  const isNew = useIsNew(statement);
  const bringPictureIntoSight = usePictureInSight();
  const look = isFirst ? lead : 'border-edge bg-card text-ink hover:border-ink';
  return (
    // While a guide offers the same, it is enough that it does.
    <div
      className={`flex max-w-full flex-col items-start gap-0.5 ${isBrief ? 'lg:short:nth-[n+3]:hidden' : ''} ${isFirst ? '[[data-offers]~*_&]:hidden' : ''}`}
    >
      <button
        type="button"
        aria-label={text().runs(statement)}
        {...(reason !== null && { 'aria-describedby': id })}
        aria-disabled={isNew}
        onClick={() => {
          if (isNew) return;
          run();
          if (happensIn(statement)) bringPictureIntoSight();
        }}
        className={`hit-target w-fit max-w-full cursor-pointer rounded-lg border px-2.5 py-1 text-left font-mono text-sm break-words whitespace-pre-wrap ${look}`}
      >
        <Written>{statement}</Written>
      </button>
      {reason !== null && (
        <span id={id} hidden={isBrief} className="text-sm text-muted">
          <Named world={world}>{reason}</Named>
        </span>
      )}
    </div>
  );
}

/** The one thing that a page suggests most. */
const lead = 'border-primary bg-primary font-semibold text-on-primary hover:brightness-110';
